package org.dibao.parser.page;

import java.util.List;
import org.dibao.parser.clean.Restoration;
import org.jsoup.nodes.Document;

/**
 * A page taken apart: its document for what is asked by name, its passages and regions for what is found by looking.
 *
 * @param document as parsed
 * @param passages the visible text in order
 * @param regions the block elements in the order in which they begin
 * @param landmarks elements that site knowledge asks for
 */
record PageContent(Document document, List<Passage> passages, List<Region> regions, Landmarks landmarks) {

    /** The same page with its texts restored. */
    PageContent restored(Restoration restoration) {
        if (!restoration.converted()) {
            return this;
        }
        List<Passage> restored = passages.stream()
                .map(passage -> passage.withText(restoration.restore(passage.text())))
                .toList();
        return new PageContent(document, restored, regions, landmarks);
    }
}
