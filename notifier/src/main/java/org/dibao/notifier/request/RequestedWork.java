package org.dibao.notifier.request;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DeliveryRequested;
import org.dibao.contracts.DeliveryRequested.Wish;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.Purpose;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.matching.LateReader;
import org.dibao.notifier.matching.Reminders;

/**
 * What one partition of the ledger owes to a number of requests. It is fed the partition's entries and announcements
 * since {@link #since}, and says then what is to be written.
 */
public final class RequestedWork {

    private final List<DeliveryRequested> requests;
    private final Function<String, Optional<SubscriptionDefined>> subscriptions;
    private final Function<SubscriptionDefined, List<SubscriptionDefined>> ofSameRecipient;
    private final InstantSource clock;
    private final Set<String> concerned = new HashSet<>();
    private final Map<String, DeliveryUpdated> standing = new HashMap<>();
    private final Set<String> announcements = new HashSet<>();
    private final Map<String, AnnouncementPublished> published = new HashMap<>();
    private final RequestedReminders requestedReminders;

    /**
     * Work on those requests that are about deliveries; others are passed over.
     *
     * @param ofSameRecipient all subscriptions of the recipient behind one
     */
    public RequestedWork(
            Collection<DeliveryRequested> requests,
            Function<String, Optional<SubscriptionDefined>> subscriptions,
            Function<SubscriptionDefined, List<SubscriptionDefined>> ofSameRecipient,
            InstantSource clock) {
        this.requests = requests.stream()
                .filter(request -> request.wish() != Wish.TEST && request.since() != null)
                .sorted(Comparator.comparing(DeliveryRequested::requestedAt))
                .toList();
        this.subscriptions = subscriptions;
        this.ofSameRecipient = ofSameRecipient;
        this.clock = clock;
        this.requestedReminders = new RequestedReminders(ofSameRecipient, clock);
        this.requests.forEach(request -> concerned.add(request.subscriptionId()));
    }

    /** From when on the partition must be read; empty if there is nothing to do. */
    public Optional<Instant> since() {
        return requests.stream()
                .flatMap(request -> Optional.ofNullable(request.since()).stream())
                .min(Comparator.naturalOrder());
    }

    /** Takes note of an entry. */
    public void saw(DeliveryUpdated entry) {
        if (concerned.contains(entry.subscriptionId())) {
            standing.put(entry.deliveryId(), entry);
            announcements.add(entry.announcementId());
        }
    }

    /** Whether a delivery that may be sent again tells of this announcement. */
    public boolean concerns(String announcementId) {
        return announcements.contains(announcementId);
    }

    /** Takes note of an announcement, the latest record of which counts. */
    public void saw(AnnouncementPublished announcement) {
        published.put(announcement.announcementId(), announcement);
    }

    /** Whether somebody is to be reminded, for which every announcement counts that sets a deadline to come. */
    public boolean reminds() {
        return requests.stream().anyMatch(request -> request.wish() == Wish.REMIND);
    }

    /** Takes note of an announcement that somebody may have to be reminded of, the latest record of which counts. */
    public void sawToRemind(AnnouncementPublished announcement) {
        requestedReminders.saw(announcement);
    }

    /**
     * What is to be written, each delivery once.
     *
     * @param known whether a delivery stands in the ledger, however long ago
     * @param told whether one was received, or is on its way
     */
    public Collection<DeliveryUpdated> entries(Predicate<DeliveryId> known, Predicate<DeliveryId> told) {
        Map<String, DeliveryUpdated> entries = new HashMap<>();
        Predicate<DeliveryId> owed = id -> {
            DeliveryUpdated entry = entries.get(id.toString());
            return entry != null && !entry.state().settled();
        };
        for (DeliveryRequested request : requests) {
            entries(request, known, owed.or(told)).forEach(entry -> entries.put(entry.deliveryId(), entry));
        }
        reminders(List.copyOf(entries.values()), known).forEach(entry -> entries.put(entry.deliveryId(), entry));
        return entries.values();
    }

    /** Whoever is told of an announcement late is reminded of its deadlines like anybody else. */
    private List<DeliveryUpdated> reminders(List<DeliveryUpdated> owed, Predicate<DeliveryId> known) {
        Reminders reminders = new Reminders(ofSameRecipient, clock);
        Set<DeliveryId> planned = new HashSet<>();
        List<DeliveryUpdated> all = new ArrayList<>();
        for (DeliveryUpdated entry : owed) {
            AnnouncementPublished told = published.get(entry.announcementId());
            Optional<SubscriptionDefined> to = subscriptions.apply(entry.subscriptionId());
            if (told != null
                    && to.isPresent()
                    && entry.isFor(Purpose.ALERT)
                    && !entry.state().settled()) {
                for (DeliveryUpdated each :
                        reminders.of(List.of(to.get()), told, id -> planned.contains(id) || known.test(id))) {
                    planned.add(DeliveryId.parse(each.deliveryId()));
                    all.add(each);
                }
            }
        }
        return all;
    }

    /** The announcements that the given entries tell of. */
    public List<AnnouncementPublished> toldBy(Collection<DeliveryUpdated> entries) {
        return entries.stream()
                .map(DeliveryUpdated::announcementId)
                .distinct()
                .flatMap(id -> Optional.ofNullable(published.get(id)).or(() -> requestedReminders.find(id)).stream())
                .toList();
    }

    /**
     * Those for whom an announcement that they had missed was fetched up, whether by the given entries or by some that
     * stand in the ledger since an earlier try; nobody whose search was changed after his request.
     */
    public List<LateReader> readers(Collection<DeliveryUpdated> entries) {
        List<LateReader> readers = new ArrayList<>();
        for (DeliveryRequested request : requests) {
            if (request.wish() == Wish.RECOVER && stands(request)) {
                Stream.concat(standing.values().stream(), entries.stream())
                        .filter(entry -> entry.subscriptionId().equals(request.subscriptionId()))
                        .filter(entry -> request.requestedAt().equals(entry.againAt()))
                        .filter(entry -> !entry.isFor(Purpose.REMINDER))
                        .map(entry -> new LateReader(entry.announcementId(), entry.subscriptionId(), request.since()))
                        .distinct()
                        .forEach(readers::add);
            }
        }
        return readers;
    }

    private boolean stands(DeliveryRequested request) {
        return subscriptions
                .apply(request.subscriptionId())
                .map(SubscriptionDefined::effectiveFrom)
                .filter(from -> !from.isAfter(request.requestedAt()))
                .isPresent();
    }

    private List<DeliveryUpdated> entries(
            DeliveryRequested request, Predicate<DeliveryId> known, Predicate<DeliveryId> told) {
        Optional<SubscriptionDefined> subscription = subscriptions.apply(request.subscriptionId());
        if (subscription.isEmpty()) {
            return List.of();
        }
        if (request.wish() == Wish.REMIND) {
            return requestedReminders.owed(subscription.get(), known, told);
        }
        if (request.wish() == Wish.SEND_AGAIN) {
            return standing.values().stream()
                    .filter(entry -> SendAgain.means(request, entry))
                    .flatMap(entry -> SendAgain.entry(request, entry, clock.instant()).stream())
                    .toList();
        }
        Recovery recovery =
                new Recovery(request, subscription.get(), ofSameRecipient.apply(subscription.get()), told, clock);
        List<DeliveryUpdated> entries = new ArrayList<>(recovery.again(standing.values()));
        entries.addAll(recovery.unmatched(published.values(), known));
        return entries;
    }
}
