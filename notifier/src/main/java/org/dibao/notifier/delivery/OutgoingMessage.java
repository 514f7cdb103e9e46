package org.dibao.notifier.delivery;

import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.SubscriptionDefined;

/**
 * One message about to leave.
 *
 * @param delivery its entry in the ledger
 * @param subscription to whom and why, as it stands now
 * @param announcement what it tells, as it stands now; without the body text
 * @param received the revision of it that its recipient has received last; 0 for none
 */
public record OutgoingMessage(
        DeliveryUpdated delivery, SubscriptionDefined subscription, AnnouncementPublished announcement, int received) {

    /** To somebody who has received every revision so far. */
    public OutgoingMessage(
            DeliveryUpdated delivery, SubscriptionDefined subscription, AnnouncementPublished announcement) {
        this(delivery, subscription, announcement, announcement.revision() - 1);
    }
}
