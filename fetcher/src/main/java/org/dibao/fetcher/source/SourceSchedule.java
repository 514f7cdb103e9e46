package org.dibao.fetcher.source;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourcePolled;
import org.jspecify.annotations.Nullable;

/** Tells which sources are due. */
public final class SourceSchedule {

    private SourceSchedule() {}

    /**
     * The sources that are due, those that a person waits for first, then the longest overdue.
     *
     * @param lastPoll a source's last poll; null if it was never polled
     * @param pushedAt when its hub last told of something new; null if it never did
     */
    public static List<Due> due(
            Collection<SourceDefined> sources,
            Function<String, @Nullable SourcePolled> lastPoll,
            Function<String, @Nullable Instant> pushedAt,
            Instant now) {
        return sources.stream()
                .filter(source -> !source.paused())
                .flatMap(source ->
                        due(source, lastPoll.apply(source.sourceId()), pushedAt.apply(source.sourceId()), now))
                .sorted(Comparator.comparing(Due::since))
                .toList();
    }

    /** Whether one source is due, as {@link #due(Collection, Function, Function, Instant)} has it. */
    public static boolean isDue(
            SourceDefined source, @Nullable SourcePolled last, @Nullable Instant pushedAt, Instant now) {
        return due(source, last, pushedAt, now).findAny().isPresent();
    }

    private static Stream<Due> due(
            SourceDefined source, @Nullable SourcePolled last, @Nullable Instant pushedAt, Instant now) {
        if (last == null) {
            return Stream.of(new Due(source, Instant.MIN, source.pollAt() != null));
        }
        boolean awaited = isSince(last, source.pollAt(), now);
        if (awaited || isSince(last, source.definedAt(), now) || isSince(last, pushedAt, now)) {
            return Stream.of(new Due(source, Instant.MIN, awaited));
        }
        return last.nextPollAt().isAfter(now) ? Stream.empty() : Stream.of(new Due(source, last.nextPollAt(), false));
    }

    /** What another machine's clock puts into the future counts once it is past, so that it counts only once. */
    private static boolean isSince(SourcePolled last, @Nullable Instant event, Instant now) {
        return event != null && event.isAfter(last.polledAt()) && !event.isAfter(now);
    }

    /**
     * A source that is due.
     *
     * @param since since when; {@link Instant#MIN} where a person waits for it
     * @param awaited whether somebody asked for it to be fetched now
     */
    public record Due(SourceDefined source, Instant since, boolean awaited) {}
}
