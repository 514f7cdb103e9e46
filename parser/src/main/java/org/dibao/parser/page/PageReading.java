package org.dibao.parser.page;

/** What came of reading a page. */
public sealed interface PageReading {

    /** The page has a text. */
    record Read(Page page) implements PageReading {}

    /**
     * There is no announcement on this page.
     *
     * @param reason why, in a sentence for the admin (a login page; an empty shell that needs rendering; not text)
     */
    record Nothing(String reason) implements PageReading {}
}
