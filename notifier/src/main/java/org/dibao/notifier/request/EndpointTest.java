package org.dibao.notifier.request;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.dibao.contracts.DeliveryRequested;
import org.dibao.contracts.DeliveryRequested.Wish;
import org.dibao.contracts.EndpointTested;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.delivery.Dispatch;
import org.dibao.notifier.delivery.Outcome;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.dibao.notifier.delivery.TestAnnouncement;
import org.dibao.notifier.ledger.Entries;

/** Sends a test message and says what came of it. It goes past the ledger: nobody is owed it. */
public final class EndpointTest {

    /** Who asked has turned away by then; a notifier that was down must not send tests of yesterday. */
    private static final Duration STALE = Duration.ofMinutes(1);

    private final Function<String, Optional<SubscriptionDefined>> subscriptions;
    private final Dispatch dispatch;
    private final URI publicAddress;
    private final InstantSource clock;

    /** Tests over the channels of the given dispatch. */
    public EndpointTest(
            Function<String, Optional<SubscriptionDefined>> subscriptions,
            Dispatch dispatch,
            URI publicAddress,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.dispatch = dispatch;
        this.publicAddress = publicAddress;
        this.clock = clock;
    }

    /** Whether this request asks for a test, and is still of interest. */
    public boolean wanted(DeliveryRequested request) {
        return request.wish() == Wish.TEST && request.requestedAt().plus(STALE).isAfter(clock.instant());
    }

    /** Sends it, in whatever state the subscription is; empty if there is none. */
    public Optional<EndpointTested> send(DeliveryRequested request) {
        return subscriptions.apply(request.subscriptionId()).map(subscription -> {
            Outcome outcome = dispatch.tryOut(message(request, subscription));
            return new EndpointTested(
                    request.requestId(),
                    subscription.subscriptionId(),
                    outcome instanceof Outcome.Delivered,
                    outcome.answer(),
                    clock.instant());
        });
    }

    private OutgoingMessage message(DeliveryRequested request, SubscriptionDefined subscription) {
        Instant now = clock.instant();
        return new OutgoingMessage(
                Entries.test(subscription, TestAnnouncement.ID, request.requestId(), now),
                subscription,
                TestAnnouncement.in(subscription.language(), publicAddress, now));
    }
}
