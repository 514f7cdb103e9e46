package org.dibao.notifier.subscription;

import java.util.Locale;
import org.dibao.contracts.Channel;
import org.dibao.contracts.SubscriptionDefined;
import org.jspecify.annotations.Nullable;

/**
 * Who receives, however many subscriptions they have: a mailbox, or an endpoint with its secret. The secret is part of
 * it because anyone can enter anyone's endpoint address: a stranger's subscription, signed with a secret that the
 * endpoint does not know, must not stand in for the owner's.
 *
 * @param channel how
 * @param address where, in lower case for mailboxes
 * @param secret the signing secret; null for channels without
 */
public record Recipient(
        Channel channel, String address, @Nullable String secret) {

    /** A mailbox. */
    public static Recipient mailbox(String address) {
        return new Recipient(Channel.EMAIL, address.toLowerCase(Locale.ROOT), null);
    }

    /** The one behind a subscription. */
    public static Recipient of(SubscriptionDefined subscription) {
        String address = subscription.address();
        return new Recipient(
                subscription.channel(),
                subscription.channel() == Channel.EMAIL ? address.toLowerCase(Locale.ROOT) : address,
                subscription.secret());
    }
}
