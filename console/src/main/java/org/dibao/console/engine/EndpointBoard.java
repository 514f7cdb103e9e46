package org.dibao.console.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.EndpointTrouble;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.tables.SubscriptionTable;
import org.jspecify.annotations.Nullable;

/** How the endpoints do, the worst first. */
final class EndpointBoard {

    private final EndpointTallies tallies;
    private final SubscriptionTable subscriptions;

    EndpointBoard(EndpointTallies tallies, SubscriptionTable subscriptions) {
        this.tallies = tallies;
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
        return subscriptions.values().stream()
                .filter(subscription -> subscription.channel().endpoint())
                .map(this::row)
                .sorted(Comparator.comparing((Row row) -> row.state() != SubscriptionDefined.State.DISABLED)
                        .thenComparing(row -> row.trouble() == null)
                        .thenComparing(row -> -row.waiting())
                        .thenComparing(row -> -row.failed())
                        .thenComparing(Row::subscriptionId))
                .limit(atMost)
                .toList();
    }

    private Row row(SubscriptionDefined subscription) {
        String id = subscription.subscriptionId();
        return new Row(
                id,
                subscription.channel(),
                AuditController.place(subscription),
                subscription.state(),
                subscription.trouble(),
                tallies.count(id, State.DELIVERED),
                tallies.count(id, State.PENDING, State.ATTEMPTING, State.RETRY),
                tallies.count(id, State.FAILED),
                tallies.lastAnswer(id),
                tallies.lastAt(id));
    }
}
