package org.dibao.parser.page;

import java.util.Locale;

/**
 * Reads a page: bytes to characters, markup to passages, passages to text, title, time and source line. The steps are small
 * classes of this package; this one says which of them a page goes through.
 */
public final class PageReader {

    /** Characters read of a page; an announcement ends long before, and a hostile page is cut. */
    private static final int LONGEST = 8_000_000;

    /** What the page says, or why it says nothing. */
    public PageReading read(RawPage raw) {
        String refusal = Binaries.refusal(raw.body(), raw.contentType());
        if (refusal != null) {
            return new PageReading.Nothing(refusal);
        }
        String text = PageText.decode(raw.body(), raw.contentType()).text();
        if (text.isBlank()) {
            return new PageReading.Nothing("The document is empty.");
        }
        boolean tooLong = text.length() > LONGEST;
        return read(raw, tooLong ? text.substring(0, LONGEST) : text, raw.truncated() || tooLong);
    }

    private static PageReading read(RawPage raw, String text, boolean cut) {
        if (isPlain(raw, text)) {
            return new PageComposer(raw, PlainText.findings(text, raw)).compose(cut);
        }
        HtmlPage page = HtmlPage.parse(text, raw.url());
        Findings findings = page.findings(raw);
        return findings == null
                ? new PageReading.Nothing(EmptyPages.reason(page.content()))
                : new PageComposer(raw, findings).compose(cut);
    }

    /** What is declared as plain text, and what has no tag at all. */
    private static boolean isPlain(RawPage raw, String text) {
        String type = raw.contentType();
        if (type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("text/plain")) {
            return true;
        }
        return text.indexOf('<') < 0;
    }
}
