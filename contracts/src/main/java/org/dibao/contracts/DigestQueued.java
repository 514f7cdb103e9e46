package org.dibao.contracts;

import java.time.Instant;

/**
 * An announcement that is to stand in somebody's next digest. Written by the notifier that owns its delivery, to the
 * partition of the notifier that sends the digest; a tombstone removes it once that is settled.
 *
 * @param subscriptionId for whom
 * @param slot the time at which the digest is due
 * @param announcement the announcement in its latest state, without the text
 * @param received the revision of it that the reader has received last, to tell what has changed since; 0 for none
 */
public record DigestQueued(String subscriptionId, Instant slot, AnnouncementPublished announcement, int received)
        implements Event {

    @Override
    public String key() {
        return key(subscriptionId, announcement.announcementId());
    }

    /** The key of one announcement in the digests of one subscription. */
    public static String key(String subscriptionId, String announcementId) {
        return subscriptionId + "/" + announcementId;
    }
}
