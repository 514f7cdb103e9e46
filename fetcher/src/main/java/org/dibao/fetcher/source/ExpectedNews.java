package org.dibao.fetcher.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the times at which a source brought something new when the next news was to be expected at the latest. A
 * source from which nothing has come by then is silent, however well it answers.
 */
final class ExpectedNews {

    /** Enough for a fortnight of workdays; with twelve hours between them they reach back six days at least. */
    static final int REMEMBERED = 12;

    /** What comes within the same half day counts as once, or a busy morning would push the weekends out of memory. */
    static final Duration SAME_HALF_DAY = Duration.ofHours(12);

    /** A rhythm is known after so many times ... */
    static final int FEWEST_TIMES = 5;

    /** ... over a time that must have held a whole weekend, in which offices rest. */
    static final Duration SHORTEST_RECORD = Duration.ofDays(8);

    /** A pause is too long when it is so many times the longest one before; holidays are two to three weekends long. */
    static final int TIMES_THE_LONGEST_PAUSE = 3;

    private ExpectedNews() {}

    /**
     * The times with one more.
     *
     * @param newAt the times so far, the last first
     */
    static List<Instant> with(List<Instant> newAt, Instant now) {
        boolean sameHalfDay =
                newAt.size() > 1 && Duration.between(newAt.get(1), newAt.get(0)).compareTo(SAME_HALF_DAY) < 0;
        return Stream.concat(Stream.of(now), newAt.stream().skip(sameHalfDay ? 1 : 0))
                .limit(REMEMBERED)
                .toList();
    }

    /**
     * When something new is to be expected at the latest.
     *
     * @param newAt the times at which something new came, the last first
     * @return that time; null while no rhythm is known
     */
    static @Nullable Instant by(List<Instant> newAt) {
        if (newAt.size() < FEWEST_TIMES
                || Duration.between(newAt.getLast(), newAt.getFirst()).compareTo(SHORTEST_RECORD) < 0) {
            return null;
        }
        return newAt.getFirst().plus(longestPause(newAt).multipliedBy(TIMES_THE_LONGEST_PAUSE));
    }

    /** The longest pause between two of the times; zero where there are not two. */
    static Duration longestPause(List<Instant> newAt) {
        return IntStream.range(1, newAt.size())
                .mapToObj(i -> Duration.between(newAt.get(i), newAt.get(i - 1)))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
