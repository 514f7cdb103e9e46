package org.dibao.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants something sent that would not go by itself. Written by the console, read by every notifier, of which
 * the one that owns the delivery acts. Reading it twice does no harm: a delivery remembers which request it was last
 * sent again for.
 *
 * @param requestId random id
 * @param wish what is wanted
 * @param subscriptionId for whom
 * @param announcementId what; null unless one delivery is to be sent again
 * @param revision which revision of it; 0 unless one delivery is to be sent again
 * @param since from when on everything missed is to be sent, or when a delivery was matched that is to be sent again; of
 *     a wish for reminders the time of the request; null for a test
 * @param requestedAt when it was asked for, by the console's clock
 */
public record DeliveryRequested(
        String requestId,
        Wish wish,
        String subscriptionId,
        @Nullable String announcementId,
        int revision,
        @Nullable Instant since,
        Instant requestedAt)
        implements Event {

    /** What is wanted. */
    public enum Wish {
        /** One delivery once more, under the same id, whatever became of it. */
        SEND_AGAIN,
        /** All that the subscription missed since a time: what failed, what was withheld, what was never matched. */
        RECOVER,
        /** An invented announcement, to see whether messages arrive. */
        TEST,
        /** Reminders of deadlines to come in what the subscription was told of before, at the time it asks for now. */
        REMIND
    }

    @Override
    public String key() {
        return requestId;
    }
}
