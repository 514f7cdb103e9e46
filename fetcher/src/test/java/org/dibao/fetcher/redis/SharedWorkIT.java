package org.dibao.fetcher.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dibao.fetcher.Infrastructure;
import org.dibao.fetcher.polite.HostTurns.Turn;
import org.dibao.fetcher.redis.SourceLeases.Lease;
import org.dibao.tables.redis.RedisConnections;
import org.dibao.tables.redis.RedisSettings;
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

        Lease lease = one.take(name, null).orElseThrow();
        assertThat(other.take(name, null)).isEmpty();

        one.giveBack(lease);
        assertThat(other.take(name, null)).isPresent();
    }

    @Test
    void aFetcherThatHasNotHeardOfTheLastPollDoesNotDoItAgain() {
        SourceLeases one = leases(LONG);
        SourceLeases other = leases(LONG);
        Instant before = Instant.parse("2024-01-01T00:00:00Z");
        Instant polledAt = before.plusSeconds(60);

        one.polled(one.take(name, before).orElseThrow(), polledAt);

        assertThat(other.take(name, null)).isEmpty();
        assertThat(other.take(name, before)).isEmpty();
        assertThat(other.take(name, polledAt)).isPresent();
    }

    @Test
    void aLeaseWhoseAnswerGotLostIsGivenAgain() {
        SourceLeases one = leases(LONG);
        assertThat(one.take(name, null)).isPresent();

        assertThat(one.take(name, null)).isPresent();
    }

    @Test
    void theSourcesOfAFetcherThatDiedAreSoonFree() {
        SourceLeases dead = leases(Duration.ofMillis(600));
        Lease lost = dead.take(name, null).orElseThrow();
        SourceLeases alive = leases(LONG);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> alive.take(name, null).isPresent());

        assertThat(dead.holds(lost)).isFalse();
        dead.giveBack(lost);
        assertThat(leases(LONG).take(name, null))
                .as("what the dead one gave back was not its own any more")
                .isEmpty();
    }

    @Test
    void aLongPollKeepsItsLeaseEvenIfRedisForgetsIt() {
        SourceLeases busy = leases(Duration.ofMillis(900));
        SourceLeases other = leases(LONG);
        Lease lease = busy.take(name, null).orElseThrow();
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
        assertThat(other.take(name, null)).isEmpty();
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

    private SourceLeases leases(Duration holds) {
        return new SourceLeases(connections, Clock.systemUTC(), holds);
    }
}
