package org.dibao.notifier.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;
import org.dibao.notifier.subscription.Recipient;
import org.dibao.notifier.subscription.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the subscriptions of recipients that cannot be reached: at once where the endpoint says that it is gone, after
 * five days where it does nothing but fail.
 */
public final class EndpointWatch {

    private static final Logger LOG = LoggerFactory.getLogger(EndpointWatch.class);

    private final Subscriptions subscriptions;
    private final EndpointHealth health;
    private final Consumer<SubscriptionDefined> define;

    /**
     * A watch over all recipients.
     *
     * @param define writes a subscription as it is to stand from now on
     */
    public EndpointWatch(Subscriptions subscriptions, EndpointHealth health, Consumer<SubscriptionDefined> define) {
        this.subscriptions = subscriptions;
        this.health = health;
        this.define = define;
    }

    /** Takes note of an entry that was read from the ledger at start. */
    public void recall(DeliveryUpdated entry) {
        subscriptions
                .find(entry.subscriptionId())
                .ifPresent(subscription -> health.observe(Recipient.of(subscription), entry));
    }

    /** Takes note of what came of an attempt. */
    void observe(SubscriptionDefined subscription, DeliveryUpdated entry, Outcome outcome) {
        if (outcome instanceof Outcome.NoWayOut) {
            return;
        }
        Recipient recipient = Recipient.of(subscription);
        Optional<Instant> failingSince = health.observe(recipient, entry);
        if (outcome instanceof Outcome.Gone gone) {
            disable(subscription, "the endpoint says that it is gone: " + gone.answer());
        } else if (failingSince.isPresent()) {
            disable(
                    subscription,
                    "every delivery has failed since " + failingSince.get() + ", the last with: " + outcome.answer());
            health.forget(recipient);
        }
    }

    private void disable(SubscriptionDefined subscription, String reason) {
        for (SubscriptionDefined each : subscriptions.ofSameRecipient(subscription)) {
            if (each.state() != State.ACTIVE) {
                continue;
            }
            try {
                define.accept(Subscriptions.inState(each, State.DISABLED, reason));
                LOG.info("subscription disabled subscription={} reason=\"{}\"", each.subscriptionId(), reason);
            } catch (RuntimeException e) {
                LOG.warn(
                        "subscription could not be disabled; its next failure tries again subscription={} reason={}",
                        each.subscriptionId(),
                        e.toString());
            }
        }
    }
}
