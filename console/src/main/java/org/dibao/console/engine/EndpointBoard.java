package org.dibao.console.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.EndpointTrouble;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.tables.SubscriptionTable;
import org.dibao.tables.Table;
import org.jspecify.annotations.Nullable;

/** How the endpoints do, the worst first. */
final class EndpointBoard {

    private final Table<DeliveryUpdated, Delivery> deliveries;
    private final SubscriptionTable subscriptions;

    EndpointBoard(Table<DeliveryUpdated, Delivery> deliveries, SubscriptionTable subscriptions) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
    }

    /**
     * One subscription with an endpoint.
     *
     * @param subscriptionId which
     * @param channel how it is called
     * @param place its host
     * @param state the subscription's
     * @param trouble that it keeps failing; null while it does not
     * @param delivered messages that it has taken
     * @param waiting messages that wait for it
     * @param failed messages that were given up
     * @param lastAnswer what it said last; null before the first attempt
     * @param lastAt when; null before the first attempt
     */
    record Row(
            String subscriptionId,
            Channel channel,
            String place,
            SubscriptionDefined.State state,
            @Nullable EndpointTrouble trouble,
            long delivered,
            long waiting,
            long failed,
            @Nullable String lastAnswer,
            @Nullable Instant lastAt) {}

    /** All endpoints: those disabled or in trouble first, then those with most waiting. */
    List<Row> worstFirst(int atMost) {
        Map<String, Tally> tallies = new HashMap<>();
        for (Delivery each : deliveries.values()) {
            tallies.computeIfAbsent(each.subscriptionId(), id -> new Tally()).count(each);
        }
        return subscriptions.values().stream()
                .filter(subscription -> subscription.channel().endpoint())
                .map(subscription -> tallies.getOrDefault(subscription.subscriptionId(), new Tally())
                        .row(subscription))
                .sorted(Comparator.comparing((Row row) -> row.state() != SubscriptionDefined.State.DISABLED)
                        .thenComparing(row -> row.trouble() == null)
                        .thenComparing(row -> -row.waiting())
                        .thenComparing(row -> -row.failed())
                        .thenComparing(Row::subscriptionId))
                .limit(atMost)
                .toList();
    }

    private static final class Tally {

        private final Map<State, Long> states = new EnumMap<>(State.class);
        private @Nullable Delivery last;

        private void count(Delivery delivery) {
            states.merge(delivery.state(), 1L, Long::sum);
            boolean answered = delivery.answer() != null && delivery.attempt() > 0;
            if (answered && (last == null || delivery.updatedAt().isAfter(last.updatedAt()))) {
                last = delivery;
            }
        }

        private Row row(SubscriptionDefined subscription) {
            return new Row(
                    subscription.subscriptionId(),
                    subscription.channel(),
                    AuditController.place(subscription),
                    subscription.state(),
                    subscription.trouble(),
                    states.getOrDefault(State.DELIVERED, 0L),
                    states.getOrDefault(State.PENDING, 0L)
                            + states.getOrDefault(State.ATTEMPTING, 0L)
                            + states.getOrDefault(State.RETRY, 0L),
                    states.getOrDefault(State.FAILED, 0L),
                    last == null ? null : last.answer(),
                    last == null ? null : last.updatedAt());
        }
    }
}
