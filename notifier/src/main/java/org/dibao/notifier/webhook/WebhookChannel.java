package org.dibao.notifier.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.dibao.contracts.Channel;
import org.dibao.contracts.EndpointOptions;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.events.Json;
import org.dibao.network.Exchange;
import org.dibao.network.HttpFetcher;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.Outcome.NoAnswer;
import org.dibao.network.Outcome.Refused;
import org.dibao.network.RetryAfter;
import org.dibao.notifier.delivery.DeliveryChannel;
import org.dibao.notifier.delivery.HiddenAddress;
import org.dibao.notifier.delivery.Outcome;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.dibao.notifier.delivery.Route;
import org.dibao.notifier.revision.RecentChanges;
import org.jspecify.annotations.Nullable;

/**
 * Messages to programs, as Standard Webhooks 1.0 describes them. Anything but a 2xx is a failure, redirects too: whoever
 * moves an endpoint changes the subscription.
 */
public final class WebhookChannel implements DeliveryChannel {

    private static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";

    /** As many as the client keeps connections to one host: nobody waits there with the deadline running. */
    private static final int HOST_WIDTH = 64;

    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final HttpFetcher http;
    private final URI publicAddress;
    private final int laneWidth;
    private final RecentChanges changes;
    private final InstantSource clock;

    /**
     * A channel over the given client.
     *
     * @param publicAddress where readers reach the console
     * @param laneWidth how many messages one endpoint gets at once
     * @param changes what revisions have changed
     */
    public WebhookChannel(
            HttpFetcher http, URI publicAddress, int laneWidth, RecentChanges changes, InstantSource clock) {
        this.http = http;
        this.publicAddress = publicAddress;
        this.laneWidth = laneWidth;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Route route(SubscriptionDefined subscription) {
        EndpointOptions options = subscription.options();
        return new Route(
                lane(subscription, options),
                options.atOnce() > 0 ? Math.min(options.atOnce(), laneWidth) : laneWidth,
                options.perMinute(),
                Duration.ZERO,
                options.ordered(),
                host(subscription.address()),
                HOST_WIDTH);
    }

    @Override
    public Outcome send(OutgoingMessage message) {
        Exchange post;
        try {
            post = post(message);
        } catch (IllegalArgumentException e) {
            return new Outcome.Refused("the subscription's address or secret cannot be used: "
                    + HiddenAddress.in(
                            String.valueOf(e.getMessage()),
                            message.subscription().address()));
        }
        return switch (http.exchange(post)) {
            case Answered answered -> outcome(answered);
            case Refused refused -> new Outcome.Refused(hidden(refused.reason(), post));
            case NoAnswer none -> Outcome.Failed.because(hidden(none.reason(), post));
        };
    }

    private static String hidden(String reason, Exchange post) {
        return HiddenAddress.in(reason, post.address().toString());
    }

    /** Whoever asks for something special gets a lane of his own, or one subscription could slow down another's. */
    private static String lane(SubscriptionDefined subscription, EndpointOptions options) {
        return options.equals(EndpointOptions.USUAL)
                ? subscription.address()
                : subscription.address() + " " + subscription.subscriptionId();
    }

    /** What stands between the scheme and the path; of an address that is none, all of it. */
    private static String host(String address) {
        try {
            return String.valueOf(URI.create(address).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private Exchange post(OutgoingMessage message) {
        SubscriptionDefined subscription = message.subscription();
        byte[] body =
                Json.write(WebhookPayload.of(message, changes.of(message, WebhookPayload.MOST_CHANGES), publicAddress));
        String id = message.delivery().deliveryId();
        Instant now = clock.instant();
        return Exchange.post(URI.create(subscription.address()), body, CONTENT_TYPE)
                .withHeader("webhook-id", id)
                .withHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .withHeader("webhook-signature", signatures(subscription, id, now, body));
    }

    /** The signature, and beside it the one with the secret before while its grace time lasts. */
    private static String signatures(SubscriptionDefined subscription, String id, Instant now, byte[] body) {
        if (subscription.secret() == null) {
            throw new IllegalArgumentException("there is no secret");
        }
        String signature = new WebhookSignature(subscription.secret()).sign(id, now, body);
        if (subscription.previousSecret() != null
                && subscription.previousSecretUntil() != null
                && now.isBefore(subscription.previousSecretUntil())) {
            return signature + " " + new WebhookSignature(subscription.previousSecret()).sign(id, now, body);
        }
        return signature;
    }

    private Outcome outcome(Answered answered) {
        int status = answered.status();
        String answer = answer(answered);
        if (answered.successful()) {
            return new Outcome.Delivered(answer);
        }
        if (status == GONE) {
            return new Outcome.Gone(answer);
        }
        boolean overloaded = status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
        return new Outcome.Failed(answer, notBefore(answered), overloaded);
    }

    private @Nullable Instant notBefore(Answered answered) {
        return answered.headers()
                .first("Retry-After")
                .flatMap(value -> RetryAfter.read(value, clock.instant()))
                .orElse(null);
    }

    private static String answer(Answered answered) {
        String body = new String(answered.body(), StandardCharsets.UTF_8).strip();
        if (answered.status() >= 300 && answered.status() < 400) {
            return answered.status() + " redirects are not followed; change the subscription's address to "
                    + answered.headers().first("Location").orElse("where it leads");
        }
        return body.isEmpty() ? Integer.toString(answered.status()) : answered.status() + " " + body;
    }
}
