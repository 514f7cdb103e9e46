package org.dibao.fetcher.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A structure that repeats on a page and holds links.
 *
 * @param selector finds its elements
 * @param rows its elements, in the page's order
 * @param score how much it looks like the rows of a list; not above zero for menus and the like
 */
record RowGroup(String selector, List<Element> rows, double score) {

    /** Two of a kind are no list yet, unless they can be nothing else. */
    static final int FEWEST_ROWS = 3;

    /** A row is at most so many elements above its link: a, h3, div, div, li. */
    private static final int DEEPEST_LINK = 5;

    static final int SHORTEST_TITLE = 6;
    private static final int LONG_ENOUGH_TITLE = 30;
    private static final double DATE_IS_WORTH = 25;
    private static final double LONGEST_ROW = 600;

    /** All of a page, the likeliest first. */
    static List<RowGroup> on(Document page) {
        Map<String, List<Element>> byStructure = new HashMap<>();
        for (Element anchor : page.select("body a[href]")) {
            collect(anchor, byStructure);
        }
        return byStructure.entrySet().stream()
                .filter(group -> group.getValue().size() >= FEWEST_ROWS || YoungList.isOne(group.getValue()))
                .map(group -> new RowGroup(group.getKey(), group.getValue(), score(group.getValue())))
                .sorted(Comparator.<RowGroup>comparingDouble(RowGroup::score)
                        .thenComparing(RowGroup::selector)
                        .reversed())
                .toList();
    }

    /** What its links say, the first few. */
    List<String> titles(int most) {
        return rows.stream()
                .map(row -> {
                    Element link = link(row);
                    return link == null ? row.text() : RowTitle.of(row, link, null);
                })
                .filter(title -> !title.isBlank())
                .limit(most)
                .toList();
    }

    private static void collect(Element anchor, Map<String, List<Element>> byStructure) {
        @Nullable Element row = anchor;
        for (int depth = 0; depth < DEEPEST_LINK && row != null && row.parent() != null; depth++) {
            if (row.nameIs("body")) {
                return;
            }
            List<Element> rows = byStructure.computeIfAbsent(RowPath.of(row), selector -> new ArrayList<>());
            if (rows.isEmpty() || rows.getLast() != row) {
                rows.add(row);
            }
            row = row.parent();
        }
    }

    /** Long titles and dates speak for rows; rows that lead to several pages are containers of the real ones. */
    private static double score(List<Element> rows) {
        double sum = 0;
        int dated = 0;
        for (Element row : rows) {
            Element link = link(row);
            String title = link == null ? "" : RowTitle.of(row, link, null);
            if (title.length() < SHORTEST_TITLE || row.text().length() > LONGEST_ROW) {
                sum -= SHORTEST_TITLE;
                continue;
            }
            boolean date = RowDate.shownBy(row, link).isPresent();
            dated += date ? 1 : 0;
            sum += (Math.min(title.length(), LONG_ENOUGH_TITLE) + (date ? DATE_IS_WORTH : 0)) / destinations(row);
        }
        // Where some rows are dated all of them should be: what mixes both is rarely one list.
        return dated == 0 || dated * 2 >= rows.size() ? sum : sum / 2;
    }

    static @Nullable Element link(Element row) {
        return row.nameIs("a") ? row : RowLink.of(row, null);
    }

    /** A picture and a title that lead to the same page count once. */
    static int destinations(Element row) {
        if (row.nameIs("a")) {
            return 1;
        }
        Set<String> addresses = new HashSet<>();
        row.select("a[href]").forEach(anchor -> addresses.add(anchor.attr("href")));
        return Math.max(1, addresses.size());
    }
}
