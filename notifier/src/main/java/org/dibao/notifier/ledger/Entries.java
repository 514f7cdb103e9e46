package org.dibao.notifier.ledger;

import java.time.Instant;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.SubscriptionDefined;
import org.jspecify.annotations.Nullable;

/** The steps that a delivery takes, each as the ledger entry that follows another. */
public final class Entries {

    /** Longest answer in one line; a refusal that says more is kept beside it. */
    private static final int LONGEST_ANSWER = 300;

    private static final int LONGEST_DETAIL = 8 * 1024;

    private Entries() {}

    /** Matched, and to be sent. */
    public static DeliveryUpdated pending(SubscriptionDefined to, String announcementId, int revision, Instant now) {
        return first(to, announcementId, revision, State.PENDING, now, null);
    }

    /** Matched, and for the given reason not to be sent. */
    public static DeliveryUpdated suppressed(
            SubscriptionDefined to, String announcementId, int revision, Instant now, String reason) {
        return first(to, announcementId, revision, State.SUPPRESSED, now, reason);
    }

    /**
     * About to be sent. An entry that already says so was cut off: its receiver may have seen it, and it is counted as in
     * doubt.
     */
    public static DeliveryUpdated attempting(DeliveryUpdated before, Instant now) {
        int inDoubt = before.state() == State.ATTEMPTING ? before.inDoubt() + 1 : before.inDoubt();
        return step(before, State.ATTEMPTING, before.attempt() + 1, inDoubt, now, null, before.answer());
    }

    /** Taken by the other side. */
    public static DeliveryUpdated delivered(DeliveryUpdated before, Instant now, String answer) {
        return step(before, State.DELIVERED, before.attempt(), before.inDoubt(), now, null, answer);
    }

    /** To be tried again at the given time. */
    public static DeliveryUpdated retry(DeliveryUpdated before, Instant now, Instant next, String answer) {
        return refusal(step(before, State.RETRY, before.attempt(), before.inDoubt(), now, next, answer), answer);
    }

    /** To be tried again, and this attempt does not count: it never got as far as the receiver. */
    public static DeliveryUpdated postponed(DeliveryUpdated before, Instant now, Instant next, String answer) {
        return step(before, State.RETRY, before.attempt() - 1, before.inDoubt(), now, next, answer);
    }

    /** Given up. */
    public static DeliveryUpdated failed(DeliveryUpdated before, Instant now, String answer) {
        return refusal(step(before, State.FAILED, before.attempt(), before.inDoubt(), now, null, answer), answer);
    }

    /** To be sent again because somebody asked for it at that time, with all attempts before it. */
    public static DeliveryUpdated again(DeliveryUpdated before, Instant now, Instant asked) {
        return new DeliveryUpdated(
                before.deliveryId(),
                before.subscriptionId(),
                before.announcementId(),
                before.revision(),
                before.channel(),
                State.PENDING,
                0,
                0,
                before.matchedAt(),
                now,
                null,
                before.answer(),
                null,
                asked);
    }

    /** Whether this entry already answers a request that was made at that time. */
    public static boolean answers(DeliveryUpdated entry, Instant asked) {
        return entry.againAt() != null && !entry.againAt().isBefore(asked);
    }

    /** The same entry without what only a reader of the topic needs, as it is kept in memory. */
    static DeliveryUpdated brief(DeliveryUpdated entry) {
        return entry.detail() == null ? entry : detailed(entry, null);
    }

    private static DeliveryUpdated refusal(DeliveryUpdated entry, String whole) {
        if (whole.equals(entry.answer())) {
            return entry;
        }
        return detailed(entry, whole.length() <= LONGEST_DETAIL ? whole : whole.substring(0, LONGEST_DETAIL));
    }

    private static DeliveryUpdated detailed(DeliveryUpdated entry, @Nullable String detail) {
        return new DeliveryUpdated(
                entry.deliveryId(),
                entry.subscriptionId(),
                entry.announcementId(),
                entry.revision(),
                entry.channel(),
                entry.state(),
                entry.attempt(),
                entry.inDoubt(),
                entry.matchedAt(),
                entry.updatedAt(),
                entry.nextAttemptAt(),
                entry.answer(),
                detail,
                entry.againAt());
    }

    /** Not sent after all. */
    public static DeliveryUpdated suppressed(DeliveryUpdated before, Instant now, String reason) {
        return step(before, State.SUPPRESSED, before.attempt(), before.inDoubt(), now, null, reason);
    }

    private static DeliveryUpdated first(
            SubscriptionDefined to,
            String announcementId,
            int revision,
            State state,
            Instant now,
            @Nullable String answer) {
        DeliveryId id = DeliveryId.of(to.subscriptionId(), announcementId, revision, to.channel());
        return new DeliveryUpdated(
                id.toString(),
                to.subscriptionId(),
                announcementId,
                revision,
                to.channel(),
                state,
                0,
                0,
                now,
                now,
                null,
                answer);
    }

    private static DeliveryUpdated step(
            DeliveryUpdated before,
            State state,
            int attempt,
            int inDoubt,
            Instant now,
            @Nullable Instant next,
            @Nullable String answer) {
        return new DeliveryUpdated(
                before.deliveryId(),
                before.subscriptionId(),
                before.announcementId(),
                before.revision(),
                before.channel(),
                state,
                attempt,
                inDoubt,
                before.matchedAt(),
                now,
                next,
                answer == null ? null : oneLine(answer),
                null,
                before.againAt());
    }

    private static String oneLine(String answer) {
        String line = answer.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.length() <= LONGEST_ANSWER) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_ANSWER - 1)) ? LONGEST_ANSWER - 1 : LONGEST_ANSWER;
        return line.substring(0, end) + "…";
    }
}
