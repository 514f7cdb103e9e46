package org.dibao.bench.extraction;

import java.nio.charset.StandardCharsets;
import org.dibao.parser.page.Page;
import org.dibao.parser.page.PageReader;
import org.dibao.parser.page.PageReading;
import org.dibao.parser.page.RawPage;

/** The parser's own reading, from the bytes on, cleaning included. */
final class Dibao implements Extractor {

    private final PageReader reader = new PageReader();

    @Override
    public String name() {
        return "Dibao";
    }

    @Override
    public Extracted extract(SamplePage page) {
        RawPage raw = new RawPage(
                page.html().getBytes(StandardCharsets.UTF_8),
                "text/html; charset=utf-8",
                page.url(),
                null,
                null,
                false,
                false,
                page.fetchedAt());
        return switch (reader.read(raw)) {
            case PageReading.Nothing nothing -> new Extracted("", null, null);
            case PageReading.Read read -> extracted(read.page());
        };
    }

    private static Extracted extracted(Page page) {
        return new Extracted(
                page.text(),
                page.title(),
                page.publishedAt() == null ? null : page.publishedAt().toLocalDate());
    }
}
