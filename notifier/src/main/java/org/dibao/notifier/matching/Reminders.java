package org.dibao.notifier.matching;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.timing.SendTimes;

/**
 * The reminders that an announcement's deadlines give rise to: one for each recipient and deadline, at the earliest of the
 * times that his searches ask for, whichever of them it is that tells him of the announcement. None for a deadline so near
 * that the announcement itself reminds of it.
 */
public final class Reminders {

    private final Function<SubscriptionDefined, List<SubscriptionDefined>> ofSameRecipient;
    private final InstantSource clock;

    /** @param ofSameRecipient all subscriptions of the recipient behind one, itself included */
    public Reminders(Function<SubscriptionDefined, List<SubscriptionDefined>> ofSameRecipient, InstantSource clock) {
        this.ofSameRecipient = ofSameRecipient;
        this.clock = clock;
    }

    /**
     * Those that the ledger does not know yet.
     *
     * @param ofOne the subscriptions of one recipient that an announcement is for
     */
    public List<DeliveryUpdated> of(
            List<SubscriptionDefined> ofOne, AnnouncementPublished published, Predicate<DeliveryId> known) {
        return published.announcement().deadlines().stream()
                .map(Deadline::date)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(day -> of(ofOne, published, day, known).stream())
                .toList();
    }

    private Optional<DeliveryUpdated> of(
            List<SubscriptionDefined> ofOne,
            AnnouncementPublished published,
            LocalDate day,
            Predicate<DeliveryId> known) {
        Instant now = clock.instant();
        return ofOne.stream()
                .flatMap(to -> wanted(to, day, now).stream())
                .min(Comparator.comparing(Wanted::at))
                .filter(wanted -> !remindedOf(wanted.to(), published.announcementId(), day, known))
                .map(wanted -> Entries.reminder(
                        wanted.to(),
                        published.announcementId(),
                        published.revision(),
                        day,
                        now,
                        Entries.within(wanted.at(), now)));
    }

    private static Optional<Wanted> wanted(SubscriptionDefined to, LocalDate day, Instant now) {
        return SendTimes.of(to.times())
                .reminder(day)
                .filter(at -> at.isAfter(now))
                .map(at -> new Wanted(to, at));
    }

    /** Whether the recipient is, whichever of his subscriptions found the announcement when that was seen to. */
    private boolean remindedOf(SubscriptionDefined to, String id, LocalDate day, Predicate<DeliveryId> known) {
        return ofSameRecipient.apply(to).stream()
                .anyMatch(each -> known.test(DeliveryId.ofReminder(each.subscriptionId(), id, day, each.channel())));
    }

    /** A reminder that one subscription asks for. */
    private record Wanted(SubscriptionDefined to, Instant at) {}
}
