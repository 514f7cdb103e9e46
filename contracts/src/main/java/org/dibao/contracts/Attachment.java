package org.dibao.contracts;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A file that a page offers beside its text: the table, form or document that the text is only the cover of.
 *
 * @param name as the page names it; its file name where the page gives no other
 * @param url where it can be fetched
 * @param reading what came of reading it; null where it was not read, because the page says it all itself
 */
public record Attachment(String name, URI url, @Nullable Reading reading) {

    /** A file that is only listed. */
    public Attachment(String name, URI url) {
        this(name, url, null);
    }

    /** The same with what came of reading it. */
    public Attachment read(Reading outcome) {
        return new Attachment(name, url, outcome);
    }

    /** What came of reading a file whose text belongs to the announcement. */
    public enum Reading {
        /** Its text stands in the announcement, under its name. */
        READ,
        /** Its text stands there up to the longest that is published. */
        SHORTENED,
        /** It is not where the page says (404, 410). */
        MISSING,
        /** The site or its robots.txt does not let us have it, or our own rules forbid the address. */
        REFUSED,
        /** The site did not answer, or with an error, for as long as the announcement was held. */
        UNREACHABLE,
        /** It is larger than what is fetched. */
        TOO_LARGE,
        /** It is damaged, protected, or would take too much time or memory. */
        UNREADABLE,
        /** There is no text in it; most likely it is pictures of pages. */
        WITHOUT_TEXT,
        /** Files of its kind are not read. */
        OTHER_KIND,
        /** It comes after the most that are read of one page. */
        TOO_MANY
    }
}
