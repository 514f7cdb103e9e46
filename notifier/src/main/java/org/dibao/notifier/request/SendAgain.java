package org.dibao.notifier.request;

import java.time.Instant;
import java.util.Optional;
import org.dibao.contracts.DeliveryRequested;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.notifier.ledger.Entries;

/** Whether one delivery is to be sent again, given how it stands. */
final class SendAgain {

    private SendAgain() {}

    /** Which delivery is meant. */
    static boolean means(DeliveryRequested request, DeliveryUpdated entry) {
        return entry.announcementId().equals(request.announcementId())
                && entry.subscriptionId().equals(request.subscriptionId())
                && entry.revision() == request.revision();
    }

    /**
     * The entry that sends it again under the same id, with the schedule from its beginning; none if that was done, or
     * while an attempt is under way, which is what was asked for.
     */
    static Optional<DeliveryUpdated> entry(DeliveryRequested request, DeliveryUpdated last, Instant now) {
        boolean done = Entries.answers(last, request.requestedAt());
        return done || last.state() == State.ATTEMPTING
                ? Optional.empty()
                : Optional.of(Entries.again(last, now, request.requestedAt()));
    }
}
