package org.dibao.console.engine;

import java.util.Map;
import org.dibao.contracts.DeliveryUpdated.State;

/**
 * The sum that must come out even: whatever was matched is delivered, under way, failed, or was held back for a reason.
 *
 * @param matched deliveries that were matched
 * @param delivered those that arrived
 * @param pending those that wait, are being tried, wait to be tried again, or for their digest to be sent
 * @param failed those that were given up
 * @param suppressed those that were not sent, with a reason
 */
record Audit(long matched, long delivered, long pending, long failed, long suppressed) {

    static Audit of(long matched, Map<State, Long> counts) {
        return new Audit(
                matched,
                counts.getOrDefault(State.DELIVERED, 0L),
                counts.getOrDefault(State.PENDING, 0L)
                        + counts.getOrDefault(State.ATTEMPTING, 0L)
                        + counts.getOrDefault(State.RETRY, 0L)
                        + counts.getOrDefault(State.GATHERED, 0L),
                counts.getOrDefault(State.FAILED, 0L),
                counts.getOrDefault(State.SUPPRESSED, 0L));
    }

    public boolean balances() {
        return matched == delivered + pending + failed + suppressed;
    }
}
