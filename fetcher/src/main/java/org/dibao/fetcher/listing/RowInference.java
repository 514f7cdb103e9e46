package org.dibao.fetcher.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dibao.contracts.ListSelectors;
import org.dibao.fetcher.page.PageDates;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a list page about which nothing is known: of all structures that repeat, the one whose links read
 * most like titles and stand beside dates. Menus repeat as well, but their links are short and undated.
 */
public final class RowInference {

    /** Two of a kind are no list yet. */
    private static final int FEWEST_ROWS = 3;

    /** A row is at most so many elements above its link: a, h3, div, div, li. */
    private static final int DEEPEST_LINK = 5;

    private static final int SHORTEST_TITLE = 6;
    private static final int LONG_ENOUGH_TITLE = 30;
    private static final double DATE_IS_WORTH = 25;
    private static final double LONGEST_ROW = 600;

    private RowInference() {}

    /** Selectors that find the page's rows; empty if nothing on it looks like a list. */
    public static Optional<ListSelectors> infer(Document page) {
        Map<String, List<Element>> byStructure = new HashMap<>();
        for (Element anchor : page.select("body a[href]")) {
            collect(anchor, byStructure);
        }
        return byStructure.entrySet().stream()
                .filter(group -> group.getValue().size() >= FEWEST_ROWS)
                .map(group -> Map.entry(group.getKey(), score(group.getValue())))
                .filter(group -> group.getValue() > 0)
                .max(Comparator.<Map.Entry<String, Double>>comparingDouble(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(group -> new ListSelectors(group.getKey(), null, null, null, null));
    }

    private static void collect(Element anchor, Map<String, List<Element>> byStructure) {
        @Nullable Element row = anchor;
        for (int depth = 0; depth < DEEPEST_LINK && row != null && row.parent() != null; depth++) {
            if (row.nameIs("body")) {
                return;
            }
            List<Element> rows = byStructure.computeIfAbsent(selectorOf(row), selector -> new ArrayList<>());
            if (rows.isEmpty() || rows.getLast() != row) {
                rows.add(row);
            }
            row = row.parent();
        }
    }

    /** Long titles and dates speak for rows; rows that hold several links are containers of the real ones. */
    private static double score(List<Element> rows) {
        double sum = 0;
        int dated = 0;
        for (Element row : rows) {
            int links = row.nameIs("a") ? 1 : row.select("a[href]").size();
            String title = row.nameIs("a") ? row.text() : longestLink(row);
            if (title.length() < SHORTEST_TITLE || row.text().length() > LONGEST_ROW) {
                sum -= SHORTEST_TITLE;
                continue;
            }
            boolean date = PageDates.in(row.text()).isPresent();
            dated += date ? 1 : 0;
            sum += (Math.min(title.length(), LONG_ENOUGH_TITLE) + (date ? DATE_IS_WORTH : 0)) / Math.max(1, links);
        }
        // Where some rows are dated all of them should be: what mixes both is rarely one list.
        return dated == 0 || dated * 2 >= rows.size() ? sum : sum / 2;
    }

    private static String longestLink(Element row) {
        return row.select("a[href]").stream()
                .map(Element::text)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** The way to a row from the next element above that has a name of its own, or from the body if none has. */
    private static String selectorOf(Element row) {
        StringBuilder path = new StringBuilder(step(row));
        for (Element above = row.parent(); above != null && !above.nameIs("html"); above = above.parent()) {
            String step = step(above);
            path.insert(0, step + " > ");
            if (!step.equals(above.tagName())) {
                break;
            }
        }
        return path.toString();
    }

    /** An element as a selector; ids and classes with digits number single rows and would find only one of them. */
    private static String step(Element element) {
        StringBuilder step = new StringBuilder(element.tagName().replace(":", "|"));
        if (isName(element.id())) {
            return step.append('#').append(element.id()).toString();
        }
        element.classNames().stream()
                .filter(RowInference::isName)
                .sorted()
                .limit(1)
                .forEach(name -> step.append('.').append(name));
        return step.toString();
    }

    private static boolean isName(String name) {
        return name.matches("[A-Za-z_][A-Za-z_-]*")
                && !name.matches("(?i)(odd|even|first|last|on|active|current|hover|top|new)");
    }
}
