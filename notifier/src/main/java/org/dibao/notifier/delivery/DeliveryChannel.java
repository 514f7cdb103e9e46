package org.dibao.notifier.delivery;

import org.dibao.contracts.Channel;
import org.dibao.contracts.SubscriptionDefined;

/** A way to reach people: speaks one protocol and nothing else. */
public interface DeliveryChannel {

    /** Which channel this is. */
    Channel channel();

    /**
     * Sends one message and waits for the answer, on a virtual thread, within the channel's own deadline. What can be
     * expected to go wrong is an outcome, not an exception.
     */
    Outcome send(OutgoingMessage message);

    /**
     * The lane that messages of a subscription travel in. Messages of one lane share a limit; a lane that is stuck holds
     * up nobody else.
     */
    String lane(SubscriptionDefined subscription);

    /** How many messages may be under way in one lane at once. */
    int laneWidth();
}
