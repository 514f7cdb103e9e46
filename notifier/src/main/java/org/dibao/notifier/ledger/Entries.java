package org.dibao.notifier.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.Purpose;
import org.dibao.contracts.SubscriptionDefined;
import org.jspecify.annotations.Nullable;

/** The steps that a delivery takes, each as the ledger entry that follows another. */
public final class Entries {

    private static final Pattern NOT_ON_A_LINE = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** Longest answer in one line; a refusal that says more is kept beside it. */
    private static final int LONGEST_ANSWER = 300;

    private static final int LONGEST_DETAIL = 8 * 1024;

    /** Longest time that an entry waits without being written again; well within what the topic keeps. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(30);

    private Entries() {}

    /** Matched, and to be sent. */
    public static DeliveryUpdated pending(SubscriptionDefined to, String announcementId, int revision, Instant now) {
        return first(to, announcementId, revision, State.PENDING, now, null);
    }

    /** Matched, and to be sent at the given time; null for at once. */
    public static DeliveryUpdated pending(
            SubscriptionDefined to, String announcementId, int revision, Instant now, @Nullable Instant notBefore) {
        return changed(pending(to, announcementId, revision, now), notBefore, null, null, List.of());
    }

    /** To tell somebody who has received an announcement of one that changes it. */
    public static DeliveryUpdated amendment(
            SubscriptionDefined to, String announcementId, int revision, Instant now, @Nullable Instant notBefore) {
        return changed(pending(to, announcementId, revision, now), notBefore, Purpose.AMENDMENT, null, List.of());
    }

    /** To remind of a deadline at the given time. */
    public static DeliveryUpdated reminder(
            SubscriptionDefined to, String announcementId, int revision, LocalDate deadline, Instant now, Instant at) {
        DeliveryId id = DeliveryId.ofReminder(to.subscriptionId(), announcementId, deadline, to.channel());
        return changed(
                first(id, to, announcementId, revision, State.PENDING, now, null),
                at,
                Purpose.REMINDER,
                deadline,
                List.of());
    }

    /**
     * To tell at the given time what was gathered.
     *
     * @param slot the time at which the digest is due
     * @param number 0 for the first digest of that time; more where something was gathered too late for it
     */
    public static DeliveryUpdated digest(SubscriptionDefined to, Instant slot, int number, Instant now, Instant at) {
        return changed(pending(to, digestName(slot), number, now), at, Purpose.DIGEST, null, List.of());
    }

    /** A digest of a subscription that is gone: it says what was gathered and will not be told. */
    public static DeliveryUpdated withdrawnDigest(
            String subscriptionId, Instant slot, int number, List<String> contents, Instant now) {
        DeliveryId id = DeliveryId.of(subscriptionId, digestName(slot), number, Channel.EMAIL);
        return new DeliveryUpdated(
                id.toString(),
                subscriptionId,
                digestName(slot),
                number,
                Channel.EMAIL,
                State.SUPPRESSED,
                0,
                0,
                now,
                now,
                null,
                "subscription removed meanwhile",
                null,
                null,
                Purpose.DIGEST,
                null,
                contents);
    }

    /** What stands in the place of the announcement's id for digests of that time. */
    public static String digestName(Instant slot) {
        return "digest@" + slot;
    }

    /** A digest with what it is to tell, which does not change any more. */
    public static DeliveryUpdated closed(DeliveryUpdated digest, List<String> contents) {
        return changed(digest, digest.nextAttemptAt(), digest.purpose(), digest.deadline(), contents);
    }

    /** The given time, or an earlier one at which an entry that waits for it has to be written again. */
    public static Instant within(Instant at, Instant now) {
        Instant latest = now.plus(LONGEST_WAIT);
        return at.isAfter(latest) ? latest : at;
    }

    /** Still to be sent, and not before the given time. An attempt that was cut off before stays in doubt. */
    public static DeliveryUpdated waiting(DeliveryUpdated before, Instant now, Instant next) {
        return step(before, State.PENDING, before.attempt(), inDoubt(before), now, next, before.answer());
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
        return step(before, State.ATTEMPTING, before.attempt() + 1, inDoubt(before), now, null, before.answer());
    }

    private static int inDoubt(DeliveryUpdated before) {
        return before.state() == State.ATTEMPTING ? before.inDoubt() + 1 : before.inDoubt();
    }

    /** Taken by the other side. */
    public static DeliveryUpdated delivered(DeliveryUpdated before, Instant now, String answer) {
        return step(before, State.DELIVERED, before.attempt(), before.inDoubt(), now, null, answer);
    }

    /** Handed over to a digest, whose own delivery says what becomes of it. */
    public static DeliveryUpdated gathered(DeliveryUpdated before, Instant now, String answer) {
        return step(before, State.GATHERED, before.attempt(), before.inDoubt(), now, null, answer);
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
                asked,
                before.purpose(),
                before.deadline(),
                before.contents());
    }

    /** One that stands in no ledger: a test of the subscription's address. */
    public static DeliveryUpdated test(SubscriptionDefined to, String announcementId, String requestId, Instant now) {
        return new DeliveryUpdated(
                DeliveryId.of(to.subscriptionId(), announcementId + requestId, 1, to.channel())
                        .toString(),
                to.subscriptionId(),
                announcementId,
                1,
                to.channel(),
                State.ATTEMPTING,
                1,
                0,
                now,
                now,
                null,
                null);
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
                entry.againAt(),
                entry.purpose(),
                entry.deadline(),
                entry.contents());
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
        return first(id, to, announcementId, revision, state, now, answer);
    }

    private static DeliveryUpdated first(
            DeliveryId id,
            SubscriptionDefined to,
            String announcementId,
            int revision,
            State state,
            Instant now,
            @Nullable String answer) {
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

    private static DeliveryUpdated changed(
            DeliveryUpdated before,
            @Nullable Instant next,
            @Nullable Purpose purpose,
            @Nullable LocalDate deadline,
            List<String> contents) {
        return new DeliveryUpdated(
                before.deliveryId(),
                before.subscriptionId(),
                before.announcementId(),
                before.revision(),
                before.channel(),
                before.state(),
                before.attempt(),
                before.inDoubt(),
                before.matchedAt(),
                before.updatedAt(),
                next,
                before.answer(),
                before.detail(),
                before.againAt(),
                purpose,
                deadline,
                contents);
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
                before.againAt(),
                before.purpose(),
                before.deadline(),
                before.contents());
    }

    private static String oneLine(String answer) {
        String line = NOT_ON_A_LINE.matcher(answer).replaceAll(" ").strip();
        if (line.length() <= LONGEST_ANSWER) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_ANSWER - 1)) ? LONGEST_ANSWER - 1 : LONGEST_ANSWER;
        return line.substring(0, end) + "…";
    }
}
