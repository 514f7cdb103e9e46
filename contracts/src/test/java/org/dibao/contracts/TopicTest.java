package org.dibao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TopicTest {

    /** The ledger says "gathered" of what waits there; were it gone sooner, that would never end. */
    @Test
    void whatWaitsForADigestIsKeptForAsLongAsTheLedgerSaysThatItWaits() {
        assertThat(retention(Topic.DIGEST_QUEUED)).isGreaterThan(retention(Topic.DELIVERY_UPDATED));
    }

    private static Duration retention(Topic topic) {
        return Objects.requireNonNull(topic.retention());
    }
}
