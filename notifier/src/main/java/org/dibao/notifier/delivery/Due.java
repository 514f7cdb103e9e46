package org.dibao.notifier.delivery;

import java.time.Instant;
import java.util.Comparator;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.ledger.LedgerPartition;

/**
 * A place in the queue. It stands for one attempt at one delivery and is void once the ledger has gone beyond that.
 *
 * @param partition where its entry stands
 * @param id which delivery
 * @param entry the entry that it stands for
 * @param route the way it takes
 * @param at when it is due
 */
record Due(LedgerPartition partition, DeliveryId id, DeliveryUpdated entry, Route route, Instant at) {

    /** As announced: the order of matching is that of the announcements within their partition. */
    static final Comparator<Due> AS_MATCHED =
            Comparator.comparing((Due due) -> due.entry.matchedAt()).thenComparing(due -> due.entry.deliveryId());

    /** Whether those behind it wait for it though it is not due yet: where order counts, but nobody waits for a deadline. */
    boolean keepsItsPlace() {
        return route.ordered() && !Reminding.waits(entry);
    }

    /** Whether the ledger still says of the delivery what it said when this place was taken. */
    boolean standsFor(DeliveryUpdated now) {
        return now.state() == entry.state()
                && now.attempt() == entry.attempt()
                && now.updatedAt().equals(entry.updatedAt());
    }
}
