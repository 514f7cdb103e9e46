package org.dibao.bench.parsing;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.DocumentFetched;
import org.dibao.lexicon.regions.Regions;
import org.dibao.parser.AnnouncementReader;
import org.dibao.parser.Understanding;
import org.dibao.parser.duplicate.Fingerprints;
import org.dibao.parser.page.RawPage;
import org.dibao.parser.structure.SourceKnowledge;

/** Reading and fingerprinting alone, on one thread, without topics. */
final class Steps {

    private static final int PAGES = 1_000;
    private static final int ROUNDS = 5;
    private static final double MICROS = 1e3;

    private Steps() {}

    /** The CPU time of each, in microseconds a page, as Markdown: the best of several rounds. */
    static String table() {
        AnnouncementReader reader = new AnnouncementReader();
        Fingerprints fingerprints = new Fingerprints(Regions.standard());
        List<DocumentFetched> documents = Work.documents(0, PAGES);
        long reading = Long.MAX_VALUE;
        long fingerprinting = Long.MAX_VALUE;
        long kept = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Announcement> announcements = new ArrayList<>(PAGES);
            long begun = cpu();
            documents.forEach(document -> announcements.add(read(reader, document)));
            long read = cpu();
            for (Announcement announcement : announcements) {
                kept += fingerprints.of(announcement).length();
            }
            reading = Math.min(reading, read - begun);
            fingerprinting = Math.min(fingerprinting, cpu() - read);
        }
        return "| on one thread | CPU µs a page |\n|---|---|\n| page to announcement, with structure | %.0f |\n"
                        .formatted(reading / MICROS / PAGES)
                + "| fingerprint (%d characters in the middle) | %.0f |\n"
                        .formatted(kept / ROUNDS / PAGES, fingerprinting / MICROS / PAGES);
    }

    private static Announcement read(AnnouncementReader reader, DocumentFetched document) {
        RawPage page = new RawPage(
                document.body(),
                document.contentType(),
                document.url(),
                null,
                null,
                false,
                false,
                document.fetchedAt());
        return switch (reader.read(page, SourceKnowledge.NONE)) {
            case Understanding.Understood understood -> understood.announcement();
            case Understanding.NoAnnouncement nothing -> throw new IllegalStateException(nothing.reason());
        };
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
