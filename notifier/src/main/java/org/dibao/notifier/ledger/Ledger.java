package org.dibao.notifier.ledger;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The partitions of the ledger that this instance owns. */
public final class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final Map<Integer, LedgerPartition> owned = new ConcurrentHashMap<>();
    private final List<Consumer<LedgerPartition>> listeners = new CopyOnWriteArrayList<>();
    private final Duration patience;

    /**
     * A ledger that owns nothing yet.
     *
     * @param patience how long giving up a partition waits for attempts that are under way; longer than a channel's
     *     deadline, so that their outcome is written before the next owner reads
     */
    public Ledger(Duration patience) {
        this.patience = patience;
    }

    /** Tells of every partition that is taken over, on the thread that takes it. */
    public void onTaken(Consumer<LedgerPartition> listener) {
        listeners.add(listener);
    }

    /** Takes over a partition that has been read to its end. One held under that number before is abandoned. */
    public void take(LedgerPartition partition) {
        LedgerPartition before = owned.put(partition.number(), partition);
        if (before != null) {
            before.abandon();
        }
        LOG.info(
                "ledger partition taken partition={} open={} settled={}",
                partition.number(),
                partition.openCount(),
                partition.settledCount());
        listeners.forEach(listener -> listener.accept(partition));
    }

    /**
     * Gives partitions up in good order: nothing new begins in them, and what is under way is waited for. What takes
     * longer than the patience is in doubt for the next owner, which sends it again under the same id.
     */
    public void give(Collection<Integer> numbers) {
        List<LedgerPartition> leaving = remove(numbers);
        leaving.forEach(LedgerPartition::leave);
        leaving.forEach(this::awaitQuiet);
        leaving.forEach(LedgerPartition::abandon);
    }

    private List<LedgerPartition> remove(Collection<Integer> numbers) {
        return numbers.stream().map(owned::remove).filter(Objects::nonNull).toList();
    }

    /** The partition of that number. */
    public LedgerPartition partition(int number) {
        LedgerPartition partition = owned.get(number);
        if (partition == null) {
            throw new IllegalStateException("Ledger partition " + number
                    + " is not owned by this instance: an announcement arrived before its partition was assigned");
        }
        return partition;
    }

    /** All that are owned now. */
    public Collection<LedgerPartition> partitions() {
        return List.copyOf(owned.values());
    }

    private void awaitQuiet(LedgerPartition partition) {
        try {
            if (!partition.awaitQuiet(patience.toMillis())) {
                LOG.warn(
                        "ledger partition given up with attempts under way partition={} waited={}",
                        partition.number(),
                        patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
