package org.dibao.notifier.delivery;

import java.time.Instant;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.ledger.LedgerPartition;

/**
 * A place in the queue.
 *
 * @param partition where its entry stands
 * @param id which delivery
 * @param route the way it takes
 * @param at when it is due
 */
record Due(LedgerPartition partition, DeliveryId id, Route route, Instant at) {

    /** The same delivery at another time. */
    Due at(Instant time) {
        return new Due(partition, id, route, time);
    }
}
