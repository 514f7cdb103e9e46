package org.dibao.contracts;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A document was found to carry an announcement. Written by the parser for every document that it understood; read by
 * the parser to rebuild its index, and by the console.
 *
 * @param documentId the document
 * @param announcementId the announcement that it carries
 * @param revision the announcement's revision as of this sighting
 * @param change what the document changed about the announcement, so that it leads its text from here on; null for a
 *     further copy that changed nothing
 * @param url the document's address
 * @param sourceId the source that led there
 * @param sourceName the source's name
 * @param fetchedAt when it was fetched
 * @param publishedAt when the page says it was published; null where it does not
 * @param title the title that the document gives it
 * @param standing what the document is with regard to the announcement
 * @param attribution where the page says the text comes from; null where it says nothing
 * @param truncated whether the document shows only a part
 * @param fingerprint of the document's text
 */
public record SightingRecorded(
        String documentId,
        String announcementId,
        int revision,
        AnnouncementPublished.@Nullable Change change,
        URI url,
        String sourceId,
        String sourceName,
        Instant fetchedAt,
        @Nullable OffsetDateTime publishedAt,
        String title,
        Standing standing,
        @Nullable String attribution,
        boolean truncated,
        Fingerprint fingerprint)
        implements Event {

    @Override
    public String key() {
        return documentId;
    }
}
