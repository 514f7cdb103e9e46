package org.dibao.parser.page;

import java.util.List;
import java.util.function.Predicate;
import org.dibao.contracts.Block;
import org.jspecify.annotations.Nullable;

/** The body of a page that says what it has to say in a table alone, such as a list of those who passed: no line of it is prose. */
final class DataTable {

    /** A table of fewer rows is one of credits, or lays out the page. */
    private static final int FEWEST_ROWS = 3;

    /** Passages between title and table: time, source, buttons. */
    private static final int UNDER = 12;

    /** Lines beside the table that belong to it: what it is about, who signs. */
    private static final int BESIDE = 6;

    private static final double MOST_LINKS = 0.3;

    private DataTable() {}

    /** The longest table of data under the title, with the few lines around it; null where there is none. */
    static @Nullable Body body(PageContent content) {
        int title = content.titlePassage();
        Region longest = null;
        for (Region region : title < 0 ? List.<Region>of() : content.regions()) {
            boolean longer =
                    region.end - region.first >= (longest == null ? FEWEST_ROWS : longest.end - longest.first + 1);
            if (longer && isTable(region, title) && holdsData(content.passages().get(region.first))) {
                longest = region;
            }
        }
        if (longest == null) {
            return null;
        }
        Region around = around(longest, title);
        List<Passage> passages = content.passages().subList(around.first, around.end).stream()
                .filter(Predicate.not(Passage::isLink))
                .toList();
        return passages.isEmpty() ? null : new Body(around, passages, around.first, around.end);
    }

    private static boolean isTable(Region region, int title) {
        return region.element.normalName().equals("table")
                && region.first > title
                && region.first <= title + UNDER
                && !region.isBesideTheMatter()
                && region.linkDensity() < MOST_LINKS;
    }

    private static boolean holdsData(Passage first) {
        return first.form() == Block.Form.TABLE_ROW && !Disclosure.isPart(first);
    }

    private static Region around(Region table, int title) {
        Region around = table;
        int most = table.end - table.first + BESIDE;
        for (Region at = table.parent; at != null && at.first > title && at.end - at.first <= most; at = at.parent) {
            if (at.isBesideTheMatter() || at.linkDensity() >= MOST_LINKS) {
                return around;
            }
            around = at;
        }
        return around;
    }
}
