package org.dibao.fetcher.listing;

import java.util.List;
import java.util.Optional;
import org.dibao.contracts.ListSelectors;
import org.jsoup.nodes.Document;

/** The rows of software that builds its pages alike everywhere. */
public final class BuiltInSelectors {

    /** A Discuz! X board: each ordinary thread is a tbody of its own; sticky ones are named differently. */
    private static final List<ListSelectors> DISCUZ = List.of(
            new ListSelectors("tbody[id^=normalthread]", "a.xst, a.s", null, "td.by em", "a.nxt"),
            new ListSelectors("tbody[id^=normalthread]", "th a[href*=thread]", null, null, "a.nxt"));

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
