package org.dibao.fetcher.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dibao.fetcher.Infrastructure;
import org.dibao.fetcher.polite.HostTurns.Turn;
import org.dibao.fetcher.redis.SourceLeases.Lease;
import org.dibao.fetcher.redis.SourceLeases.Polled;
import org.dibao.fetcher.redis.SourceLeases.Wanted;
import org.dibao.tables.redis.RedisConnections;
import org.dibao.tables.redis.RedisSettings;
import org.dibao.tables.redis.RedisUnavailableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedWorkIT {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final String name = UUID.randomUUID().toString();
    private final RedisConnections connections = new RedisConnections(new RedisSettings(Infrastructure.redisUri()));

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void aSourceIsPolledByOneFetcherAtATime() {
        SourceLeases one = leases(LONG);
        SourceLeases other = leases(LONG);

        Lease lease = take(one, null).orElseThrow();
        assertThat(take(other, null)).isEmpty();

        one.giveBack(lease);
        assertThat(take(other, null)).isPresent();
    }

    @Test
    void aFetcherThatHasNotHeardOfTheLastPollDoesNotDoItAgain() {
        SourceLeases one = leases(LONG);
        SourceLeases other = leases(LONG);
        Instant before = Instant.parse("2024-01-01T00:00:00Z");
        Instant polledAt = before.plusSeconds(60);

        one.polled(List.of(new Polled(take(one, before).orElseThrow(), polledAt)));

        assertThat(take(other, null)).isEmpty();
        assertThat(take(other, before)).isEmpty();
        assertThat(take(other, polledAt)).isPresent();
    }

    @Test
    void aLeaseWhoseAnswerGotLostIsGivenAgain() {
        SourceLeases one = leases(LONG);
        assertThat(take(one, null)).isPresent();

        assertThat(take(one, null)).isPresent();
    }

    @Test
    void theSourcesOfAFetcherThatDiedAreSoonFree() {
        SourceLeases dead = leases(Duration.ofMillis(600));
        Lease lost = take(dead, null).orElseThrow();
        SourceLeases alive = leases(LONG);

        await().atMost(Duration.ofSeconds(10)).until(() -> take(alive, null).isPresent());

        assertThat(dead.holds(lost)).isFalse();
        dead.giveBack(lost);
        assertThat(take(leases(LONG), null))
                .as("what the dead one gave back was not its own any more")
                .isEmpty();
    }

    @Test
    void aLongPollKeepsItsLeaseEvenIfRedisForgetsIt() {
        SourceLeases busy = leases(Duration.ofMillis(900));
        SourceLeases other = leases(LONG);
        Lease lease = take(busy, null).orElseThrow();
        try (var redis = connections.open()) {
            redis.sync().flushall();
        }

        await().pollInterval(Duration.ofMillis(50))
                .during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(10))
                .until(() -> {
                    busy.prolong();
                    return busy.holds(lease);
                });
        assertThat(take(other, null)).isEmpty();
    }

    @Test
    void turnsAtAHostAreSpacedOverAllFetchers() {
        RedisHostTurns one = new RedisHostTurns(connections);
        RedisHostTurns other = new RedisHostTurns(connections);
        Duration spacing = Duration.ofSeconds(10);

        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            waits.add(one.take(name, spacing, LONG).away());
            waits.add(other.take(name, spacing, LONG).away());
        }

        assertThat(waits.getFirst()).isZero();
        for (int i = 1; i < waits.size(); i++) {
            assertThat(waits.get(i)).isBetween(spacing.multipliedBy(i).minusSeconds(5), spacing.multipliedBy(i));
        }
        Turn tooFar = one.take(name, spacing, Duration.ofSeconds(20));
        assertThat(tooFar.taken()).isFalse();
        assertThat(tooFar.away()).isBetween(Duration.ofSeconds(55), Duration.ofSeconds(60));
        assertThat(one.take(name, spacing, LONG.plus(LONG)).away())
                .as("what was too far away was not taken")
                .isLessThanOrEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aHostThatAskedForRestGetsIt() {
        RedisHostTurns turns = new RedisHostTurns(connections);
        turns.rest(name, Duration.ofMinutes(5));

        assertThat(turns.take(name, Duration.ofSeconds(1), LONG).taken()).isFalse();
        assertThat(turns.take(name, Duration.ofSeconds(1), Duration.ofMinutes(10))
                        .away())
                .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
    }

    @Test
    void whetherAHostHasItsRestIsKnownToAllFetchersForAsLongAsItHasIt() {
        RedisHostTurns one = new RedisHostTurns(connections);
        RedisHostTurns other = new RedisHostTurns(connections);
        one.take(name, LONG, LONG);
        assertThat(other.rests(name)).as("a pause is no rest").isFalse();

        one.rest(name, Duration.ofMinutes(5));
        one.rest(name, Duration.ofMillis(1));
        assertThat(other.rests(name)).isTrue();

        one.rest(name + "-brief", Duration.ofMillis(200));
        await().atMost(Duration.ofSeconds(10)).until(() -> !other.rests(name + "-brief"));
    }

    @Test
    void aPauseOfDaysThatWasASlipEndsWhenTheHostSaysOtherwise() {
        RedisHostTurns turns = new RedisHostTurns(connections);
        Duration slip = Duration.ofDays(1);
        turns.take(name, slip, LONG);
        turns.take(name, slip, Duration.ofDays(3650));
        assertThat(turns.take(name, slip, LONG).away())
                .as("one turn was used, one left out")
                .isBetween(Duration.ofHours(47), Duration.ofHours(48));

        assertThat(turns.takeAside(name, Duration.ofSeconds(1), LONG))
                .as("what the host now says can be heard at once")
                .isEqualTo(new Turn(Duration.ZERO, true));
        assertThat(turns.take(name, slip, LONG).taken()).isFalse();
        Turn corrected = turns.take(name, Duration.ofSeconds(10), LONG);
        assertThat(corrected.taken()).isTrue();
        assertThat(corrected.away()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
        assertThat(turns.take(name, Duration.ofSeconds(10), LONG).away())
                .isBetween(Duration.ofSeconds(25), Duration.ofSeconds(30));
    }

    @Test
    void aPauseOfHoursThatStandsIsKeptWhateverIsFetchedAside() {
        RedisHostTurns turns = new RedisHostTurns(connections);
        Duration pause = Duration.ofHours(2);
        turns.take(name, pause, LONG);
        turns.takeAside(name, Duration.ofSeconds(1), LONG);

        assertThat(turns.take(name, pause, LONG).away()).isBetween(Duration.ofMinutes(119), pause);
    }

    @Test
    void aRestThatAHostAskedForIsKeptAlsoWhereItsPauseWasASlip() {
        RedisHostTurns turns = new RedisHostTurns(connections);
        turns.take(name, Duration.ofDays(1), LONG);
        turns.rest(name, Duration.ofHours(6));
        turns.rest(name, Duration.ofHours(5));

        Turn robots = turns.takeAside(name, Duration.ofSeconds(1), LONG);
        assertThat(robots.taken()).isFalse();
        assertThat(robots.away()).isBetween(Duration.ofMinutes(359), Duration.ofHours(6));
        assertThat(turns.take(name, Duration.ofSeconds(1), LONG).away())
                .isBetween(Duration.ofMinutes(359), Duration.ofHours(6));
    }

    @Test
    void whatRedisRefusesOfOneCallIsADefectAndNoRedisThatIsAway() {
        RedisHostTurns turns = new RedisHostTurns(connections);
        Duration endless = Duration.ofMillis(Long.MAX_VALUE);

        assertThatThrownBy(() -> turns.take(name, endless, LONG))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TURN", "not an integer");
    }

    @Test
    void aRedisThatTakesNothingMoreIsAway() {
        RedisHostTurns turns = new RedisHostTurns(connections);
        try (var redis = connections.open()) {
            redis.sync().configSet("maxmemory", "1");
            try {
                assertThatThrownBy(() -> turns.take(name, Duration.ofSeconds(1), LONG))
                        .isInstanceOf(RedisUnavailableException.class)
                        .hasMessageContaining("OOM");
            } finally {
                redis.sync().configSet("maxmemory", "0");
            }
        }
    }

    @Test
    void manySourcesAreTakenInOneGoEachForItself() {
        SourceLeases one = leases(LONG);
        assertThat(take(leases(LONG), null)).isPresent();

        List<Optional<Lease>> taken = one.takeAll(
                List.of(new Wanted(name + "-a", null), new Wanted(name, null), new Wanted(name + "-b", null)));

        assertThat(taken).extracting(Optional::isPresent).containsExactly(true, false, true);
        assertThat(taken.getLast().orElseThrow().sourceId()).isEqualTo(name + "-b");
    }

    private Optional<Lease> take(SourceLeases leases, @Nullable Instant lastPolledAt) {
        return leases.takeAll(List.of(new Wanted(name, lastPolledAt))).getFirst();
    }

    private SourceLeases leases(Duration holds) {
        return new SourceLeases(connections, Clock.systemUTC(), holds);
    }
}
