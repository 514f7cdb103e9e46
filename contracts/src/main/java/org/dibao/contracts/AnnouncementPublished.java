package org.dibao.contracts;

import java.net.URI;
import java.time.Instant;

/**
 * An announcement as of one revision: the whole of it, so that the newest record of a key is all that a reader needs.
 * Written by the parser, read by notifier and console. Further copies that add nothing are on {@code
 * sighting.recorded.v1} alone.
 *
 * @param announcementId derived from the document that first carried it
 * @param revision 1 for the first; counts up when the text changes, not when only the standing does
 * @param change why this record was written
 * @param firstSeenAt when the first document that carries it was fetched
 * @param recordedAt when the document behind this record was fetched; the same on every redelivery
 * @param documentId the document whose text this is
 * @param url its address
 * @param sourceId its source
 * @param sourceName the source's name
 * @param bodyHash SHA-256 of its body, in hex, as evidence
 * @param announcement what was understood of it
 */
public record AnnouncementPublished(
        String announcementId,
        int revision,
        Change change,
        Instant firstSeenAt,
        Instant recordedAt,
        String documentId,
        URI url,
        String sourceId,
        String sourceName,
        String bodyHash,
        Announcement announcement)
        implements Event {

    /** Why an announcement was written again. */
    public enum Change {
        /** It was not known before. */
        NEW,
        /** Its text changed; subscribers hear of it. */
        REVISED,
        /** The official original, or a fuller copy, turned up; nobody is alerted again. */
        UPGRADED
    }

    @Override
    public String key() {
        return announcementId;
    }
}
