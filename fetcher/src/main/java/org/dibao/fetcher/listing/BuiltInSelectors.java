package org.dibao.fetcher.listing;

import java.util.List;
import java.util.Optional;
import org.dibao.contracts.ListSelectors;
import org.jsoup.nodes.Document;

/** The rows of software that builds its pages alike everywhere. */
public final class BuiltInSelectors {

    /**
     * A Discuz! X board: each thread is a tbody of its own. A sticky one of the board itself is how boards post what is
     * official; those of a group of boards or of the whole site, told by their pins or titles, stand on all boards alike.
     */
    private static final String THREADS = "tbody[id^=normalthread],"
            + " tbody[id^=stickthread]:not(:has(img[src*=pin_2], img[src*=pin_3], a[title^=分类置顶], a[title^=全局置顶],"
            + " a[title^=分類置頂], a[title^=全局置頂]))";

    private static final List<ListSelectors> DISCUZ = List.of(
            new ListSelectors(THREADS, "a.xst, a.s", null, "td.by em", "a.nxt"),
            new ListSelectors(THREADS, "th a[href*=thread]", null, null, "a.nxt"));

    private BuiltInSelectors() {}

    /** Those that find rows on a Discuz! board. */
    public static Optional<ListSelectors> forDiscuz(Document page) {
        return firstThatFinds(DISCUZ, page);
    }

    /** Those that find rows in a disclosure catalogue: a table with its labels, else whatever repeats. */
    public static Optional<ListSelectors> forCatalogue(Document page) {
        return CatalogueTable.on(page)
                .map(found ->
                        new ListSelectors(found.row(), found.link(), null, found.date(), NextPage.selectorFor(page)))
                .or(() -> RowInference.infer(page));
    }

    /** Whether the page shows a table with the labels of a disclosure catalogue. */
    public static boolean isCatalogue(Document page) {
        return CatalogueTable.on(page).isPresent();
    }

    private static Optional<ListSelectors> firstThatFinds(List<ListSelectors> candidates, Document page) {
        return candidates.stream()
                .filter(selectors -> !ListReader.read(page, selectors).isEmpty())
                .findFirst();
    }
}
