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
 * @param links the links in order
 * @param landmarks elements that site knowledge asks for
 * @param leavings what was left out
 * @param titlePassage the passage that is shown as the title: the longest that stands in the window's title, the first of
 *     them where it is shown again below the text; -1 for none
 */
record PageContent(
        Document document,
        List<Passage> passages,
        List<Region> regions,
        List<PlacedLink> links,
        Landmarks landmarks,
        Leavings leavings,
        int titlePassage) {

    /** Titles with column and site have some eighty characters; what is longer is read no further. */
    private static final int LONGEST_WINDOW = 1_000;

    /** A shorter one is a column's name as likely as a title. */
    private static final int SHORTEST_TITLE = 6;

    static PageContent of(
            Document document,
            List<Passage> passages,
            List<Region> regions,
            List<PlacedLink> links,
            Landmarks landmarks,
            Leavings leavings) {
        int title = titlePassage(windowTitle(document), passages);
        return new PageContent(document, passages, regions, links, landmarks, leavings, title);
    }

    private static int titlePassage(String windowTitle, List<Passage> passages) {
        String window = BareText.of(windowTitle);
        String begun = BareText.beginning(windowTitle);
        int best = -1;
        int longest = SHORTEST_TITLE - 1;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            int length = passage.text().length();
            // forums link the heading to the thread itself
            boolean shown = passage.isHeading() || !passage.isLink();
            boolean may = shown && length > longest && length <= window.length() + SHORTEST_TITLE;
            boolean said = may && BareText.isIn(window, passage.text());
            if (said || may && !begun.isEmpty() && BareText.of(passage.text()).startsWith(begun)) {
                best = i;
                longest = length;
            }
        }
        return best;
    }

    /** What the window's frame shows as title; empty for nothing. */
    String windowTitle() {
        return windowTitle(document);
    }

    private static String windowTitle(Document document) {
        String title = document.title();
        return title.length() > LONGEST_WINDOW ? title.substring(0, LONGEST_WINDOW) : title;
    }

    /** Characters that a reader sees, those in links aside. */
    int visibleProse() {
        return passages.stream()
                .mapToInt(passage -> passage.text().length() - passage.linkLength())
                .sum();
    }

    /** The same page with its texts restored. */
    PageContent restored(Restoration restoration) {
        if (!restoration.converted()) {
            return this;
        }
        List<Passage> restored = passages.stream()
                .map(passage -> passage.withText(restoration.restore(passage.text())))
                .toList();
        return of(document, restored, regions, links, landmarks, leavings);
    }
}
