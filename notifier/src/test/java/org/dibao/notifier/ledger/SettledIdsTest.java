package org.dibao.notifier.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettledIdsTest {

    private final SettledIds ids = new SettledIds();

    @Test
    void holdsExactlyWhatWasAdded() {
        Random random = new Random(7);
        Set<DeliveryId> reference = new HashSet<>();
        Set<DeliveryId> received = new HashSet<>();
        for (int i = 0; i < 30_000; i++) {
            // Few distinct low halves, so that many ids meet in the same place.
            DeliveryId id = new DeliveryId(random.nextLong(300), random.nextLong(50));
            boolean wasReceived = random.nextInt(4) == 0;
            assertThat(ids.add(id, wasReceived)).isEqualTo(reference.add(id));
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
    void theIdThatIsAllZeroIsAnIdLikeAnother() {
        DeliveryId zero = new DeliveryId(0, 0);

        assertThat(ids.contains(zero)).isFalse();
        assertThat(ids.add(zero, false)).isTrue();
        assertThat(ids.received(zero)).isFalse();
        assertThat(ids.add(zero, true)).isFalse();
        assertThat(ids.received(zero)).isTrue();
        assertThat(ids.contains(zero)).isTrue();
        assertThat(ids.size()).isEqualTo(1);
    }
}
