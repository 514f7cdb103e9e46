package org.dibao.notifier.matching;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.timing.SendTimes;

/**
 * The reminders that an announcement's deadlines give rise to, each once. None for a deadline so near that the
 * announcement itself reminds of it.
 */
final class Reminders {

    private final InstantSource clock;

    Reminders(InstantSource clock) {
        this.clock = clock;
    }

    /** Those that the ledger does not know yet. */
    List<DeliveryUpdated> of(SubscriptionDefined to, AnnouncementPublished published, Predicate<DeliveryId> known) {
        return published.announcement().deadlines().stream()
                .map(Deadline::date)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(day -> of(to, published, day, known).stream())
                .toList();
    }

    private Optional<DeliveryUpdated> of(
            SubscriptionDefined to, AnnouncementPublished published, LocalDate day, Predicate<DeliveryId> known) {
        Instant now = clock.instant();
        String id = published.announcementId();
        return SendTimes.of(to.times())
                .reminder(day)
                .filter(at -> at.isAfter(now))
                .filter(at -> !known.test(DeliveryId.ofReminder(to.subscriptionId(), id, day, to.channel())))
                .map(at -> Entries.reminder(to, id, published.revision(), day, now, Entries.within(at, now)));
    }
}
