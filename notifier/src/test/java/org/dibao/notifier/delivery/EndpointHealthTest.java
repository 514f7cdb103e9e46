package org.dibao.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.notifier.subscription.Recipient;
import org.junit.jupiter.api.Test;

class EndpointHealthTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Recipient RECIPIENT = new Recipient(Channel.WEBHOOK, "https://example.org/hook", null);

    private final EndpointHealth health = new EndpointHealth();

    @Test
    void fiveDaysOfNothingButFailuresAreEnough() {
        for (int hour = 0; hour < 120; hour += 20) {
            assertThat(observe(State.FAILED, 1, hour, hour)).isEmpty();
        }
        assertThat(observe(State.FAILED, 1, 120, 120)).contains(START);
    }

    @Test
    void oneSuccessBeginsTheCountAnew() {
        observe(State.FAILED, 1, 0, 0);
        observe(State.FAILED, 1, 40, 40);
        observe(State.DELIVERED, 1, 60, 60);
        observe(State.FAILED, 1, 80, 80);
        observe(State.FAILED, 1, 110, 110);

        assertThat(observe(State.FAILED, 1, 150, 150)).isEmpty();
        assertThat(observe(State.FAILED, 1, 190, 190)).isEmpty();
        assertThat(observe(State.FAILED, 1, 200, 200)).contains(START.plus(Duration.ofHours(80)));
    }

    @Test
    void twoFailuresSixDaysApartAreNotFiveDaysOfFailing() {
        observe(State.FAILED, 1, 0, 0);

        assertThat(observe(State.FAILED, 1, 144, 144)).isEmpty();
    }

    @Test
    void whatACompactedLedgerKeepsTellsHowLongItHasFailed() {
        observe(State.FAILED, 10, 0, 76);

        assertThat(observe(State.RETRY, 9, 70, 121)).contains(START);
    }

    @Test
    void aRunDoesNotReachBackBeyondASuccess() {
        observe(State.DELIVERED, 1, 50, 50);
        observe(State.FAILED, 10, 0, 76);

        assertThat(observe(State.RETRY, 9, 70, 121)).isEmpty();
    }

    private Optional<Instant> observe(State state, int attempt, int matchedHour, int updatedHour) {
        return health.observe(
                RECIPIENT,
                new DeliveryUpdated(
                        "id",
                        "s",
                        "a",
                        1,
                        Channel.WEBHOOK,
                        state,
                        attempt,
                        0,
                        START.plus(Duration.ofHours(matchedHour)),
                        START.plus(Duration.ofHours(updatedHour)),
                        null,
                        null));
    }
}
