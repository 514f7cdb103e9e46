package org.dibao.notifier.request;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.matching.Readers;
import org.dibao.notifier.matching.Reminders;

/**
 * The reminders that somebody is owed who has been told of announcements before he wanted to be reminded, or who wanted
 * that at a time that had passed by then.
 */
final class RequestedReminders {

    private final Function<SubscriptionDefined, List<SubscriptionDefined>> ofSameRecipient;
    private final Reminders reminders;
    private final InstantSource clock;
    /** By id, the announcements that set a deadline to come. */
    private final Map<String, AnnouncementPublished> upcoming = new HashMap<>();

    RequestedReminders(Function<SubscriptionDefined, List<SubscriptionDefined>> ofSameRecipient, InstantSource clock) {
        this.ofSameRecipient = ofSameRecipient;
        this.reminders = new Reminders(ofSameRecipient, clock);
        this.clock = clock;
    }

    /** Takes note of an announcement, the latest record of which counts. */
    void saw(AnnouncementPublished published) {
        Instant now = clock.instant();
        // Where the day begins last.
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.ofHours(-12));
        boolean comes = published.announcement().deadlines().stream()
                .anyMatch(limit -> limit.date() != null && !limit.date().isBefore(today));
        if (comes) {
            upcoming.put(published.announcementId(), published);
        } else {
            upcoming.remove(published.announcementId());
        }
    }

    /** What was seen of an announcement. */
    Optional<AnnouncementPublished> find(String announcementId) {
        return Optional.ofNullable(upcoming.get(announcementId));
    }

    /**
     * Those that are neither planned nor received. One that was withheld because its reader wanted none at the time is owed
     * again.
     *
     * @param to who asks
     * @param known whether the ledger knows a delivery, in whichever state
     * @param told whether a delivery is open or was received
     */
    List<DeliveryUpdated> owed(SubscriptionDefined to, Predicate<DeliveryId> known, Predicate<DeliveryId> told) {
        Set<DeliveryId> planned = new HashSet<>();
        List<DeliveryUpdated> owed = new ArrayList<>();
        for (AnnouncementPublished each : upcoming.values()) {
            if (to.state() == State.ACTIVE && told(to, each, known)) {
                List<SubscriptionDefined> ofOne = ofSameRecipient.apply(to).stream()
                        .filter(other -> other.state() == State.ACTIVE && told(other, each, known))
                        .toList();
                for (DeliveryUpdated entry : reminders.of(ofOne, each, id -> planned.contains(id) || told.test(id))) {
                    planned.add(DeliveryId.parse(entry.deliveryId()));
                    owed.add(entry);
                }
            }
        }
        return owed;
    }

    private static boolean told(
            SubscriptionDefined subscription, AnnouncementPublished published, Predicate<DeliveryId> known) {
        return Readers.knows(
                subscription.subscriptionId(),
                subscription.channel(),
                published.announcementId(),
                published.revision(),
                known);
    }
}
