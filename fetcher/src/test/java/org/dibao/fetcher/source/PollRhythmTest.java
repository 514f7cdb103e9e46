package org.dibao.fetcher.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PollRhythmTest {

    private static final Instant NOW = Instant.parse("2024-01-10T00:00:00Z");
    private static final RandomGenerator NO_JITTER = new RandomGenerator() {
        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public double nextDouble() {
            return 0;
        }
    };

    private final PollRhythm rhythm = new PollRhythm(PollRhythm.SHORTEST, NO_JITTER);

    @Test
    void aSourceThatJustBroughtSomethingIsAskedAgainAfterAMinute() {
        assertThat(wait(rhythm.onNewItems(NOW, null))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aSourceThatPublishesDailyIsAskedHourlyInTheEnd() {
        assertThat(wait(rhythm.onNothingNew(NOW, NOW.minus(Duration.ofDays(1)), null)))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theLongerASourceIsSilentTheLessOftenItIsAsked() {
        assertThat(wait(rhythm.onNotModified(NOW, NOW.minus(Duration.ofHours(2)), null)))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(wait(rhythm.onNotModified(NOW, NOW.minus(Duration.ofDays(4)), null)))
                .isEqualTo(Duration.ofHours(4));
        assertThat(wait(rhythm.onNotModified(NOW, NOW.minus(Duration.ofDays(400)), null)))
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void aSourceOfWhichNothingIsKnownIsAskedEveryFiveMinutes() {
        assertThat(wait(rhythm.onNothingNew(NOW, null, null))).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void whatTheSourceAsksForIsFollowedForUpToAnHour() {
        Instant lately = NOW.minus(Duration.ofMinutes(10));
        assertThat(wait(rhythm.onNotModified(NOW, lately, Duration.ofMinutes(30))))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(wait(rhythm.onNotModified(NOW, lately, Duration.ofDays(3)))).isEqualTo(Duration.ofHours(1));
        assertThat(wait(rhythm.onNotModified(NOW, NOW.minus(Duration.ofDays(4)), Duration.ofMinutes(30))))
                .isEqualTo(Duration.ofHours(4));
    }

    @ParameterizedTest
    @CsvSource({"1, PT5M", "2, PT10M", "3, PT20M", "6, PT2H40M", "7, PT4H", "1000, PT4H"})
    void anErrorBacksOffFromFiveMinutesToFourHours(int failures, Duration expected) {
        assertThat(wait(rhythm.onFailure(NOW, null, failures))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"PT10M, 1, PT5M", "PT10M, 4, PT5M", "P1D, 1, PT5M", "P1D, 3, PT20M", "P1D, 9, PT1H", "P30D, 9, PT4H"})
    void aSourceInTroubleIsNotAskedLessOftenThanIfItWereWell(Duration silence, int failures, Duration expected) {
        assertThat(wait(rhythm.onFailure(NOW, NOW.minus(silence), failures))).isEqualTo(expected);
        assertThat(wait(rhythm.onSilent(NOW, NOW.minus(silence), failures))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50})
    void aListIntoWhichNobodyHasPutAnythingYetIsAskedEveryFiveMinutes(int times) {
        assertThat(wait(rhythm.onSilent(NOW, null, times))).isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @CsvSource({"PT10S, PT1M", "PT10M, PT10M", "PT30H, PT24H"})
    void retryAfterIsKeptWithinReason(Duration asked, Duration expected) {
        assertThat(wait(rhythm.onRateLimited(NOW, asked, 1))).isEqualTo(expected);
    }

    @Test
    void theSourcesOfACrowdedHostAreSpreadOverAsLongAgainAsTheyWait() {
        PollRhythm jittered = new PollRhythm(PollRhythm.SHORTEST, new Random(7));

        List<Duration> waits = IntStream.range(0, 200)
                .mapToObj(i -> wait(jittered.onCrowded(NOW, Duration.ofMinutes(10))))
                .sorted()
                .toList();

        assertThat(waits.getFirst()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(12));
        assertThat(waits.getLast()).isBetween(Duration.ofMinutes(18), Duration.ofMinutes(22));
        assertThat(wait(rhythm.onCrowded(NOW, Duration.ofSeconds(3)))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void jitterOnlyLengthensAndByATenthAtMost() {
        PollRhythm jittered = new PollRhythm(PollRhythm.SHORTEST, new Random(7));

        List<Duration> waits = IntStream.range(0, 100)
                .mapToObj(i -> wait(jittered.onRateLimited(NOW, Duration.ofMinutes(100), 1)))
                .toList();

        assertThat(waits)
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMinutes(100), Duration.ofMinutes(110)));
        assertThat(waits).doesNotHaveDuplicates();
    }

    @Test
    void sampleSitesMayBeAskedEveryTwoSecondsAndFailuresWaitInProportion() {
        PollRhythm quick = new PollRhythm(Duration.ofSeconds(2), NO_JITTER);

        assertThat(wait(quick.onNewItems(NOW, null))).isEqualTo(Duration.ofSeconds(2));
        assertThat(wait(quick.onNothingNew(NOW, null, null))).isEqualTo(Duration.ofSeconds(10));
        assertThat(wait(quick.onFailure(NOW, null, 1))).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void everyAnswerSaysWhy() {
        assertThat(rhythm.onNewItems(NOW, null).reason()).hasToString("BROUGHT_NEWS:60");
        assertThat(rhythm.onNotModified(NOW, NOW.minus(Duration.ofDays(2)), null)
                        .reason())
                .hasToString("UNCHANGED_FOR:7200|172800");
        assertThat(rhythm.onFailure(NOW, null, 3).reason()).hasToString("FAILED_IN_A_ROW:1200|3");
        assertThat(rhythm.onRateLimited(NOW, Duration.ofMinutes(10), 1).reason())
                .hasToString("ASKED_TO_REST:600|600");
        assertThat(rhythm.onDisallowed(NOW).reason()).hasToString("CLOSED_TO_US:86400");
        assertThat(rhythm.onNothingNew(NOW, NOW, Duration.ofMinutes(30)).reason())
                .hasToString("NOTHING_NEW_AND_ASKS:1800|1800");
        assertThat(rhythm.onFollowingBack(NOW, LocalDate.of(2024, 1, 31)).reason())
                .hasToString("FOLLOWED_BACK:60|2024-01-31");
    }

    private static Duration wait(NextPoll next) {
        return Duration.between(NOW, next.at());
    }
}
