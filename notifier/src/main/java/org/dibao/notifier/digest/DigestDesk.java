package org.dibao.notifier.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DigestQueued;
import org.dibao.contracts.Purpose;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.delivery.Digests;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.ledger.LedgerPartition;
import org.dibao.notifier.subscription.Subscriptions;

/**
 * Gathers announcements for digests, and sees to it that there is one to tell them. A digest is a delivery like any
 * other; what it tells is written into its entry in the ledger before it is first attempted. So one that was cut off is
 * repeated with the same contents under the same id, and one that was settled takes its contents with it: what is left
 * in the queue is what nobody has told yet.
 */
public final class DigestDesk implements Digests {

    private final Subscriptions subscriptions;
    private final DigestQueue queue;
    private final Duration grace;
    private final InstantSource clock;
    private final Map<String, Gathered> bySubscription = new HashMap<>();

    /**
     * A desk with nothing on it.
     *
     * @param grace how long after its time a digest waits for those who hand over what belongs into it
     */
    public DigestDesk(Subscriptions subscriptions, DigestQueue queue, Duration grace, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.queue = queue;
        this.grace = grace;
        this.clock = clock;
    }

    /** Takes what the queue holds; {@link #owed} says what follows from it. */
    public synchronized void gather(Collection<DigestQueued> queued) {
        for (DigestQueued each : queued) {
            bySubscription
                    .computeIfAbsent(each.subscriptionId(), id -> new Gathered())
                    .add(each);
        }
    }

    /** Takes note of an entry of the ledger, read at start or written just now. */
    public synchronized void recorded(DeliveryUpdated entry) {
        Gathered gathered = bySubscription.get(entry.subscriptionId());
        if (!entry.isFor(Purpose.DIGEST) || gathered == null) {
            return;
        }
        if (entry.state().settled()) {
            gathered.settled(entry.deliveryId(), entry.contents()).forEach(queue::remove);
            if (gathered.isEmpty()) {
                bySubscription.remove(entry.subscriptionId());
            }
        } else if (entry.contents().isEmpty()) {
            gathered.opened(entry.deliveryId());
        } else {
            gathered.promise(entry.deliveryId(), entry.contents());
        }
    }

    /**
     * The digests that must be written into this partition of the ledger so that everything gathered will be told. They
     * count once they are {@link #recorded}.
     */
    public synchronized List<DeliveryUpdated> owed(LedgerPartition partition, Collection<String> subscriptionIds) {
        List<DeliveryUpdated> owed = new ArrayList<>();
        for (String id : new HashSet<>(subscriptionIds)) {
            Gathered gathered = bySubscription.get(id);
            if (gathered != null) {
                owed.addAll(owed(partition, id, gathered));
            }
        }
        return owed;
    }

    /** Those for whom something is gathered. */
    public synchronized Set<String> readers() {
        return Set.copyOf(bySubscription.keySet());
    }

    /** Leaves subscriptions to another desk. */
    public synchronized void leave(Collection<String> subscriptionIds) {
        subscriptionIds.forEach(bySubscription::remove);
    }

    @Override
    public synchronized List<String> close(DeliveryUpdated digest) {
        Gathered gathered = bySubscription.get(digest.subscriptionId());
        return gathered == null ? List.of() : gathered.close(digest.deliveryId());
    }

    @Override
    public synchronized List<DigestQueued> contents(DeliveryUpdated digest) {
        Gathered gathered = bySubscription.get(digest.subscriptionId());
        return gathered == null ? List.of() : gathered.contents(digest.contents());
    }

    private List<DeliveryUpdated> owed(LedgerPartition partition, String subscriptionId, Gathered gathered) {
        Optional<SubscriptionDefined> to = subscriptions.find(subscriptionId);
        Instant now = clock.instant();
        Instant slot = gathered.first().map(DigestQueued::slot).orElse(now);
        Channel channel = to.map(SubscriptionDefined::channel).orElse(Channel.EMAIL);
        List<DeliveryUpdated> owed = new ArrayList<>();
        int number = -1;
        for (List<String> contents : gathered.untold()) {
            number = unused(partition, subscriptionId, slot, number + 1, channel);
            owed.add(
                    to.isPresent()
                            ? digest(to.get(), slot, number, now)
                            // Whoever removed the subscription has no use for what was gathered; the ledger says so.
                            : Entries.withdrawnDigest(subscriptionId, slot, number, contents, now));
        }
        return owed;
    }

    private DeliveryUpdated digest(SubscriptionDefined to, Instant slot, int number, Instant now) {
        Instant begun = slot.isAfter(now) ? slot : now;
        return Entries.digest(to, slot, number, now, begun.plus(grace));
    }

    private static int unused(
            LedgerPartition partition, String subscriptionId, Instant slot, int from, Channel channel) {
        int number = from;
        while (partition.knows(DeliveryId.of(subscriptionId, Entries.digestName(slot), number, channel))) {
            number++;
        }
        return number;
    }
}
