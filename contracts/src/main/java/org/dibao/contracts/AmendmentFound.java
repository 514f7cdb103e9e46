package org.dibao.contracts;

/**
 * An announcement corrects, amends or repeals another one. Written by the notifier that was given the amending one, to
 * the partition of the one that knows who has received the amended one.
 *
 * @param announcementId the announcement that is amended
 * @param amendment the one that amends it, with its text
 * @param told whether everybody concerned stands in the ledger by now
 */
public record AmendmentFound(String announcementId, AnnouncementPublished amendment, boolean told) implements Event {

    @Override
    public String key() {
        return announcementId + "/" + amendment.announcementId();
    }

    /** The same once everybody concerned stands in the ledger. */
    public AmendmentFound done() {
        return new AmendmentFound(announcementId, amendment, true);
    }
}
