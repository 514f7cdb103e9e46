package org.dibao.console.subscription;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryRequested;
import org.dibao.contracts.DeliveryRequested.Wish;
import org.dibao.contracts.EndpointOptions;
import org.dibao.contracts.EndpointTested;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;
import org.dibao.events.EventWriter;
import org.dibao.tables.Table;
import org.jspecify.annotations.Nullable;

/** What whoever holds a subscription's token can do with its endpoint. */
public final class Endpoints {

    /** How long messages are signed with the secret before as well. */
    static final Duration GRACE = Duration.ofHours(24);

    /** How far back what was missed can be fetched up. */
    static final Duration FURTHEST = Duration.ofDays(30);

    private final Subscriptions subscriptions;
    private final Table<EndpointTested, EndpointTested> tests;
    private final EventWriter writer;
    private final SecureRandom random;
    private final InstantSource clock;

    public Endpoints(
            Subscriptions subscriptions,
            Table<EndpointTested, EndpointTested> tests,
            EventWriter writer,
            SecureRandom random,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.tests = tests;
        this.writer = writer;
        this.random = random;
        this.clock = clock;
    }

    /** The subscription, if it has an endpoint. */
    Optional<SubscriptionDefined> find(String id, String token) {
        return subscriptions.managed(id, token).filter(each -> each.channel().endpoint());
    }

    /** Draws a new secret for a webhook; the one before goes on to be signed with for a day. */
    Optional<SubscriptionDefined> rotate(String id, String token) {
        return find(id, token)
                .filter(each -> each.channel() == Channel.WEBHOOK)
                .flatMap(each -> subscriptions.update(
                        id, token, now -> now.rotated(WebhookSecret.draw(random), now().plus(GRACE))));
    }

    /** Calls the endpoint another way from now on. */
    Optional<SubscriptionDefined> call(String id, String token, EndpointOptions options) {
        return find(id, token).flatMap(each -> subscriptions.update(id, token, now -> now.called(options)));
    }

    /** Asks for a test message; {@link #tested} tells what came of it. */
    Optional<String> test(String id, String token) {
        return find(id, token).map(each -> ask(Wish.TEST, id, null));
    }

    /** What came of a test of this subscription's endpoint; empty as long as nobody has said. */
    Optional<EndpointTested> tested(String id, String requestId) {
        return tests.get(requestId).filter(tested -> tested.subscriptionId().equals(id));
    }

    /** Switches the subscription on, if it was disabled or rests, and asks for what it has missed since then. */
    Optional<SubscriptionDefined> recover(String id, String token, Duration back) {
        return find(id, token)
                .filter(each -> each.state() != State.UNSUBSCRIBED && each.state() != State.PENDING)
                .flatMap(each -> subscriptions.update(id, token, SubscriptionDefined::recovered))
                .map(active -> {
                    Instant since = now().minus(back.compareTo(FURTHEST) < 0 ? back : FURTHEST);
                    ask(Wish.RECOVER, id, since.isBefore(active.createdAt()) ? active.createdAt() : since);
                    return active;
                });
    }

    private String ask(Wish wish, String subscriptionId, @Nullable Instant since) {
        String requestId = UUID.randomUUID().toString();
        writer.writeAll(List.of(new DeliveryRequested(requestId, wish, subscriptionId, null, 0, since, now())));
        return requestId;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
