package org.dibao.fetcher.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ExpectedNewsTest {

    private static final Instant MONDAY = Instant.parse("2024-03-04T09:00:00Z");

    @Test
    void aSourceThatPublishesOnWorkdaysIsMissedWhenThreeWeekendsHavePassed() {
        List<Instant> workdays = onDays(0, 1, 2, 3, 4, 7, 8, 9, 10, 11);

        assertThat(ExpectedNews.by(workdays))
                .isEqualTo(MONDAY.plus(Duration.ofDays(11)).plus(Duration.ofDays(9)));
    }

    @Test
    void nothingIsExpectedOfASourceWhoseRhythmIsNotKnown() {
        assertThat(ExpectedNews.by(List.of())).isNull();
        assertThat(ExpectedNews.by(onDays(0, 3, 6, 9))).as("too few times").isNull();
        assertThat(ExpectedNews.by(onDays(0, 1, 2, 3, 4, 5)))
                .as("no whole weekend among them")
                .isNull();
    }

    @Test
    void aBusyMorningDoesNotPushTheWeekendsOutOfMemory() {
        List<Instant> times = onDays(0, 1, 2, 3, 4, 7);
        for (int minute = 1; minute < 200; minute++) {
            times = ExpectedNews.with(times, MONDAY.plus(Duration.ofDays(7)).plusSeconds(60L * minute));
        }

        assertThat(times).hasSizeLessThanOrEqualTo(ExpectedNews.REMEMBERED);
        assertThat(ExpectedNews.longestPause(times)).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void whatIsRememberedDoesNotGrow() {
        assertThat(onDays(LongStream.range(0, 100).toArray())).hasSize(ExpectedNews.REMEMBERED);
    }

    private static List<Instant> onDays(long... days) {
        List<Instant> times = List.of();
        for (long day : days) {
            times = ExpectedNews.with(times, MONDAY.plus(Duration.ofDays(day)));
        }
        return times;
    }
}
