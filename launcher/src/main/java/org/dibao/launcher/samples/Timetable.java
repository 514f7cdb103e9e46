package org.dibao.launcher.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * When each sample appears: lively at first, so that somebody who has just started Dibao sees it work, then at a pace that
 * one can read along with.
 *
 * @param begin when the first appears
 */
record Timetable(Instant begin) {

    private static final int LIVELY = 15;
    private static final Duration LIVELY_PACE = Duration.ofSeconds(4);
    private static final Duration PACE = Duration.ofSeconds(18);

    /**
     * The timetable of an installation, which begins with its first start and is not begun anew by later ones.
     *
     * @param directory where the beginning is remembered
     */
    static Timetable of(Path directory, InstantSource clock) {
        Path file = directory.resolve("began-at");
        try {
            if (Files.exists(file)) {
                return new Timetable(Instant.parse(Files.readString(file).strip()));
            }
            Files.createDirectories(directory);
            Instant begin = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            Files.writeString(file, begin.toString());
            return new Timetable(begin);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample sites cannot remember when they began in " + file, e);
        }
    }

    /** When the sample with this number, counted from 1, first appears. */
    Instant appearance(int number) {
        int lively = Math.min(number - 1, LIVELY);
        int later = Math.max(0, number - 1 - LIVELY);
        return begin.plus(LIVELY_PACE.multipliedBy(lively)).plus(PACE.multipliedBy(later));
    }
}
