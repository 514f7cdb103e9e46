package org.dibao.console.gazette;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.dibao.contracts.SightingRecorded;
import org.dibao.contracts.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A document that carries an announcement, as the console keeps it: without the fingerprint, which is most of it.
 *
 * @param documentId the document
 * @param announcementId what it carries
 * @param url its address
 * @param sourceId the source that led there
 * @param sourceName its source's name
 * @param fetchedAt when it was fetched
 * @param publishedAt when the page says it was published; null where it does not
 * @param title the title that it gives
 * @param standing original, repost, sample
 * @param attribution where it says the text comes from; null where it says nothing
 * @param truncated whether it shows only a part
 */
public record Sighting(
        String documentId,
        String announcementId,
        URI url,
        String sourceId,
        String sourceName,
        Instant fetchedAt,
        @Nullable OffsetDateTime publishedAt,
        String title,
        Standing standing,
        @Nullable String attribution,
        boolean truncated) {

    public static Sighting of(SightingRecorded recorded) {
        return new Sighting(
                recorded.documentId(),
                recorded.announcementId(),
                recorded.url(),
                // A million sightings come from a few thousand sources.
                recorded.sourceId().intern(),
                recorded.sourceName().intern(),
                recorded.fetchedAt(),
                recorded.publishedAt(),
                recorded.title(),
                recorded.standing(),
                recorded.attribution(),
                recorded.truncated());
    }

    /** The address to follow; null unless it is one that a browser may be sent to. */
    public @Nullable String link() {
        String scheme = url.getScheme();
        return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme) ? url.toString() : null;
    }
}
