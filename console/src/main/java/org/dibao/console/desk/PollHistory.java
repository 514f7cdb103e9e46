package org.dibao.console.desk;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.dibao.contracts.PollOutcome;
import org.dibao.contracts.SourcePolled;
import org.jspecify.annotations.Nullable;

/**
 * What the last polls of each source brought. The topic keeps the last one only, so this is what came in since the
 * console was started, and what compaction had not reached by then; polls that ended alike are one entry.
 */
public final class PollHistory {

    /** Alike ones being one, this many reach back for days. */
    private static final int KEPT = 12;

    private final Map<String, Deque<Run>> runs = new ConcurrentHashMap<>();

    /**
     * Polls, one after the other, that ended alike.
     *
     * @param outcome how they ended
     * @param status the HTTP status; null where no answer came
     * @param error what went wrong, as it stands in the record; null if nothing did
     * @param from when the first of them began
     * @param to when the last of them began
     * @param polls how many they are
     * @param brought how many documents they brought
     */
    record Run(
            PollOutcome outcome,
            @Nullable Integer status,
            @Nullable String error,
            Instant from,
            Instant to,
            int polls,
            int brought) {

        private boolean goesOnWith(SourcePolled poll) {
            return outcome == poll.outcome()
                    && Objects.equals(status, poll.status())
                    && Objects.equals(error, poll.error());
        }

        private Run with(SourcePolled poll) {
            return new Run(outcome, status, error, from, poll.polledAt(), polls + 1, brought + poll.itemsNew());
        }

        private static Run of(SourcePolled poll) {
            return new Run(
                    poll.outcome(), poll.status(), poll.error(), poll.polledAt(), poll.polledAt(), 1, poll.itemsNew());
        }
    }

    /** Takes a change of the topic. */
    public void changed(String sourceId, @Nullable SourcePolled before, @Nullable SourcePolled after) {
        if (after == null) {
            runs.remove(sourceId);
        } else {
            Deque<Run> known = runs.computeIfAbsent(sourceId, id -> new ArrayDeque<>(2));
            synchronized (known) {
                add(known, after);
            }
        }
    }

    /** The latest first; empty where none is known. */
    List<Run> of(String sourceId) {
        Deque<Run> known = runs.getOrDefault(sourceId, new ArrayDeque<>());
        synchronized (known) {
            return List.copyOf(known);
        }
    }

    private static void add(Deque<Run> known, SourcePolled poll) {
        Run last = known.peekFirst();
        // A poll may be reported more than once, for instance with another next one.
        if (last != null && !poll.polledAt().isAfter(last.to())) {
            return;
        }
        if (last != null && last.goesOnWith(poll)) {
            known.removeFirst();
            known.addFirst(last.with(poll));
        } else {
            known.addFirst(Run.of(poll));
        }
        if (known.size() > KEPT) {
            known.removeLast();
        }
    }
}
