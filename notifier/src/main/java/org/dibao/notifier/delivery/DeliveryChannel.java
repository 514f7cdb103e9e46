package org.dibao.notifier.delivery;

import java.util.List;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DigestQueued;
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

    /** Sends many announcements in one message, as {@link #send} sends one. */
    default Outcome sendDigest(
            DeliveryUpdated delivery, SubscriptionDefined subscription, List<DigestQueued> gathered) {
        return new Outcome.Refused("there are no digests over " + channel());
    }

    /** The way that messages of a subscription take. */
    Route route(SubscriptionDefined subscription);
}
