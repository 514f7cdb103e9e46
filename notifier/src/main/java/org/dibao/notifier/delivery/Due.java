package org.dibao.notifier.delivery;

import java.time.Instant;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.ledger.LedgerPartition;

/**
 * A place in the queue.
 *
 * @param partition where its entry stands
 * @param id which delivery
 * @param lane the lane it travels in
 * @param at when it is due
 */
record Due(LedgerPartition partition, DeliveryId id, String lane, Instant at) {}
