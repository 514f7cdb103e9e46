package org.dibao.notifier.matching;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.Purpose;
import org.dibao.notifier.ledger.DeliveryId;
import org.jspecify.annotations.Nullable;

/**
 * A subscription that an announcement was found for just now, for the first time or because it was asked for, perhaps
 * after what amends it had come.
 *
 * @param announcementId what was found
 * @param subscriptionId for whom
 * @param since amendments first seen before this are not told of; null for those before its search stood as it does now
 */
public record LateReader(
        String announcementId,
        String subscriptionId,
        @Nullable Instant since) {

    /**
     * The reader that a new entry makes; none where its announcement is not new to him, for then he has been told of its
     * amendments in their time, nor where he is reminded or another subscription of his address is told.
     *
     * @param known whether a delivery stood in the ledger before this entry
     */
    public static Optional<LateReader> by(DeliveryUpdated entry, Predicate<DeliveryId> known) {
        return entry.isFor(Purpose.REMINDER)
                        || entry.state() == State.SUPPRESSED
                        || Readers.knows(
                                entry.subscriptionId(),
                                entry.channel(),
                                entry.announcementId(),
                                entry.revision() - 1,
                                known)
                ? Optional.empty()
                : Optional.of(new LateReader(entry.announcementId(), entry.subscriptionId(), null));
    }
}
