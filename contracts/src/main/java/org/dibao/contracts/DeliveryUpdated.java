package org.dibao.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one delivery stands: queue and ledger in one. Written and read by the notifier, read by the console. PENDING
 * is written when an announcement is matched; ATTEMPTING, acknowledged, before the first byte goes out; what came of
 * it after.
 *
 * @param deliveryId hash of subscription, announcement, revision and channel; the receiver sees it as {@code
 *     webhook-id} or in the Message-ID
 * @param subscriptionId who
 * @param announcementId what
 * @param revision which revision of it
 * @param channel how
 * @param state where it stands
 * @param attempt number of attempts begun, 0 while pending
 * @param inDoubt how many attempts were cut off by a crash, so that the receiver may have seen them
 * @param matchedAt when it was matched
 * @param updatedAt when this record was written
 * @param nextAttemptAt when to try, or to try again; null for at once
 * @param answer what the other side said last, in one line (status and at most a few hundred characters); null before
 *     the first attempt
 * @param detail the beginning of a refusal as it came, at most 8 KiB; null where the answer says all, and once it
 *     arrived
 * @param againAt the time of the {@link DeliveryRequested} that it was last sent again for; null if it never was
 * @param purpose what it is for; null for {@link Purpose#ALERT}
 * @param deadline the day that a reminder reminds of; null for anything else
 * @param contents what a digest tells, as {@code announcement id@revision}, written before it is first attempted or with
 *     the entry that withholds it; empty for anything else
 */
public record DeliveryUpdated(
        String deliveryId,
        String subscriptionId,
        String announcementId,
        int revision,
        Channel channel,
        State state,
        int attempt,
        int inDoubt,
        Instant matchedAt,
        Instant updatedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable String answer,
        @Nullable String detail,
        @Nullable Instant againAt,
        @Nullable Purpose purpose,
        @Nullable LocalDate deadline,
        List<String> contents)
        implements Event {

    /** One that nobody has asked to be sent again, and of which the answer says all. */
    public DeliveryUpdated(
            String deliveryId,
            String subscriptionId,
            String announcementId,
            int revision,
            Channel channel,
            State state,
            int attempt,
            int inDoubt,
            Instant matchedAt,
            Instant updatedAt,
            @Nullable Instant nextAttemptAt,
            @Nullable String answer) {
        this(
                deliveryId,
                subscriptionId,
                announcementId,
                revision,
                channel,
                state,
                attempt,
                inDoubt,
                matchedAt,
                updatedAt,
                nextAttemptAt,
                answer,
                null,
                null,
                null,
                null,
                List.of());
    }

    /** Whether it is for this. */
    public boolean isFor(Purpose which) {
        return which == (purpose == null ? Purpose.ALERT : purpose);
    }

    /** Where a delivery stands. */
    public enum State {
        PENDING,
        ATTEMPTING,
        DELIVERED,
        RETRY,
        FAILED,
        /** Not sent, with a reason: unsubscribed meanwhile, address suppressed. */
        SUPPRESSED,
        /** To be told in a digest: what becomes of that, a delivery of its own that names this one, becomes of this. */
        GATHERED;

        /** Whether nothing more will happen to it by itself. */
        public boolean settled() {
            return this == DELIVERED || this == FAILED || this == SUPPRESSED || this == GATHERED;
        }
    }

    @Override
    public String key() {
        return deliveryId;
    }
}
