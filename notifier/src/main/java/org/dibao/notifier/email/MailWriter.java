package org.dibao.notifier.email;

import java.time.InstantSource;
import java.util.List;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DigestQueued;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.dibao.notifier.delivery.Pages;
import org.dibao.notifier.revision.EarlierRevisions;
import org.dibao.notifier.revision.RecentChanges;
import org.dibao.notifier.sighting.Copies;

/** Writes the mails that people subscribed to. */
public final class MailWriter {

    private final AnnouncementMail announcements;
    private final DigestMail digests;

    /**
     * A writer.
     *
     * @param pages where mails link to
     * @param regions what regions are called
     * @param copies how many copies there are
     * @param revisions where earlier revisions are found
     */
    public MailWriter(
            Pages pages, RegionNames regions, Copies copies, EarlierRevisions revisions, InstantSource clock) {
        Reasons reasons = new Reasons(regions, clock);
        this.announcements =
                new AnnouncementMail(pages, new Facts(regions, copies), reasons, new Differences(revisions), clock);
        this.digests = new DigestMail(pages, reasons, new RecentChanges(revisions));
    }

    /** One announcement: told, reminded of, or changing another. */
    Mail announcement(OutgoingMessage message) {
        return announcements.write(message);
    }

    /** Many announcements at once. */
    Mail digest(DeliveryUpdated delivery, SubscriptionDefined subscription, List<DigestQueued> gathered) {
        return digests.write(delivery, subscription, gathered);
    }
}
