package org.dibao.console.engine;

import java.time.Instant;
import java.util.List;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the console keeps it.
 *
 * @param deliveryId its id
 * @param subscriptionId who
 * @param announcementId what
 * @param revision which revision
 * @param channel how
 * @param state where it stands
 * @param attempt attempts begun
 * @param inDoubt attempts cut off by a crash
 * @param matchedAt when it was matched
 * @param updatedAt when that was written
 * @param nextAttemptAt when it is tried again; null unless it waits for that
 * @param answer what the other side said last; null before the first attempt
 * @param contents what a digest tells, as {@code announcement id@revision}; empty for anything else
 */
public record Delivery(
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
        List<String> contents) {

    static Delivery of(DeliveryUpdated updated) {
        return new Delivery(
                updated.deliveryId(),
                updated.subscriptionId(),
                updated.announcementId(),
                updated.revision(),
                updated.channel(),
                updated.state(),
                updated.attempt(),
                updated.inDoubt(),
                updated.matchedAt(),
                updated.updatedAt(),
                updated.nextAttemptAt(),
                updated.answer(),
                updated.contents());
    }

    /** The same in another state. */
    Delivery in(State other) {
        return new Delivery(
                deliveryId,
                subscriptionId,
                announcementId,
                revision,
                channel,
                other,
                attempt,
                inDoubt,
                matchedAt,
                updatedAt,
                nextAttemptAt,
                answer,
                contents);
    }

    /** How its state is drawn. */
    public String look() {
        return switch (state) {
            case DELIVERED -> "good";
            case PENDING, ATTEMPTING, RETRY, GATHERED -> "busy";
            case FAILED -> "bad";
            case SUPPRESSED -> "rest";
        };
    }
}
