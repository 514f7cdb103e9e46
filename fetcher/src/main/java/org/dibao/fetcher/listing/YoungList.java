package org.dibao.fetcher.listing;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Tells a list into which little has been put yet from two links that happen to stand together: its rows are those of a
 * list or table, each has one title and a date beside it, and nothing else with a link stands among them. Menus and
 * footers bear no dates; the files below an article bear none each.
 */
final class YoungList {

    private static final Set<String> ROWS = Set.of("li", "dd", "tr");

    /** What the page itself calls something other than its content. */
    private static final String BESIDES = "nav, header, footer, aside";

    private YoungList() {}

    /** Whether so few elements are the rows of a list all the same. */
    static boolean isOne(List<Element> rows) {
        Element list = rows.getFirst().parent();
        return list != null
                && list.closest(BESIDES) == null
                && rows.stream().allMatch(row -> row.parent() == list && isRow(row))
                && list.children().stream()
                        .allMatch(child -> rows.contains(child) || child.selectFirst("a[href]") == null);
    }

    private static boolean isRow(Element row) {
        Element link = RowGroup.link(row);
        return ROWS.contains(row.normalName())
                && link != null
                && RowTitle.of(row, link, null).length() >= RowGroup.SHORTEST_TITLE
                && RowGroup.destinations(row) == 1
                && RowDate.shownBy(row, link).isPresent();
    }
}
