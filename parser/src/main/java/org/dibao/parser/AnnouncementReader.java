package org.dibao.parser;

import org.dibao.contracts.Announcement;
import org.dibao.parser.explain.StructureNotes;
import org.dibao.parser.explain.Trace;
import org.dibao.parser.page.Page;
import org.dibao.parser.page.PageReader;
import org.dibao.parser.page.PageReading;
import org.dibao.parser.page.RawPage;
import org.dibao.parser.structure.SourceKnowledge;
import org.dibao.parser.structure.StructureReader;

/**
 * From a page as it came to the announcement on it: the page is read, then its text is understood. The service and the
 * command line both read pages through this class.
 */
public final class AnnouncementReader {

    private final PageReader pages = new PageReader();
    private final StructureReader structure = new StructureReader();

    /** What the page announces, or why it announces nothing. */
    public Understanding read(RawPage raw, SourceKnowledge knowledge) {
        return read(raw, knowledge, Trace.NONE);
    }

    /** The same, with every step saying what it found and why. */
    public Understanding read(RawPage raw, SourceKnowledge knowledge, Trace trace) {
        return switch (pages.read(raw, trace)) {
            case PageReading.Read read -> understood(read.page(), knowledge, trace);
            case PageReading.Nothing nothing -> new Understanding.NoAnnouncement(nothing.reason());
        };
    }

    private Understanding understood(Page page, SourceKnowledge knowledge, Trace trace) {
        Announcement announcement = structure.understand(page, knowledge);
        StructureNotes.write(announcement, trace);
        return new Understanding.Understood(announcement);
    }
}
