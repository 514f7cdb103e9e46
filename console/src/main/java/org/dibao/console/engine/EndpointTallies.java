package org.dibao.console.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.dibao.contracts.DeliveryUpdated.State;
import org.jspecify.annotations.Nullable;

/** What came of each endpoint's messages, counted as they change instead of from the whole ledger. */
final class EndpointTallies {

    private static final Tally NOTHING = new Tally();

    private final Map<String, Tally> bySubscription = new HashMap<>();

    /** Takes a change of the table of deliveries. */
    synchronized void changed(String deliveryId, @Nullable Delivery before, @Nullable Delivery after) {
        Delivery either = after != null ? after : before;
        if (either == null || !either.channel().endpoint()) {
            return;
        }
        Tally tally = bySubscription.computeIfAbsent(either.subscriptionId(), id -> new Tally());
        if (before != null) {
            tally.counts[before.state().ordinal()]--;
        }
        if (after != null) {
            tally.counts[after.state().ordinal()]++;
            tally.hear(after);
        }
    }

    /** How many messages stand in one of these states. */
    synchronized int count(String subscriptionId, State... states) {
        Tally tally = bySubscription.getOrDefault(subscriptionId, NOTHING);
        int sum = 0;
        for (State state : states) {
            sum += tally.counts[state.ordinal()];
        }
        return sum;
    }

    /** What the endpoint said last; null before its first answer. */
    synchronized @Nullable String lastAnswer(String subscriptionId) {
        return bySubscription.getOrDefault(subscriptionId, NOTHING).answer;
    }

    /** When that was; null before its first answer. */
    synchronized @Nullable Instant lastAt(String subscriptionId) {
        return bySubscription.getOrDefault(subscriptionId, NOTHING).at;
    }

    private static final class Tally {

        private final int[] counts = new int[State.values().length];
        private @Nullable String answer;
        private @Nullable Instant at;

        private void hear(Delivery delivery) {
            boolean answered = delivery.answer() != null && delivery.attempt() > 0;
            if (answered && (at == null || !delivery.updatedAt().isBefore(at))) {
                answer = delivery.answer();
                at = delivery.updatedAt();
            }
        }
    }
}
