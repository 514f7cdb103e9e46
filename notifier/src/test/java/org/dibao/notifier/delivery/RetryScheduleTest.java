package org.dibao.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final RandomGenerator NO_JITTER = () -> 0L;

    private final RetrySchedule exact = new RetrySchedule(NO_JITTER);

    @Test
    void tenAttemptsAreMadeOverThreeDays() {
        List<Duration> pauses = List.of(
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(5),
                Duration.ofHours(10),
                Duration.ofHours(14),
                Duration.ofHours(20),
                Duration.ofHours(24));
        for (int attempt = 1; attempt <= pauses.size(); attempt++) {
            assertThat(exact.next(attempt, NOW, null)).contains(NOW.plus(pauses.get(attempt - 1)));
        }
        assertThat(exact.next(10, NOW, null)).isEmpty();
        assertThat(RetrySchedule.attempts()).isEqualTo(10);
    }

    @Test
    void jitterOnlyAdds() {
        RetrySchedule schedule = new RetrySchedule(new Random(1));
        for (int i = 0; i < 1_000; i++) {
            Instant next = schedule.next(4, NOW, null).orElseThrow();
            assertThat(next).isBetween(NOW.plus(Duration.ofHours(2)), NOW.plus(Duration.ofMinutes(132)));
        }
    }

    @Test
    void aRetryAfterIsNeverShortened() {
        RetrySchedule schedule = new RetrySchedule(new Random(1));
        Instant wanted = NOW.plus(Duration.ofHours(3));
        for (int i = 0; i < 1_000; i++) {
            assertThat(schedule.next(1, NOW, wanted).orElseThrow()).isAfterOrEqualTo(wanted);
        }
    }

    @Test
    void aRetryAfterSoonerThanTheScheduleDoesNotHurryIt() {
        assertThat(exact.next(4, NOW, NOW.plusSeconds(1))).contains(NOW.plus(Duration.ofHours(2)));
        assertThat(exact.next(4, NOW, NOW.minusSeconds(99))).contains(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void whoAsksForMoreThanFiveDaysAsksNotToBeCalledAgain() {
        assertThat(exact.next(1, NOW, NOW.plus(Duration.ofDays(5)))).isPresent();
        assertThat(exact.next(1, NOW, NOW.plus(Duration.ofDays(5)).plusSeconds(1)))
                .isEmpty();
    }
}
