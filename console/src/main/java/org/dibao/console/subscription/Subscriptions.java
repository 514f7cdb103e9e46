package org.dibao.console.subscription;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;
import org.dibao.contracts.Timing;
import org.dibao.tables.SubscriptionTable;
import org.jspecify.annotations.Nullable;

/** Changes subscriptions on behalf of whoever holds a token for them. A wrong token and no such subscription are one. */
public final class Subscriptions {

    private final SubscriptionTable table;
    private final InstantSource clock;

    public Subscriptions(SubscriptionTable table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /** The subscription that waits for this confirmation; empty if the link was used, has expired or never was. */
    public Optional<SubscriptionDefined> awaiting(String id, String token) {
        return table.get(id)
                .filter(subscription -> subscription.state() == State.PENDING)
                .filter(subscription ->
                        subscription.confirmBy() != null && clock.instant().isBefore(subscription.confirmBy()))
                .filter(subscription -> subscription.confirmationHash() != null
                        && Token.same(subscription.confirmationHash(), Token.hash(token)));
    }

    /** Confirms; of several who try with one link, one succeeds. */
    public synchronized Optional<SubscriptionDefined> confirm(String id, String token) {
        return awaiting(id, token).map(pending -> {
            SubscriptionDefined active = with(pending, pending.query(), pending.language(), State.ACTIVE, now());
            table.put(active);
            return active;
        });
    }

    /** The subscription, for whoever holds the token that stands in its messages. */
    public Optional<SubscriptionDefined> managed(String id, String token) {
        return table.get(id).filter(subscription -> Token.same(subscription.manageToken(), token));
    }

    /** Changes it as told. */
    synchronized Optional<SubscriptionDefined> update(
            String id, String token, UnaryOperator<SubscriptionDefined> change) {
        return managed(id, token).map(subscription -> {
            SubscriptionDefined changed = change.apply(subscription);
            table.put(changed);
            return changed;
        });
    }

    /** Ends it, however often it is asked for. */
    public synchronized Optional<SubscriptionDefined> end(String id, String token) {
        return managed(id, token).map(subscription -> {
            if (subscription.state() != State.UNSUBSCRIBED) {
                table.put(with(
                        subscription,
                        subscription.query(),
                        subscription.language(),
                        State.UNSUBSCRIBED,
                        subscription.effectiveFrom()));
            }
            return subscription;
        });
    }

    /** Lets it rest; nothing happens unless it is active. */
    public synchronized Optional<SubscriptionDefined> pause(String id, String token) {
        return managed(id, token).map(subscription -> {
            if (subscription.state() == State.ACTIVE) {
                table.put(with(
                        subscription,
                        subscription.query(),
                        subscription.language(),
                        State.PAUSED,
                        subscription.effectiveFrom()));
            }
            return subscription;
        });
    }

    /** Goes on with what is announced from now on; nothing happens unless it rests. */
    public synchronized Optional<SubscriptionDefined> resume(String id, String token) {
        return managed(id, token).map(subscription -> {
            if (subscription.state() == State.PAUSED) {
                table.put(with(subscription, subscription.query(), subscription.language(), State.ACTIVE, now()));
            }
            return subscription;
        });
    }

    /**
     * Asks for something else. A changed search counts for what is announced from now on: what was announced before
     * and matched nothing then must not be sent because the topic is read again.
     */
    public synchronized Optional<SubscriptionDefined> change(String id, String token, String query, String language) {
        return managed(id, token).map(subscription -> {
            boolean same = subscription.query().equals(query);
            table.put(with(
                    subscription,
                    query,
                    language,
                    subscription.state(),
                    same || subscription.effectiveFrom() == null ? subscription.effectiveFrom() : now()));
            return subscription;
        });
    }

    /** Has messages sent at other times; the ledger of what was sent is not touched. */
    public synchronized Optional<SubscriptionDefined> time(String id, String token, @Nullable Timing timing) {
        return managed(id, token).map(subscription -> {
            table.put(subscription.timed(timing));
            return subscription;
        });
    }

    /** Forgets those that were never confirmed, addresses and all. */
    public void forgetUnconfirmed() {
        Instant now = clock.instant();
        for (SubscriptionDefined subscription : table.values()) {
            Instant confirmBy = subscription.confirmBy();
            if (subscription.state() == State.PENDING && confirmBy != null && confirmBy.isBefore(now)) {
                table.remove(subscription.subscriptionId());
            }
        }
    }

    private static SubscriptionDefined with(
            SubscriptionDefined before, String query, String language, State state, @Nullable Instant effectiveFrom) {
        boolean pending = state == State.PENDING;
        return new SubscriptionDefined(
                before.subscriptionId(),
                query,
                language,
                before.channel(),
                before.address(),
                before.secret(),
                before.previousSecret(),
                before.previousSecretUntil(),
                state,
                null,
                pending ? before.confirmationHash() : null,
                pending ? before.confirmBy() : null,
                before.manageToken(),
                before.createdAt(),
                effectiveFrom,
                before.endpoint(),
                before.trouble(),
                before.timing(),
                before.returned(),
                before.recoveries());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
