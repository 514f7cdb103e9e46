package org.dibao.fetcher.listing;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The title of a row, without what else its link wraps: a date, a summary. */
final class RowTitle {

    private static final String DATE = "[\\[(（]?\\s*\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}日?\\s*[\\])）]?";
    private static final Pattern NOTHING_BUT_A_DATE = Pattern.compile(DATE + "(\\s+\\d{1,2}:\\d{2}(:\\d{2})?)?");
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, [class~=(?i)(^|[-_])tit(le)?([-_]|$)]";

    private RowTitle() {}

    /** The title; empty if the link says nothing. */
    static String of(Element row, Element link, @Nullable String selector) {
        Element titled = selector == null ? link.selectFirst(HEADINGS) : row.selectFirst(selector);
        String text = (titled == null ? link : titled).text().strip();
        String whole = link.attr("title").strip();
        // Lists cut long titles off and keep the whole one in the link's title attribute.
        boolean cut = text.isEmpty() || text.endsWith("…") || text.endsWith("...");
        if (cut && !whole.isEmpty()) {
            return whole;
        }
        return titled != null || link.children().isEmpty() ? text : withoutDates(link);
    }

    /** A date that is a part of the title is not an element of its own. */
    private static String withoutDates(Element link) {
        Element copy = link.clone();
        copy.select("*").stream()
                .filter(part -> part != copy
                        && NOTHING_BUT_A_DATE.matcher(part.text().strip()).matches())
                .forEach(Element::remove);
        return copy.text().strip();
    }
}
