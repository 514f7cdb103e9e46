package org.dibao.console;

import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Fingerprint;
import org.dibao.contracts.SightingRecorded;
import org.dibao.contracts.Standing;
import org.jspecify.annotations.Nullable;

/** Who carried an invented announcement: the document that it came from, and a few copies. */
final class InventedSightings {

    private InventedSightings() {}

    static List<SightingRecorded> of(AnnouncementPublished published) {
        List<SightingRecorded> sightings = new ArrayList<>();
        sightings.add(sighting(
                published,
                published.documentId(),
                published.url(),
                published.sourceName(),
                0,
                published.announcement().standing(),
                null));
        int copies = Math.floorMod(published.announcementId().hashCode(), 4);
        for (int i = 1; i <= copies; i++) {
            sightings.add(sighting(
                    published,
                    published.documentId() + "-" + i,
                    URI.create("https://forum" + i + ".example.test/thread-" + published.announcementId() + ".html"),
                    i == 1 ? "示例论坛 · 便民版" : "示例日报电子版",
                    i * 40,
                    Standing.REPOST,
                    i == 1 ? null : "湖滨发布"));
        }
        return sightings;
    }

    private static SightingRecorded sighting(
            AnnouncementPublished published,
            String documentId,
            URI url,
            String sourceName,
            int minutesLater,
            Standing standing,
            @Nullable String attribution) {
        OffsetDateTime at = published.announcement().publishedAt();
        return new SightingRecorded(
                documentId,
                published.announcementId(),
                published.revision(),
                minutesLater == 0 ? published.change() : null,
                url,
                "source-" + minutesLater,
                sourceName,
                published.firstSeenAt().plus(Duration.ofMinutes(minutesLater)),
                at == null ? null : at.plusMinutes(minutesLater),
                published.announcement().title(),
                standing,
                attribution,
                false,
                new Fingerprint("00", 100, "", List.of()));
    }
}
