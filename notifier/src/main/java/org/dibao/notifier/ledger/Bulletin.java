package org.dibao.notifier.ledger;

import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;

/** What a message says of an announcement: everything but the text. */
public final class Bulletin {

    private Bulletin() {}

    /** The same announcement without its text. */
    public static AnnouncementPublished of(AnnouncementPublished whole) {
        return new AnnouncementPublished(
                whole.announcementId(),
                whole.revision(),
                whole.change(),
                whole.firstSeenAt(),
                whole.recordedAt(),
                whole.documentId(),
                whole.url(),
                whole.sourceId(),
                whole.sourceName(),
                whole.bodyHash(),
                withoutText(whole.announcement()));
    }

    private static Announcement withoutText(Announcement a) {
        return new Announcement(
                a.title(),
                List.of(),
                a.language(),
                a.simplifiedTitle(),
                null,
                a.publishedAt(),
                a.publishedPrecision(),
                a.attribution(),
                a.publisher(),
                a.standing(),
                a.standingReasons(),
                a.kind(),
                a.issuers(),
                a.issuerRegion(),
                a.regionAncestors(),
                a.issuerLevel(),
                a.mentionsRegions(),
                a.documentNumber(),
                a.indexNumber(),
                a.eventDate(),
                a.effectiveDate(),
                a.officials(),
                a.directives(),
                a.deadlines(),
                a.topics(),
                a.references(),
                a.truncated(),
                List.of(),
                a.attachments(),
                a.continuedAt());
    }
}
