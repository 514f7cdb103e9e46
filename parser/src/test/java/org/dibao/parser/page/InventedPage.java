package org.dibao.parser.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Invented pages with a text of two languages, read as they would be if fetched on 1 June 2026. */
final class InventedPage {

    static final String PARAGRAPHS = "<p>各镇人民政府、街道办事处要立即行动，逐一排查隐患，建立台账。</p><p>落实责任，确保安全，不留死角，每天报告进展。</p>";

    static final String TEXT = "各镇人民政府、街道办事处要立即行动，逐一排查隐患，建立台账。\n落实责任，确保安全，不留死角，每天报告进展。";

    static final String ENGLISH_PARAGRAPHS =
            "<p>Ferry services to the islands, which carry nine hundred people a day, will be cut.</p>"
                    + "<p>Engineers said that repairs would take weeks, and that no other ship was free.</p>";

    static final String ENGLISH_TEXT =
            "Ferry services to the islands, which carry nine hundred people a day, will be cut.\n"
                    + "Engineers said that repairs would take weeks, and that no other ship was free.";

    private static final Instant FETCHED = Instant.parse("2026-06-01T00:00:00Z");

    private InventedPage() {}

    static Page read(String window, String body) {
        return read("<title>" + window + "</title>", body, "https://www.sample.example/show?id=7");
    }

    static Page read(String head, String body, String url) {
        String html = "<html><head><meta charset=\"utf-8\">" + head + "</head><body>" + body + "</body></html>";
        RawPage raw = new RawPage(
                html.getBytes(StandardCharsets.UTF_8), "text/html", URI.create(url), null, null, false, false, FETCHED);
        return switch (new PageReader().read(raw)) {
            case PageReading.Read read -> read.page();
            case PageReading.Nothing nothing -> throw new AssertionError(nothing.reason());
        };
    }

    /** The day of publication of a Chinese page with this between title and text. */
    static @Nullable LocalDate dayBeside(String line) {
        return day(read("关于排查隐患的通知_样江网", "<h1>关于排查隐患的通知</h1>" + line + "<div class=\"c\">" + PARAGRAPHS + "</div>"));
    }

    /** The same of an English one. */
    static @Nullable LocalDate dayBesideEnglish(String line) {
        return day(read(
                "Ferries cut to one a day - Sample Post",
                "<h1>Ferries cut to one a day</h1>" + line + "<div class=\"c\">" + ENGLISH_PARAGRAPHS + "</div>"));
    }

    static @Nullable LocalDate day(Page page) {
        return page.publishedAt() == null ? null : page.publishedAt().toLocalDate();
    }
}
