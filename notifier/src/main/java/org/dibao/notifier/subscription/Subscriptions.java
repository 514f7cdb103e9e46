package org.dibao.notifier.subscription;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Channel;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;
import org.jspecify.annotations.Nullable;

/** All subscriptions as they stand now: by id, by recipient, and by what they search for. */
public final class Subscriptions {

    private final Map<String, SubscriptionDefined> byId = new ConcurrentHashMap<>();
    private final Map<Recipient, Map<String, SubscriptionDefined>> byRecipient = new HashMap<>();
    private final SavedSearches searches;
    private final List<Consumer<Recipient>> leaving = new CopyOnWriteArrayList<>();
    private final List<Consumer<Recipient>> relieved = new CopyOnWriteArrayList<>();
    private final List<Consumer<SubscriptionDefined>> retimed = new CopyOnWriteArrayList<>();

    /** No subscriptions yet; {@link #complete} follows when the first of them have been read. */
    public Subscriptions(InstantSource clock) {
        this.searches = new SavedSearches(clock);
    }

    /** All that stood written at start has been read: searches can be answered now. */
    public void complete() {
        searches.complete();
    }

    /** Tells of every recipient whose last subscription is removed, or goes under another address or secret. */
    public void onLeaving(Consumer<Recipient> listener) {
        leaving.add(listener);
    }

    /** Tells of every recipient of whose trouble a subscription says no more. */
    public void onRelief(Consumer<Recipient> listener) {
        relieved.add(listener);
    }

    /** Tells of every subscription that wants its messages at other times than before. */
    public void onRetimed(Consumer<SubscriptionDefined> listener) {
        retimed.add(listener);
    }

    /**
     * Takes over a change of one subscription.
     *
     * @param before how it stood; null if it is new
     * @param after how it stands; null if it was removed
     */
    public synchronized void changed(
            String id, @Nullable SubscriptionDefined before, @Nullable SubscriptionDefined after) {
        if (before != null) {
            forget(before);
        }
        if (after == null) {
            byId.remove(id);
            searches.remove(id);
        } else {
            byId.put(id, after);
            byRecipient
                    .computeIfAbsent(Recipient.of(after), r -> new TreeMap<>())
                    .put(id, after);
            search(after);
        }
        if (before != null && !byRecipient.containsKey(Recipient.of(before))) {
            leaving.forEach(listener -> listener.accept(Recipient.of(before)));
        }
        if (before != null && before.trouble() != null && after != null && after.trouble() == null) {
            relieved.forEach(listener -> listener.accept(Recipient.of(after)));
        }
        if (before != null && after != null && !before.times().equals(after.times())) {
            retimed.forEach(listener -> listener.accept(after));
        }
    }

    /** A subscription as it stands now, in whatever state. */
    public Optional<SubscriptionDefined> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All subscriptions of the recipient behind this one, itself included, by id. */
    public synchronized List<SubscriptionDefined> ofSameRecipient(SubscriptionDefined subscription) {
        return List.copyOf(
                byRecipient.getOrDefault(Recipient.of(subscription), Map.of()).values());
    }

    /** Whether a subscription's messages carry the announcement's text. */
    public boolean wantsText(String id) {
        SubscriptionDefined subscription = byId.get(id);
        return subscription != null && subscription.options().withText();
    }

    /** Whether a mailbox has an active subscription, which its owner must have confirmed. */
    public synchronized boolean confirmed(String mailbox) {
        Recipient recipient = new Recipient(Channel.EMAIL, mailbox.toLowerCase(Locale.ROOT), null);
        return byRecipient.getOrDefault(recipient, Map.of()).values().stream()
                .anyMatch(subscription -> subscription.state() == State.ACTIVE);
    }

    /** All subscriptions of a mailbox, in whatever state, by id. */
    public synchronized List<SubscriptionDefined> ofMailbox(String address) {
        return List.copyOf(
                byRecipient.getOrDefault(Recipient.mailbox(address), Map.of()).values());
    }

    /** Whether its recipient has no other subscription. */
    public synchronized boolean alone(SubscriptionDefined subscription) {
        return byRecipient.getOrDefault(Recipient.of(subscription), Map.of()).size() < 2;
    }

    /** The active subscriptions that an announcement answers, in no order, each as it stands when its turn comes. */
    public Stream<SubscriptionDefined> matching(AnnouncementPublished announcement) {
        return searches.matching(announcement).stream()
                .flatMap(id -> find(id).stream())
                .filter(subscription -> subscription.state() == State.ACTIVE);
    }

    /** All that are active, in no order: putting a million in one takes longer than a whole revision should. */
    public Stream<SubscriptionDefined> active() {
        return byId.values().stream().filter(subscription -> subscription.state() == State.ACTIVE);
    }

    /** How many there are, in whatever state. */
    public int size() {
        return byId.size();
    }

    private void search(SubscriptionDefined subscription) {
        if (subscription.state() == State.ACTIVE) {
            searches.put(subscription.subscriptionId(), subscription.query());
        } else {
            searches.remove(subscription.subscriptionId());
        }
    }

    private void forget(SubscriptionDefined before) {
        Recipient recipient = Recipient.of(before);
        Map<String, SubscriptionDefined> others = byRecipient.get(recipient);
        if (others != null) {
            others.remove(before.subscriptionId());
            if (others.isEmpty()) {
                byRecipient.remove(recipient);
            }
        }
    }
}
