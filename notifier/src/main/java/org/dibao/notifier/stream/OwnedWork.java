package org.dibao.notifier.stream;

import java.util.Collection;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.notifier.ledger.LedgerPartition;

/**
 * What the owner of a partition of the ledger has to do beside sending: it goes with the partition. The methods are
 * called in this order, on the consumer's thread; {@link #prepare} again if the broker went away meanwhile.
 */
interface OwnedWork {

    /** Reads what belongs to these partitions, before their ledger is read. */
    void prepare(Collection<Integer> numbers);

    /** Hears of every entry as the ledger is read. */
    void recall(DeliveryUpdated entry);

    /** The ledger of a partition is complete, and nothing of it is under way yet. */
    void restore(LedgerPartition partition);

    /** Everything is under way: begins, and goes on with what comes. */
    void begin(Collection<Integer> numbers);

    /** The partitions are somebody else's, and nothing of them is under way here any more. */
    void end(Collection<Integer> numbers);
}
