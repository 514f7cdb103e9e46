package org.dibao.notifier.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.Purpose;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.ledger.LedgerPartition;
import org.dibao.notifier.timing.SendTimes;
import org.jspecify.annotations.Nullable;

/**
 * When a reminder's time comes, as its reader wants it now; whether it still stands then, and who is reminded in its
 * place if it does not.
 */
final class Reminding {

    private Reminding() {}

    /** Why a reminder is not sent after all; null if it is. */
    static @Nullable String reasonToWithhold(
            SubscriptionDefined to, DeliveryUpdated reminder, AnnouncementPublished latest, Instant now) {
        if (!stands(reminder, latest)) {
            return "the announcement no longer sets this deadline";
        }
        if (passed(to, reminder.deadline(), now)) {
            return "the deadline has passed meanwhile";
        }
        boolean unwanted =
                reminder.attempt() == 0 && time(to, reminder.deadline()).isEmpty();
        return unwanted ? "reminders switched off meanwhile" : null;
    }

    /**
     * When a reminder that has not been attempted is to be sent: at the earliest time that any of its recipient's
     * subscriptions asks for now that found the announcement. Empty for anything else, and where none asks for one.
     *
     * @param ofOne all subscriptions of the recipient
     */
    static Optional<Instant> time(LedgerPartition partition, DeliveryUpdated entry, List<SubscriptionDefined> ofOne) {
        if (!waits(entry)) {
            return Optional.empty();
        }
        int revision = partition
                .announcement(entry.announcementId())
                .map(AnnouncementPublished::revision)
                .orElse(entry.revision());
        return ofOne.stream()
                .filter(each -> each.subscriptionId().equals(entry.subscriptionId())
                        || (each.state() == SubscriptionDefined.State.ACTIVE
                                && heard(partition, entry.announcementId(), revision, each)))
                .flatMap(each -> time(each, entry.deadline()).stream())
                .min(Comparator.naturalOrder());
    }

    /**
     * Whether this is a reminder whose time may still be another one. One that could not get out has an answer, and waits
     * for what that said, or for the end of quiet hours.
     */
    static boolean waits(DeliveryUpdated entry) {
        return entry.isFor(Purpose.REMINDER)
                && entry.state() == DeliveryUpdated.State.PENDING
                && entry.attempt() == 0
                && entry.answer() == null;
    }

    /**
     * The entry that a reminder goes on waiting with: its time has not come, because it only had to be written again,
     * or because its reader now wants to be reminded later. Empty if its time has come, and for anything else.
     */
    static Optional<DeliveryUpdated> waiting(
            LedgerPartition partition, DeliveryUpdated entry, List<SubscriptionDefined> ofOne, Instant now) {
        return time(partition, entry, ofOne)
                .filter(time -> time.isAfter(now))
                .map(time -> Entries.waiting(entry, now, Entries.within(time, now)));
    }

    /**
     * The reminder that takes the place of one that is withheld: that of the subscription whose time for it is the
     * earliest, at once if that is past. None where another has taken its place already, perhaps before a crash.
     *
     * @param others the active subscriptions of the same recipient
     */
    static Optional<DeliveryUpdated> successor(
            LedgerPartition partition,
            DeliveryUpdated withheld,
            AnnouncementPublished latest,
            List<SubscriptionDefined> others,
            Instant now) {
        LocalDate day = withheld.deadline();
        if (day == null || !stands(withheld, latest)) {
            return Optional.empty();
        }
        String id = withheld.announcementId();
        Map<DeliveryId, SubscriptionDefined> candidates = new LinkedHashMap<>();
        others.stream()
                .filter(each -> !each.subscriptionId().equals(withheld.subscriptionId()))
                .forEach(each ->
                        candidates.put(DeliveryId.ofReminder(each.subscriptionId(), id, day, each.channel()), each));
        if (candidates.keySet().stream()
                .anyMatch(each -> partition.open(each).isPresent() || partition.received(each))) {
            return Optional.empty();
        }
        candidates.keySet().removeIf(partition::knows);
        return candidates.values().stream()
                .filter(each -> !passed(each, day, now))
                .filter(each -> heard(partition, id, latest.revision(), each))
                .flatMap(each -> time(each, day).map(at -> new Wanted(each, at)).stream())
                .min(Comparator.comparing(Wanted::at))
                .map(next ->
                        Entries.reminder(next.to(), id, latest.revision(), day, now, Entries.within(next.at(), now)));
    }

    /** Whether a subscription found the announcement, in whichever of its revisions. */
    private static boolean heard(
            LedgerPartition partition, String announcementId, int latest, SubscriptionDefined each) {
        return IntStream.rangeClosed(1, latest)
                .anyMatch(revision -> partition.knows(
                        DeliveryId.of(each.subscriptionId(), announcementId, revision, each.channel())));
    }

    private static boolean stands(DeliveryUpdated reminder, AnnouncementPublished latest) {
        return latest.announcement().deadlines().stream()
                .anyMatch(limit -> limit.date() != null && limit.date().equals(reminder.deadline()));
    }

    /** Whether it is over where the reader is: nobody can meet it any more, and "today" would be wrong. */
    private static boolean passed(SubscriptionDefined to, @Nullable LocalDate deadline, Instant now) {
        return deadline != null && deadline.isBefore(SendTimes.of(to.times()).today(now));
    }

    private static Optional<Instant> time(SubscriptionDefined to, @Nullable LocalDate deadline) {
        return deadline == null ? Optional.empty() : SendTimes.of(to.times()).reminder(deadline);
    }

    /** A reminder that one subscription asks for. */
    private record Wanted(SubscriptionDefined to, Instant at) {}
}
