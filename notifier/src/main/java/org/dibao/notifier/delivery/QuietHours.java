package org.dibao.notifier.delivery;

import java.time.Instant;
import java.util.Optional;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.Purpose;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.timing.SendTimes;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the quiet hours when a delivery's turn comes. That it was matched outside them is not enough: it may have been
 * tried again, held up, or cut off by a stop, or its reader may have set them since.
 */
final class QuietHours {

    private QuietHours() {}

    /**
     * The entry that a delivery goes on waiting with until they end. Empty where they do not matter: outside them, for
     * an urgent kind, for what only goes into a digest now, for a digest or a reminder at the hour that its reader chose,
     * and for what somebody asked to be sent.
     *
     * @param kind of the announcement that it tells; null for a digest
     */
    static Optional<DeliveryUpdated> waiting(
            SubscriptionDefined to, DeliveryUpdated entry, @Nullable AnnouncementKind kind, Instant now) {
        if (entry.againAt() != null || atItsHour(entry)) {
            return Optional.empty();
        }
        SendTimes times = SendTimes.of(to.times());
        boolean exempt = kind != null && (times.urgent(kind) || (gathers(entry) && times.gathers(kind)));
        return exempt ? Optional.empty() : times.quietUntil(now).map(end -> Entries.waiting(entry, now, end));
    }

    private static boolean atItsHour(DeliveryUpdated entry) {
        return (entry.isFor(Purpose.DIGEST) || entry.isFor(Purpose.REMINDER))
                && entry.state() == State.PENDING
                && entry.attempt() == 0;
    }

    private static boolean gathers(DeliveryUpdated entry) {
        return !entry.isFor(Purpose.REMINDER);
    }
}
