package org.dibao.notifier.delivery;

import java.time.Instant;
import java.util.Optional;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.Purpose;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.timing.SendTimes;
import org.jspecify.annotations.Nullable;

/** Whether a reminder still stands when its time has come. */
final class Reminding {

    private Reminding() {}

    /** Why a reminder is not sent after all; null if it is. */
    static @Nullable String reasonToWithhold(DeliveryUpdated reminder, AnnouncementPublished latest) {
        boolean stands = latest.announcement().deadlines().stream()
                .anyMatch(limit -> limit.date() != null && limit.date().equals(reminder.deadline()));
        return stands ? null : "the announcement no longer sets this deadline";
    }

    /**
     * The entry that a reminder goes on waiting with: its time has not come, because it only had to be written again,
     * or because its reader now wants to be reminded later. Empty if its time has come, and for anything else.
     */
    static Optional<DeliveryUpdated> waiting(SubscriptionDefined to, DeliveryUpdated entry, Instant now) {
        if (!entry.isFor(Purpose.REMINDER) || entry.deadline() == null || entry.attempt() > 0) {
            return Optional.empty();
        }
        SendTimes times = SendTimes.of(to.times());
        Optional<Instant> at = times.reminder(entry.deadline());
        if (at.isEmpty()) {
            return Optional.of(Entries.suppressed(entry, now, "reminders switched off meanwhile"));
        }
        return at.filter(time -> time.isAfter(now)).map(time -> Entries.waiting(entry, now, Entries.within(time, now)));
    }
}
