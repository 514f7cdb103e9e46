package org.dibao.console.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.dibao.console.redis.RateLimit;
import org.dibao.contracts.DeliveryRequested;
import org.dibao.contracts.DeliveryRequested.Wish;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.events.EventWriter;

/**
 * Has somebody reminded, who wants that as he did not before, of deadlines in what he has been told of already. What is
 * planned already follows his wish by itself.
 */
final class ReminderWish {

    /** Each has the notifiers read all announcements once. */
    private static final int AN_HOUR = 6;

    private final RateLimit limit;
    private final EventWriter writer;
    private final InstantSource clock;

    ReminderWish(RateLimit limit, EventWriter writer, InstantSource clock) {
        this.limit = limit;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Whether a change of its times is one that asks for other reminders; none is asked for too often.
     *
     * @param after how it is about to stand
     */
    boolean isIn(SubscriptionDefined before, SubscriptionDefined after) {
        int days = after.times().remindDays();
        return days > 0
                && days != before.times().remindDays()
                && limit.admits("remind", after.subscriptionId(), AN_HOUR, Duration.ofHours(1));
    }

    /** Asks for the reminders of a subscription as it stands by now. */
    void ask(String subscriptionId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        writer.writeAll(List.of(
                new DeliveryRequested(UUID.randomUUID().toString(), Wish.REMIND, subscriptionId, null, 0, now, now)));
    }
}
