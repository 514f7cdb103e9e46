package org.dibao.parser.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.Reference;
import org.dibao.contracts.SightingRecorded;
import org.dibao.parser.duplicate.Verdict.Carries;
import org.dibao.parser.stream.ReadDocument.Carrier;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a document. It follows from the document and the verdict alone, so that the same is written
 * when the document comes again.
 *
 * @param carrier the document
 * @param published the announcement as of this document; null where this document changes nothing, or has been
 *     followed by a later change
 * @param sighting that it carries the announcement
 */
record Outcome(Carrier carrier, @Nullable AnnouncementPublished published, SightingRecorded sighting) {

    static Outcome of(Carrier carrier, Carries verdict) {
        Change change = verdict.change();
        return new Outcome(
                carrier,
                change != null && verdict.leads() ? published(carrier, verdict, change) : null,
                sighting(carrier, verdict));
    }

    private static AnnouncementPublished published(Carrier carrier, Carries verdict, Change change) {
        DocumentFetched document = carrier.document();
        return new AnnouncementPublished(
                verdict.announcementId(),
                verdict.revision(),
                change,
                verdict.firstSeenAt(),
                document.fetchedAt(),
                document.documentId(),
                document.url(),
                document.sourceId(),
                document.sourceName(),
                document.bodyHash(),
                lookedUp(carrier.announcement(), verdict.referredTo()));
    }

    private static Announcement lookedUp(Announcement announcement, List<Optional<String>> referredTo) {
        if (referredTo.isEmpty()) {
            return announcement;
        }
        List<Reference> references = new ArrayList<>(announcement.references());
        for (int i = 0; i < referredTo.size(); i++) {
            references.set(i, references.get(i).to(referredTo.get(i).orElse(null)));
        }
        return announcement.withReferences(references);
    }

    private static SightingRecorded sighting(Carrier carrier, Carries verdict) {
        DocumentFetched document = carrier.document();
        Announcement announcement = carrier.announcement();
        return new SightingRecorded(
                document.documentId(),
                verdict.announcementId(),
                verdict.revision(),
                verdict.change(),
                document.url(),
                document.sourceId(),
                document.sourceName(),
                document.fetchedAt(),
                announcement.publishedAt(),
                announcement.title(),
                announcement.standing(),
                announcement.attribution(),
                announcement.truncated(),
                carrier.fingerprint());
    }
}
