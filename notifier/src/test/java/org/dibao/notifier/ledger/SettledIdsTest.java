package org.dibao.notifier.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettledIdsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(90);

    private final Random random = new Random(7);
    private Instant now = NOON;
    private final SettledIds ids = new SettledIds(KEPT, () -> now);

    @Test
    void holdsExactlyWhatWasAdded() {
        Set<DeliveryId> reference = new HashSet<>();
        Set<DeliveryId> received = new HashSet<>();
        for (int i = 0; i < 30_000; i++) {
            // Few distinct halves, and all of them low numbers, so that many ids meet in the same place.
            DeliveryId id = new DeliveryId(random.nextLong(300), random.nextLong(50));
            boolean wasReceived = random.nextInt(4) == 0;
            assertThat(ids.add(id, NOON, wasReceived)).isEqualTo(reference.add(id));
            if (wasReceived) {
                received.add(id);
            }
        }
        assertThat(ids.size()).isEqualTo(reference.size());
        for (long high = 0; high < 350; high++) {
            for (long low = 0; low < 60; low++) {
                DeliveryId id = new DeliveryId(high, low);
                assertThat(ids.contains(id)).isEqualTo(reference.contains(id));
                assertThat(ids.received(id)).isEqualTo(received.contains(id));
            }
        }
    }

    @Test
    void findsIdsFromEverywhereAmongEachOther() {
        Set<DeliveryId> reference = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            DeliveryId id = any();
            reference.add(id);
            ids.add(id, NOON, (id.low() & 1) == 0);
        }

        assertThat(ids.size()).isEqualTo(reference.size());
        assertThat(reference)
                .allMatch(ids::contains)
                .allMatch(id -> ids.received(id) == ((id.low() & 1) == 0))
                .noneMatch(id -> ids.contains(new DeliveryId(id.high(), id.low() + 1)))
                .noneMatch(id -> ids.contains(new DeliveryId(id.high() + 1, id.low())));
    }

    @Test
    void theIdThatIsAllZeroIsAnIdLikeAnother() {
        DeliveryId zero = new DeliveryId(0, 0);

        assertThat(ids.contains(zero)).isFalse();
        assertThat(ids.add(zero, NOON, false)).isTrue();
        assertThat(ids.received(zero)).isFalse();
        assertThat(ids.add(zero, NOON, true)).isFalse();
        assertThat(ids.received(zero)).isTrue();
        assertThat(ids.contains(zero)).isTrue();
        assertThat(ids.size()).isEqualTo(1);
    }

    @Test
    void whatIsReadLateIsKnownAsLongAsItsTopicKeepsIt() {
        DeliveryId old = any();
        DeliveryId older = any();
        ids.add(old, NOON.minus(KEPT), true);
        ids.add(older, NOON.minus(KEPT).minus(DAY), true);

        addToEveryTable(NOON);
        assertThat(ids.contains(old)).isTrue();

        now = now.plus(DAY);
        addToEveryTable(NOON.plus(DAY));
        assertThat(ids.contains(old)).isFalse();
        assertThat(ids.received(old)).isFalse();
        assertThat(ids.contains(older)).isFalse();
    }

    @Test
    void whatIsSettledAgainIsKeptFromThenOn() {
        DeliveryId again = any();
        DeliveryId once = any();
        ids.add(again, NOON, true);
        ids.add(once, NOON, true);
        now = now.plus(Duration.ofDays(60));
        ids.add(again, NOON.plus(Duration.ofDays(60)), false);
        ids.add(again, NOON, false);
        now = now.plus(Duration.ofDays(80));
        addToEveryTable(NOON.plus(Duration.ofDays(140)));

        assertThat(ids.contains(again)).isTrue();
        assertThat(ids.received(again)).isTrue();
        assertThat(ids.contains(once)).isFalse();
    }

    @Test
    void nothingIsForgottenWhileAClockThatRanAheadIsPutBack() {
        DeliveryId ahead = any();
        ids.add(ahead, NOON.plus(Duration.ofDays(400)), true);
        addToEveryTable(NOON);

        assertThat(ids.contains(ahead)).isTrue();
        assertThat(ids.size()).isEqualTo(2_001);
    }

    @Test
    void aYearOfDeliveriesTakesNoMoreRoomThanItsLastThreeMonths() {
        int daily = 500;
        for (int day = 0; day < 365; day++) {
            for (int i = 0; i < daily; i++) {
                ids.add(any(), now, true);
            }
            now = now.plus(DAY);
        }

        assertThat(ids.size()).isBetween(90 * daily, 92 * daily);
        assertThat(ids.capacity()).isLessThan(92 * daily * 8 / 5);
    }

    private DeliveryId any() {
        return new DeliveryId(random.nextLong(), random.nextLong());
    }

    /** So many that each of the tables takes one. */
    private void addToEveryTable(Instant at) {
        for (int i = 0; i < 2_000; i++) {
            ids.add(any(), at, true);
        }
    }
}
