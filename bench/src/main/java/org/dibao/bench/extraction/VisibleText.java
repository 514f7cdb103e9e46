package org.dibao.bench.extraction;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** All text of the page, as jsoup gives it: what is had for nothing. */
final class VisibleText implements Extractor {

    @Override
    public String name() {
        return "jsoup, all text";
    }

    @Override
    public Extracted extract(SamplePage page) {
        Document document = Jsoup.parse(page.html());
        return new Extracted(document.text(), document.title(), null);
    }
}
