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
 * <p>Nothing of it is written down: it is read out of the ledger's entries as they are loaded and as they are made. A
 * compacted ledger keeps only the last entry of each delivery, but a delivery that stands at RETRY or FAILED has failed
 * ever since it was matched, which tells enough.
 */
public final class EndpointHealth {

    /** After this long of nothing but failures a recipient is given up. */
    public static final Duration LONGEST_RUN = Duration.ofDays(5);

    /** Twice the longest pause of the {@link RetrySchedule}: a run in which nobody tried for so long is over. */
    static final Duration LONGEST_GAP = Duration.ofHours(48);

    private final Map<Recipient, Instant> lastSuccesses = new HashMap<>();
    private final Map<Recipient, Run> runs = new HashMap<>();

    /**
     * Takes note of an entry of the ledger.
     *
     * @return since when the recipient has done nothing but fail, if that is {@link #LONGEST_RUN} or longer
     */
    public synchronized Optional<Instant> observe(Recipient recipient, DeliveryUpdated entry) {
        if (entry.state() == State.DELIVERED) {
            runs.remove(recipient);
            lastSuccesses.put(recipient, entry.updatedAt());
        } else if (entry.attempt() > 0 && (entry.state() == State.RETRY || entry.state() == State.FAILED)) {
            Run run = Run.extend(runs.get(recipient), firstFailure(recipient, entry), entry.updatedAt());
            runs.put(recipient, run);
            return run.tooLong() ? Optional.of(run.since()) : Optional.empty();
        }
        return Optional.empty();
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

    /** A delivery that is tried again has failed since it was matched, but no run reaches back beyond a success. */
    private Instant firstFailure(Recipient recipient, DeliveryUpdated entry) {
        Instant success = lastSuccesses.get(recipient);
        if (entry.attempt() == 1 || (success != null && success.isAfter(entry.matchedAt()))) {
            return entry.updatedAt();
        }
        return entry.matchedAt();
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

        boolean tooLong() {
            return Duration.between(since, last).compareTo(LONGEST_RUN) >= 0;
        }
    }
}
