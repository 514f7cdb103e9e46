package org.dibao.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A saved search with an address, as its owner wants it. A tombstone removes it. Written by the console alone, read by
 * notifier and console; what the notifier found out about the address is {@link AddressJudged}, which readers put in its
 * place here ({@link #judged}).
 *
 * @param subscriptionId random id
 * @param query the search, in the query language of the search box; empty matches everything
 * @param language BCP 47 tag of the language that messages are written in, {@code zh} or {@code en}
 * @param channel how messages travel
 * @param address mailbox or endpoint address
 * @param secret signing secret of a webhook, {@code whsec_…}, or of a group's bot that asks for signatures; null for
 *     none
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
 * @param endpoint how its endpoint wants to be called; null for a mailbox, and for the usual way
 * @param trouble that its endpoint keeps failing; null while it does not
 * @param timing when messages are sent; null for at once
 * @param returned messages that came back from its mailbox lately, oldest first; empty while none does
 * @param recoveries how often its owner has switched it on again after it was disabled; what was found out about its
 *     address before that no longer counts
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
        @Nullable Instant effectiveFrom,
        @Nullable EndpointOptions endpoint,
        @Nullable EndpointTrouble trouble,
        @Nullable Timing timing,
        List<MailReturn> returned,
        int recoveries)
        implements Event {

    /** One whose messages are sent at once, in the usual way, and have not failed so far. */
    public SubscriptionDefined(
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
            @Nullable Instant effectiveFrom) {
        this(
                subscriptionId,
                query,
                language,
                channel,
                address,
                secret,
                previousSecret,
                previousSecretUntil,
                state,
                stateReason,
                confirmationHash,
                confirmBy,
                manageToken,
                createdAt,
                effectiveFrom,
                null,
                null,
                null,
                List.of(),
                0);
    }

    /** The same in another state, with the reason in words; null where the state speaks for itself. */
    public SubscriptionDefined inState(State newState, @Nullable String reason) {
        return new SubscriptionDefined(
                subscriptionId,
                query,
                language,
                channel,
                address,
                secret,
                previousSecret,
                previousSecretUntil,
                newState,
                reason,
                confirmationHash,
                confirmBy,
                manageToken,
                createdAt,
                effectiveFrom,
                endpoint,
                trouble,
                timing,
                returned,
                recoveries);
    }

    /** The same with another secret; the one before is signed with as well until the given time. */
    public SubscriptionDefined rotated(String newSecret, Instant beforeUntil) {
        return new SubscriptionDefined(
                subscriptionId,
                query,
                language,
                channel,
                address,
                newSecret,
                secret,
                beforeUntil,
                state,
                stateReason,
                confirmationHash,
                confirmBy,
                manageToken,
                createdAt,
                effectiveFrom,
                endpoint,
                trouble,
                timing,
                returned,
                recoveries);
    }

    /** The same with an endpoint that wants to be called in another way. */
    public SubscriptionDefined called(@Nullable EndpointOptions newEndpoint) {
        return new SubscriptionDefined(
                subscriptionId,
                query,
                language,
                channel,
                address,
                secret,
                previousSecret,
                previousSecretUntil,
                state,
                stateReason,
                confirmationHash,
                confirmBy,
                manageToken,
                createdAt,
                effectiveFrom,
                newEndpoint,
                trouble,
                timing,
                returned,
                recoveries);
    }

    /** The same with an endpoint that keeps failing, or no longer does. */
    public SubscriptionDefined troubled(@Nullable EndpointTrouble newTrouble) {
        return new SubscriptionDefined(
                subscriptionId,
                query,
                language,
                channel,
                address,
                secret,
                previousSecret,
                previousSecretUntil,
                state,
                stateReason,
                confirmationHash,
                confirmBy,
                manageToken,
                createdAt,
                effectiveFrom,
                endpoint,
                newTrouble,
                timing,
                returned,
                recoveries);
    }

    /** The same with its messages sent at other times. */
    public SubscriptionDefined timed(@Nullable Timing newTiming) {
        return with(newTiming, returned);
    }

    /** The same with other messages that came back. */
    public SubscriptionDefined withReturned(List<MailReturn> newReturned) {
        return with(timing, newReturned);
    }

    private SubscriptionDefined with(@Nullable Timing newTiming, List<MailReturn> newReturned) {
        return new SubscriptionDefined(
                subscriptionId,
                query,
                language,
                channel,
                address,
                secret,
                previousSecret,
                previousSecretUntil,
                state,
                stateReason,
                confirmationHash,
                confirmBy,
                manageToken,
                createdAt,
                effectiveFrom,
                endpoint,
                trouble,
                newTiming,
                newReturned,
                recoveries);
    }

    /** The same switched on again by its owner, whatever was found out about its address before. */
    public SubscriptionDefined recovered() {
        return new SubscriptionDefined(
                subscriptionId,
                query,
                language,
                channel,
                address,
                secret,
                previousSecret,
                previousSecretUntil,
                State.ACTIVE,
                null,
                confirmationHash,
                confirmBy,
                manageToken,
                createdAt,
                effectiveFrom,
                endpoint,
                null,
                timing,
                List.of(),
                recoveries + 1);
    }

    /**
     * The same with what was found out about its address. What its owner ended stays ended, and what he switched on again
     * since then stays on.
     *
     * @param judgement null where nothing was found out
     */
    public SubscriptionDefined judged(@Nullable AddressJudged judgement) {
        if (judgement == null || judgement.recoveries() != recoveries) {
            return this;
        }
        SubscriptionDefined known = troubled(judgement.trouble()).withReturned(judgement.returned());
        boolean wanted = state != State.UNSUBSCRIBED && state != State.DISABLED;
        return judgement.disabled() != null && wanted ? known.inState(State.DISABLED, judgement.disabled()) : known;
    }

    /** When its messages are sent. */
    public Timing times() {
        return timing == null ? Timing.AT_ONCE : timing;
    }

    /** How its endpoint wants to be called. */
    public EndpointOptions options() {
        return endpoint == null ? EndpointOptions.USUAL : endpoint;
    }

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
