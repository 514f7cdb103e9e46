package org.dibao.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved search with an address. A tombstone removes it. Written by the console (and by the notifier when an endpoint
 * must be disabled), read by notifier and console.
 *
 * @param subscriptionId random id
 * @param query the search, in the query language of the search box; empty matches everything
 * @param language BCP 47 tag of the language that messages are written in, {@code zh} or {@code en}
 * @param channel how messages travel
 * @param address mailbox or endpoint address
 * @param secret signing secret of a webhook, {@code whsec_…}; null for other channels
 * @param previousSecret the secret before the last rotation, still signed with until {@code previousSecretUntil}; null
 *     for none
 * @param previousSecretUntil end of the grace time; null together with {@code previousSecret}
 * @param state whether messages are sent
 * @param stateReason why it is in that state, in words; null where the state speaks for itself
 * @param confirmationHash SHA-256 of the token that confirms it, in hex; null once it is confirmed
 * @param confirmBy when that token expires; null once it is confirmed
 * @param manageToken random token for the links in messages that change or end this subscription
 * @param createdAt when it was asked for
 * @param effectiveFrom announcements first seen before this are not sent; null until it is active
 */
public record SubscriptionDefined(
        String subscriptionId,
        String query,
        String language,
        Channel channel,
        String address,
        @Nullable String secret,
        @Nullable String previousSecret,
        @Nullable Instant previousSecretUntil,
        State state,
        @Nullable String stateReason,
        @Nullable String confirmationHash,
        @Nullable Instant confirmBy,
        String manageToken,
        Instant createdAt,
        @Nullable Instant effectiveFrom)
        implements Event {

    /** Whether messages are sent. */
    public enum State {
        /** Asked for, not yet confirmed by the owner of the address. */
        PENDING,
        ACTIVE,
        PAUSED,
        /** Ended by its owner. */
        UNSUBSCRIBED,
        /** Ended because its address does not work. */
        DISABLED
    }

    @Override
    public String key() {
        return subscriptionId;
    }
}
