package org.dibao.console.subscription;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.dibao.console.engine.Delivery;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.MailReturn;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.Timing;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept about a subscriber, as he gets it. Secrets and tokens are left out: a file that lies about
 * must not be able to change anything.
 *
 * @param address the mailbox or endpoint
 * @param subscriptions what was subscribed to
 * @param contacts the endpoints whose owner is told at this mailbox of their troubles
 * @param messages what became of each message, oldest first
 */
record Export(String address, List<Subscription> subscriptions, List<Contact> contacts, List<Message> messages) {

    /**
     * An endpoint that names the mailbox. Anybody can name anybody's, and an endpoint's address may be all that one needs
     * to write to it: so its host alone.
     */
    record Contact(
            String subscriptionId,
            Channel channel,
            @Nullable String host) {

        static Contact of(SubscriptionDefined s) {
            return new Contact(
                    s.subscriptionId(), s.channel(), URI.create(s.address()).getHost());
        }
    }

    /** One subscription. */
    record Subscription(
            String subscriptionId,
            String query,
            String language,
            Channel channel,
            SubscriptionDefined.State state,
            @Nullable String stateReason,
            Instant createdAt,
            @Nullable Instant effectiveFrom,
            @Nullable Timing timing,
            List<MailReturn> returned) {

        static Subscription of(SubscriptionDefined s) {
            return new Subscription(
                    s.subscriptionId(),
                    s.query(),
                    s.language(),
                    s.channel(),
                    s.state(),
                    s.stateReason(),
                    s.createdAt(),
                    s.effectiveFrom(),
                    s.timing(),
                    s.returned());
        }
    }

    /** One message. */
    record Message(
            String deliveryId,
            String subscriptionId,
            String announcementId,
            int revision,
            DeliveryUpdated.State state,
            Instant matchedAt,
            Instant updatedAt,
            @Nullable String answer) {

        static final Comparator<Message> BY_TIME = Comparator.comparing(Message::matchedAt);

        static Message of(Delivery d) {
            return new Message(
                    d.deliveryId(),
                    d.subscriptionId(),
                    d.announcementId(),
                    d.revision(),
                    d.state(),
                    d.matchedAt(),
                    d.updatedAt(),
                    d.answer());
        }
    }
}
