package org.dibao.notifier.bot;

import java.time.Duration;
import java.time.Instant;
import org.dibao.contracts.Channel;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome.Answered;
import org.dibao.notifier.delivery.Outcome;

/** One chat platform: how its bots are spoken to, and what their answers mean. */
interface Platform {

    /** The channel that it is reached by. */
    Channel channel();

    /** How many messages one bot takes in a minute. */
    int perMinute();

    /** How long after one message a bot takes the next, with something added for what the way makes of it. */
    default Duration apart() {
        return Duration.ZERO;
    }

    /**
     * The call that brings a message to a group.
     *
     * @throws IllegalArgumentException if the subscription's address is none
     */
    Exchange post(SubscriptionDefined to, BotMessage message, Instant now);

    /** What an answer means. */
    Outcome read(Answered answered, Instant now);
}
