package org.dibao.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.EndpointTrouble;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;
import org.dibao.notifier.subscription.Recipient;
import org.dibao.notifier.subscription.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches over recipients that cannot be reached: their owners are told after a day and after three days, and their
 * subscriptions end after five days of nothing but failures, or at once where the endpoint says that it is gone.
 */
public final class EndpointWatch {

    private static final Logger LOG = LoggerFactory.getLogger(EndpointWatch.class);

    /** After so long of nothing but failures an owner is told for the first time, the second time. */
    private static final List<Duration> STAGES = List.of(Duration.ofDays(1), Duration.ofDays(3));

    private final Subscriptions subscriptions;
    private final EndpointHealth health;
    private final Consumer<SubscriptionDefined> judge;
    private final Owners owners;
    /** Stages that were told by this instance and may not have come back through the table of subscriptions yet. */
    private final Map<Recipient, EndpointTrouble> told = new HashMap<>();

    /**
     * A watch over all recipients.
     *
     * @param judge writes what a subscription says of its address, and nothing else of it
     * @param owners who is told
     */
    public EndpointWatch(
            Subscriptions subscriptions, EndpointHealth health, Consumer<SubscriptionDefined> judge, Owners owners) {
        this.subscriptions = subscriptions;
        this.health = health;
        this.judge = judge;
        this.owners = owners;
    }

    /** Takes note of an entry that was read from the ledger at start. */
    public void recall(DeliveryUpdated entry) {
        subscriptions
                .find(entry.subscriptionId())
                .ifPresent(subscription -> health.recall(Recipient.of(subscription), entry));
    }

    /** Forgets a recipient whose last subscription has been removed, address and all. */
    public void erase(Recipient recipient) {
        health.erase(recipient);
        synchronized (this) {
            told.remove(recipient);
        }
    }

    /**
     * Begins anew with a recipient whose trouble was taken back: by another instance, which reached it and cannot tell in
     * another way, or by its owner, who has switched it on again.
     */
    public void relieved(Recipient recipient) {
        health.forget(recipient);
        synchronized (this) {
            told.remove(recipient);
        }
    }

    /** How many recipients it remembers to have told. */
    synchronized int remembered() {
        return told.size();
    }

    /** Takes note of what came of an attempt; one that did not get as far as the recipient says nothing about it. */
    void observe(SubscriptionDefined subscription, DeliveryUpdated entry, Outcome outcome) {
        if (outcome instanceof Outcome.NoWayOut
                || outcome instanceof Outcome.TooFast
                || outcome instanceof Outcome.Gathered) {
            return;
        }
        Recipient recipient = Recipient.of(subscription);
        boolean tooLong = health.observe(recipient, entry).isPresent();
        Instant since = health.failingSince(recipient).orElse(entry.updatedAt());
        if (outcome instanceof Outcome.Gone gone) {
            disable(subscription, since, "the endpoint says that it is gone: " + gone.answer(), outcome);
        } else if (tooLong && warned(subscription, recipient)) {
            disable(
                    subscription,
                    since,
                    "every delivery has failed since " + since + ", the last with: " + oneLine(outcome.answer()),
                    outcome);
            health.forget(recipient);
        } else if (outcome instanceof Outcome.Delivered) {
            recovered(subscription, recipient);
        } else if (health.failingSince(recipient).isPresent()) {
            warn(subscription, recipient, since, entry.updatedAt(), outcome);
            if (tooLong) {
                health.forget(recipient);
            }
        }
    }

    /**
     * Nobody is disabled without a warning before it. Where none stands, either its owner has begun anew or another
     * instance has reached the endpoint since, and what this one has read in its own part of the ledger is not the whole.
     */
    private synchronized boolean warned(SubscriptionDefined subscription, Recipient recipient) {
        return told.containsKey(recipient)
                || subscriptions
                        .find(subscription.subscriptionId())
                        .filter(now -> now.trouble() != null)
                        .isPresent();
    }

    private void warn(
            SubscriptionDefined subscription, Recipient recipient, Instant since, Instant now, Outcome outcome) {
        Duration failing = Duration.between(since, now);
        int stage = (int)
                STAGES.stream().filter(each -> failing.compareTo(each) >= 0).count();
        EndpointTrouble trouble = new EndpointTrouble(since, stage);
        if (stage == 0 || !first(subscription, recipient, trouble)) {
            return;
        }
        boolean written = false;
        for (SubscriptionDefined each : subscriptions.ofSameRecipient(subscription)) {
            if (each.state() == State.ACTIVE) {
                written |= write(each.troubled(trouble), outcome);
            }
        }
        if (!written) {
            synchronized (this) {
                told.remove(recipient, trouble);
            }
        }
    }

    /** Whether nobody has told of this stage yet, neither this instance nor another one or this one before a restart. */
    private synchronized boolean first(SubscriptionDefined subscription, Recipient recipient, EndpointTrouble trouble) {
        EndpointTrouble written = subscription.trouble();
        EndpointTrouble here = told.get(recipient);
        if ((written != null && written.told() >= trouble.told()) || (here != null && here.told() >= trouble.told())) {
            return false;
        }
        told.put(recipient, trouble);
        return true;
    }

    private void recovered(SubscriptionDefined subscription, Recipient recipient) {
        synchronized (this) {
            told.remove(recipient);
        }
        // As they stand now: since this delivery began, its reader may have changed or left any of them.
        for (SubscriptionDefined each : subscriptions.ofSameRecipient(subscription)) {
            if (each.trouble() != null && each.state() == State.ACTIVE) {
                judged(each.troubled(null));
            }
        }
    }

    private void disable(SubscriptionDefined subscription, Instant since, String reason, Outcome outcome) {
        synchronized (this) {
            told.remove(Recipient.of(subscription));
        }
        EndpointTrouble trouble = new EndpointTrouble(since, STAGES.size() + 1);
        for (SubscriptionDefined each : subscriptions.ofSameRecipient(subscription)) {
            if (each.state() == State.ACTIVE) {
                write(each.inState(State.DISABLED, reason).troubled(trouble), outcome);
                LOG.info("subscription disabled subscription={} reason=\"{}\"", each.subscriptionId(), reason);
            }
        }
    }

    /** Written first: an owner who is told twice is worse than one whom a crash left to find out at the page. */
    private boolean write(SubscriptionDefined subscription, Outcome outcome) {
        boolean written = judged(subscription);
        if (written) {
            owners.tell(subscription, oneLine(outcome.answer()));
        }
        return written;
    }

    private boolean judged(SubscriptionDefined subscription) {
        try {
            judge.accept(subscription);
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "the state of an endpoint could not be written; its next failure tries again subscription={}"
                            + " reason={}",
                    subscription.subscriptionId(),
                    e.toString());
            return false;
        }
    }

    private static String oneLine(String answer) {
        String line = answer.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= 300 ? line : line.substring(0, 300);
    }
}
