package org.dibao.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.notifier.ledger.Entries;
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
    void theTimeBeforeTheFirstAttemptIsNoFailing() {
        observe(State.RETRY, 1, 0, 200);

        assertThat(observe(State.RETRY, 2, 0, 200))
                .as("matched, and the machine was off for days")
                .isEmpty();
        assertThat(health.failingSince(RECIPIENT)).contains(START.plus(Duration.ofHours(200)));
    }

    @Test
    void twoFailuresWithThePatienceBetweenThemThatItAskedForAreNoRun() {
        observe(State.RETRY, 1, 0, 0);

        assertThat(observe(State.RETRY, 2, 0, 120))
                .as("two failures, five days apart")
                .isEmpty();
    }

    @Test
    void whatACompactedLedgerKeepsTellsHowLongItHasFailed() {
        recall(State.FAILED, 10, 0, 76);
        recall(State.RETRY, 9, 70, 121);

        assertThat(health.failingSince(RECIPIENT)).contains(START);
        assertThat(observe(State.FAILED, 1, 121, 121)).contains(START);
    }

    @Test
    void aDeliveryThatWaitedForItsHourHasFailedForAsLongAsItsAttemptsCanHaveTaken() {
        recall(State.RETRY, 3, 0, 200);

        assertThat(health.failingSince(RECIPIENT))
                .hasValueSatisfying(since -> assertThat(since)
                        .isEqualTo(START.plus(Duration.ofHours(200)).minus(Duration.ofMillis(335_500))));
    }

    @Test
    void whatWasSentAgainHasNotFailedSinceBefore() {
        Instant asked = START.plus(Duration.ofHours(100));
        DeliveryUpdated again = Entries.again(entry(State.FAILED, 10, 0, 76), asked, asked);
        Instant tried = asked.plusSeconds(6);
        health.recall(RECIPIENT, Entries.retry(Entries.attempting(again, tried), tried, tried, "503"));

        assertThat(health.failingSince(RECIPIENT)).contains(tried);
    }

    @Test
    void aRunDoesNotReachBackBeyondASuccess() {
        recall(State.DELIVERED, 1, 50, 50);
        recall(State.FAILED, 10, 0, 76);

        assertThat(observe(State.RETRY, 9, 70, 121)).isEmpty();
        assertThat(health.failingSince(RECIPIENT)).contains(START.plus(Duration.ofHours(76)));
    }

    @Test
    void norDoesItWhereTheSuccessIsReadLater() {
        recall(State.FAILED, 10, 0, 76);
        recall(State.DELIVERED, 1, 50, 50);
        assertThat(observe(State.RETRY, 9, 70, 121)).isEmpty();

        recall(State.DELIVERED, 1, 130, 130);
        recall(State.RETRY, 9, 70, 125);
        assertThat(health.failingSince(RECIPIENT)).isEmpty();
    }

    private void recall(State state, int attempt, int matchedHour, int updatedHour) {
        health.recall(RECIPIENT, entry(state, attempt, matchedHour, updatedHour));
    }

    private Optional<Instant> observe(State state, int attempt, int matchedHour, int updatedHour) {
        return health.observe(RECIPIENT, entry(state, attempt, matchedHour, updatedHour));
    }

    private static DeliveryUpdated entry(State state, int attempt, int matchedHour, int updatedHour) {
        return new DeliveryUpdated(
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
                null);
    }
}
