package org.dibao.bench.extraction;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What pages weigh on average, so that it can be seen what kind of work they are.
 *
 * @param characters of the whole page
 * @param elements that the HTML parser makes of it
 * @param scripts characters within script and style
 */
record Weight(long characters, long elements, long scripts) {

    static Weight of(List<SamplePage> pages) {
        long characters = 0;
        long elements = 0;
        long scripts = 0;
        for (SamplePage page : pages) {
            Document document = Jsoup.parse(page.html());
            characters += page.html().length();
            elements += document.getAllElements().size();
            scripts += document.select("script, style").stream()
                    .mapToInt(element -> element.data().length())
                    .sum();
        }
        int count = Math.max(1, pages.size());
        return new Weight(characters / count, elements / count, scripts / count);
    }

    String inWords() {
        return "%,d characters, %,d elements, %,d characters of script and style on average"
                .formatted(characters, elements, scripts);
    }
}
