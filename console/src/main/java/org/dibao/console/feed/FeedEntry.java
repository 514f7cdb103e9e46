package org.dibao.console.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.dibao.console.gazette.Storyteller;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;

/**
 * An announcement as feeds tell it.
 *
 * @param address its page, which is also what it is known by
 * @param original the document that its text was read from
 * @param title its title
 * @param text its text, one paragraph a line
 * @param author its issuers, or the source where none is known
 * @param language BCP 47 tag of its text
 * @param topics what it is about
 * @param published when it was published, or first seen where the page does not tell
 * @param updated when its latest revision was recorded
 */
record FeedEntry(
        URI address,
        URI original,
        String title,
        String text,
        String author,
        String language,
        List<String> topics,
        Instant published,
        Instant updated) {

    static FeedEntry of(AnnouncementPublished published, URI address) {
        Announcement announcement = published.announcement();
        String issuer = Storyteller.issuer(announcement);
        return new FeedEntry(
                address,
                published.url(),
                announcement.title(),
                announcement.text(),
                issuer == null ? published.sourceName() : issuer,
                announcement.language(),
                announcement.topics(),
                announcement.publishedAt() == null
                        ? published.firstSeenAt()
                        : announcement.publishedAt().toInstant(),
                published.recordedAt());
    }
}
