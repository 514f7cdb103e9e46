package org.dibao.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.notifier.subscription.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * How long each recipient has done nothing but fail. Five days of that, and its subscriptions are disabled. Two failures
 * with a long silence between them are not five days of failing: a run of failures ends with a success, or with {@link
 * #LONGEST_GAP} without any attempt.
 *
 * <p>Nothing of it is written down: it is read out of the ledger's entries as they are loaded and as they are made. Of an
 * entry that is made, its own time counts. A compacted ledger keeps only the last entry of each delivery, but one that
 * stands at RETRY or FAILED after several attempts has failed for as long as the {@link RetrySchedule} lets them take:
 * not since it was matched, for then the machine may have been off, or its reader's hour not come.
 */
public final class EndpointHealth {

    /** After this long of nothing but failures a recipient is given up. */
    public static final Duration LONGEST_RUN = Duration.ofDays(5);

    /** Twice the longest pause of the {@link RetrySchedule}: a run in which nobody tried for so long is over. */
    static final Duration LONGEST_GAP = Duration.ofHours(48);

    private final Map<Recipient, Instant> lastSuccesses = new HashMap<>();
    private final Map<Recipient, Run> runs = new HashMap<>();

    /**
     * Takes note of an entry that was just made.
     *
     * @return since when the recipient has done nothing but fail, if that is {@link #LONGEST_RUN} or longer
     */
    public synchronized Optional<Instant> observe(Recipient recipient, DeliveryUpdated entry) {
        take(recipient, entry, entry.updatedAt());
        return Optional.ofNullable(runs.get(recipient))
                .filter(run -> failed(entry) && run.tooLong())
                .map(Run::since);
    }

    /** Takes note of an entry that was read from the ledger, in whatever order the partitions are read. */
    public synchronized void recall(Recipient recipient, DeliveryUpdated entry) {
        take(recipient, entry, firstFailure(entry));
    }

    /** Since when a recipient has done nothing but fail; empty if it has not. */
    public synchronized Optional<Instant> failingSince(Recipient recipient) {
        return Optional.ofNullable(runs.get(recipient)).map(Run::since);
    }

    /** Forgets a recipient whose subscriptions have been disabled: if it comes back it starts afresh. */
    public synchronized void forget(Recipient recipient) {
        runs.remove(recipient);
    }

    /** Forgets all about a recipient that nobody subscribes for any more. */
    public synchronized void erase(Recipient recipient) {
        runs.remove(recipient);
        lastSuccesses.remove(recipient);
    }

    /** How many recipients something is known about. */
    synchronized int known() {
        Set<Recipient> known = new HashSet<>(runs.keySet());
        known.addAll(lastSuccesses.keySet());
        return known.size();
    }

    /** How many recipients fail at present. */
    public synchronized int failing() {
        return runs.size();
    }

    private void take(Recipient recipient, DeliveryUpdated entry, Instant from) {
        if (entry.state() == State.DELIVERED) {
            succeeded(recipient, entry.updatedAt());
        } else if (failed(entry)) {
            failed(recipient, from, entry.updatedAt());
        }
    }

    private void succeeded(Recipient recipient, Instant at) {
        lastSuccesses.merge(recipient, at, EndpointHealth::later);
        runs.computeIfPresent(recipient, (r, run) -> run.without(at));
    }

    /** No run reaches back beyond a success. */
    private void failed(Recipient recipient, Instant from, Instant to) {
        Instant success = lastSuccesses.getOrDefault(recipient, Instant.MIN);
        if (!success.isAfter(to)) {
            Instant begin = success.isAfter(from) ? to : from;
            runs.put(recipient, Run.extend(runs.get(recipient), begin, to));
        }
    }

    private static boolean failed(DeliveryUpdated entry) {
        return entry.attempt() > 0 && (entry.state() == State.RETRY || entry.state() == State.FAILED);
    }

    /** The time at which the first of a delivery's attempts can have failed, by its last entry; rather too late. */
    private static Instant firstFailure(DeliveryUpdated entry) {
        Instant earliest = later(
                entry.matchedAt(),
                entry.updatedAt().minus(RetrySchedule.longestUntil(entry.attempt() - entry.inDoubt())));
        return entry.againAt() == null ? earliest : later(earliest, entry.againAt());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * An unbroken run of failures.
     *
     * @param since when the first of them was
     * @param last when the last
     */
    private record Run(Instant since, Instant last) {

        static Run extend(@Nullable Run run, Instant from, Instant to) {
            if (run == null || from.isAfter(run.last.plus(LONGEST_GAP))) {
                return new Run(from, to);
            }
            return new Run(from.isBefore(run.since) ? from : run.since, to.isAfter(run.last) ? to : run.last);
        }

        /** What is left of it after a success at that time; null if that ended it. */
        @Nullable
        Run without(Instant success) {
            if (!success.isBefore(last)) {
                return null;
            }
            return success.isAfter(since) ? new Run(last, last) : this;
        }

        boolean tooLong() {
            return Duration.between(since, last).compareTo(LONGEST_RUN) >= 0;
        }
    }
}
