package org.dibao.console.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated.State;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Ledger ledger = new Ledger();

    @Test
    void aDeliveryIsCountedOnceHoweverOftenItIsTried() {
        ledger.changed("d", null, delivery("a", State.PENDING));
        ledger.changed("d", delivery("a", State.PENDING), delivery("a", State.ATTEMPTING));
        ledger.changed("d", delivery("a", State.ATTEMPTING), delivery("a", State.RETRY));
        ledger.changed("d", delivery("a", State.RETRY), delivery("a", State.DELIVERED));
        assertThat(ledger.audit()).isEqualTo(new Audit(1, 1, 0, 0, 0));
        assertThat(ledger.audit().balances()).isTrue();
    }

    @Test
    void announcementsAreAuditedApart() {
        ledger.changed("1", null, delivery("a", State.DELIVERED));
        ledger.changed("2", null, delivery("b", State.FAILED));
        assertThat(ledger.audit("a")).isEqualTo(new Audit(1, 1, 0, 0, 0));
        assertThat(ledger.audit("b")).isEqualTo(new Audit(1, 0, 0, 1, 0));
        assertThat(ledger.entries(1)).extracting(Ledger.Entry::announcementId).containsExactly("b");
    }

    @Test
    void whatIsForgottenLeavesTheBooksEven() {
        ledger.changed("d", null, delivery("a", State.DELIVERED));
        ledger.changed("d", delivery("a", State.DELIVERED), null);
        assertThat(ledger.audit()).isEqualTo(new Audit(0, 0, 0, 0, 0));
    }

    @Test
    void aMissingDeliveryIsSeen() {
        assertThat(new Audit(3, 1, 0, 1, 0).balances()).isFalse();
    }

    private static Delivery delivery(String announcement, State state) {
        return new Delivery(
                "d", "s", announcement, 1, Channel.EMAIL, state, 1, 0, Instant.EPOCH, Instant.EPOCH, null, null);
    }
}
