package org.dibao.parser;

import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.DocumentPart;
import org.dibao.contracts.PartFetched;
import org.dibao.contracts.Standing;
import org.dibao.parser.explain.StructureNotes;
import org.dibao.parser.explain.Trace;
import org.dibao.parser.file.FileReader;
import org.dibao.parser.page.Page;
import org.dibao.parser.page.PageReader;
import org.dibao.parser.page.PageReading;
import org.dibao.parser.page.RawPage;
import org.dibao.parser.part.PartReader;
import org.dibao.parser.part.WholePage;
import org.dibao.parser.structure.SourceKnowledge;
import org.dibao.parser.structure.StructureReader;

/**
 * From a page as it came to the announcement on it: the page is read, put together with those of its parts that are
 * known, and then its text is understood. The service and the command line both read pages through this class.
 */
public final class AnnouncementReader {

    private final PageReader pages;
    private final PartReader parts;
    private final StructureReader structure = new StructureReader();

    /** With one process for files, whether they are documents or parts of documents. */
    public AnnouncementReader() {
        FileReader files = new FileReader();
        this.pages = new PageReader(files);
        this.parts = new PartReader(pages, files);
    }

    /** What the page announces, or why it announces nothing. */
    public Understanding read(RawPage raw, SourceKnowledge knowledge) {
        return read(raw, knowledge, List.of());
    }

    /** The same, with every step saying what it found and why. */
    public Understanding read(RawPage raw, SourceKnowledge knowledge, Trace trace) {
        return read(raw, knowledge, List.of(), trace);
    }

    /** What the page announces together with these parts of it. */
    public Understanding read(RawPage raw, SourceKnowledge knowledge, List<DocumentPart> read) {
        return read(raw, knowledge, read, Trace.NONE);
    }

    /**
     * A part as it was fetched, read. Never fails: what cannot be read is a part without text.
     *
     * @param room characters that its text may have
     */
    public DocumentPart read(PartFetched fetched, int room) {
        return parts.read(fetched, room);
    }

    private Understanding read(RawPage raw, SourceKnowledge knowledge, List<DocumentPart> read, Trace trace) {
        return switch (pages.read(raw, trace)) {
            case PageReading.Read page -> understood(new WholePage(page.page(), read), knowledge, trace);
            case PageReading.Nothing nothing -> new Understanding.NoAnnouncement(nothing.reason());
        };
    }

    private Understanding understood(WholePage whole, SourceKnowledge knowledge, Trace trace) {
        noteCover(whole, trace);
        Page page = whole.page();
        Announcement announcement = structure.understand(page, knowledge);
        StructureNotes.write(announcement, trace);
        // A sample for sale alerts nobody, and what its shop sells is not fetched.
        boolean sample = announcement.standing() == Standing.TEMPLATE;
        return new Understanding.Understood(announcement, sample ? null : whole.wanted());
    }

    private static void noteCover(WholePage whole, Trace trace) {
        String cover = trace.listens() ? whole.cover() : null;
        if (cover != null) {
            trace.note("cover", "only a cover line: the service fetches and reads the attachments", cover);
        }
    }
}
