package org.dibao.parser.page;

import java.util.Locale;
import org.dibao.parser.explain.Trace;
import org.dibao.parser.file.FileKind;
import org.dibao.parser.file.FileReader;
import org.dibao.parser.file.FileReading;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page: bytes to characters, markup to passages, passages to text, title, time and source line. The steps are small
 * classes of this package; this one says which of them a page goes through.
 */
public final class PageReader {

    /** Characters read of a page; an announcement ends long before, and a hostile page is cut. */
    private static final int LONGEST = 8_000_000;

    /** Visible characters, links aside, of a page that waits for its script. */
    private static final int LONGEST_SHELL = 400;

    /** Data of scripts are preferred to a text that is shown where they are so many times as long. */
    private static final int MUCH_LONGER = 4;

    private final FileReader files;

    /** With a process of its own for files. */
    public PageReader() {
        this(new FileReader());
    }

    /** With a process for files that others use as well. */
    public PageReader(FileReader files) {
        this.files = files;
    }

    /** What the page says, or why it says nothing. */
    public PageReading read(RawPage raw) {
        return read(raw, Trace.NONE);
    }

    /** The same, with every step saying what it found. */
    public PageReading read(RawPage raw, Trace trace) {
        PageReading reading = decoded(raw, trace);
        if (reading instanceof PageReading.Nothing nothing) {
            trace.note("outcome", "no announcement", nothing.reason());
        }
        return reading;
    }

    /** What a text without markup says that came as a page or file. */
    public PageReading read(String text, RawPage raw, Trace trace) {
        return text.isBlank()
                ? new PageReading.Nothing("The document is empty.")
                : new PageComposer(raw, PlainText.findings(text, raw, trace)).compose(raw.truncated());
    }

    private PageReading decoded(RawPage raw, Trace trace) {
        FileKind kind = FileKind.of(raw.body());
        if (kind != null) {
            return file(kind, raw, trace);
        }
        String refusal = Binaries.refusal(raw.body(), raw.contentType());
        if (refusal != null) {
            return new PageReading.Nothing(refusal);
        }
        PageText decoded = PageText.decode(raw.body(), raw.contentType());
        String text = decoded.text();
        trace.note("characters", text.length() + " characters in " + decoded.charset(), decoded.reason());
        if (text.isBlank()) {
            return new PageReading.Nothing("The document is empty.");
        }
        boolean tooLong = text.length() > LONGEST;
        return read(raw, tooLong ? text.substring(0, LONGEST) : text, raw.truncated() || tooLong, trace);
    }

    private PageReading file(FileKind kind, RawPage raw, Trace trace) {
        return switch (files.read(kind, raw.body())) {
            case FileReading.Unreadable unreadable ->
                new PageReading.Nothing("The document is a file (" + kind.shown() + "). " + unreadable.reason());
            case FileReading.Read read -> text(kind, read, raw, trace);
        };
    }

    private static PageReading text(FileKind kind, FileReading.Read read, RawPage raw, Trace trace) {
        if (read.text().isBlank()) {
            return new PageReading.Nothing(
                    "The document is a file (" + kind.shown() + ") without text; it may be pictures of pages.");
        }
        trace.note("file", read.text().length() + " characters", "a file: " + kind.shown());
        return new PageComposer(raw, PlainText.findings(read.text(), raw, trace)).compose(raw.truncated());
    }

    private static PageReading read(RawPage raw, String text, boolean cut, Trace trace) {
        if (isPlain(raw, text)) {
            return new PageComposer(raw, PlainText.findings(text, raw, trace)).compose(cut);
        }
        HtmlPage page = HtmlPage.parse(text, raw.url());
        Findings findings = page.findings(raw, trace);
        Findings embedded = isShell(findings, page, raw) ? embedded(findings, page, raw, trace) : null;
        if (embedded != null) {
            return new PageComposer(raw, embedded).compose(cut);
        }
        return findings == null
                ? new PageReading.Nothing(EmptyPages.reason(page.content()))
                : new PageComposer(raw, findings).compose(cut);
    }

    /** Whether next to nothing stands on the page, so that its text may be among the data of its scripts. */
    private static boolean isShell(@Nullable Findings findings, HtmlPage page, RawPage raw) {
        boolean thread = findings != null && findings.thread() != null;
        return !raw.feedContent() && !thread && page.content().visibleProse() < LONGEST_SHELL;
    }

    private static @Nullable Findings embedded(@Nullable Findings shown, HtmlPage shell, RawPage raw, Trace trace) {
        int length = shown == null ? 0 : shown.body().textLength();
        String article = EmbeddedArticle.asPage(shell.content(), length * MUCH_LONGER);
        if (article == null) {
            return null;
        }
        trace.note("script", "an article as data", "the page itself is a shell that a script fills in a browser");
        return HtmlPage.parse(article, raw.url()).findings(raw, trace);
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
