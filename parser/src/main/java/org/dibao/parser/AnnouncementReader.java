package org.dibao.parser;

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
        return switch (pages.read(raw)) {
            case PageReading.Read read -> new Understanding.Understood(structure.understand(read.page(), knowledge));
            case PageReading.Nothing nothing -> new Understanding.NoAnnouncement(nothing.reason());
        };
    }
}
