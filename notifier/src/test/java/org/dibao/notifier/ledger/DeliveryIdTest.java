package org.dibao.notifier.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dibao.contracts.Channel;
import org.junit.jupiter.api.Test;

class DeliveryIdTest {

    @Test
    void theSameDeliveryAlwaysHasTheSameId() {
        // Worked out by hand once: ids stand in the ledger and must not change from one version to the next.
        assertThat(DeliveryId.of("subscription", "announcement", 1, Channel.EMAIL)
                        .toString())
                .isEqualTo("075956b4cf07dcf361a7028388cdd659");
    }

    @Test
    void eachPartMakesAnotherDelivery() {
        assertThat(new DeliveryId[] {
                    DeliveryId.of("s", "a", 1, Channel.EMAIL),
                    DeliveryId.of("t", "a", 1, Channel.EMAIL),
                    DeliveryId.of("s", "b", 1, Channel.EMAIL),
                    DeliveryId.of("s", "a", 2, Channel.EMAIL),
                    DeliveryId.of("s", "a", 1, Channel.WEBHOOK),
                    DeliveryId.of("sa", "", 1, Channel.EMAIL),
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void isReadAsItWasWritten() {
        DeliveryId id = DeliveryId.of("s", "a", 1, Channel.EMAIL);

        assertThat(DeliveryId.parse(id.toString())).isEqualTo(id);
        assertThatThrownBy(() -> DeliveryId.parse("short")).hasMessageContaining("32 hex digits");
    }
}
