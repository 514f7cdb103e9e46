package org.dibao.fetcher.listing;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dibao.fetcher.page.PageDates;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The date of a row: beside the title rather than in it, for titles speak of other days ("from 1 January 2020"); in the
 * shape of a calendar leaf ("15 / 2024-03"); at the title's end; and last in the address, where the common publishing
 * systems write the day on which a page was put up.
 */
final class RowDate {

    private static final Pattern LEAF_DAY_FIRST =
            Pattern.compile("(?<![\\d:])(\\d{1,2})日?\\s+(\\d{4})\\s*[-./年]\\s*(\\d{1,2})月?(?![\\d]|\\s*[-./]\\s*\\d)");
    private static final Pattern LEAF_YEAR_LAST =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})日?\\s+(\\d{4})(?!\\d|\\s*[-./年])");
    private static final Pattern IN_ADDRESS = Pattern.compile("(?:^|/)t(20\\d{2})(\\d{2})(\\d{2})_\\d+");
    private static final Pattern AT_THE_END = Pattern.compile("[\\[(（]?\\s*\\d{4}\\s*[-/.年][^a-zA-Z]{3,20}$");

    private static final int LONGEST_DATE = 30;

    private RowDate() {}

    /** The row's date; null where it shows none. */
    static @Nullable Instant of(Element row, @Nullable Element titled, @Nullable String selector) {
        if (selector != null) {
            Element dated = row.selectFirst(selector);
            return dated == null ? null : shown(dated.text(), dated).orElse(null);
        }
        return shownBy(row, titled)
                .or(() -> Optional.ofNullable(titled)
                        .map(link -> link.attr("href"))
                        .flatMap(RowDate::inAddress))
                .orElse(null);
    }

    /** The date that a reader of the page sees. */
    static Optional<Instant> shownBy(Element row, @Nullable Element titled) {
        if (titled == null) {
            return shown(row.text(), row);
        }
        return shown(besides(row, titled), row)
                .or(() -> titled.select("*").stream()
                        .filter(part -> part != titled && part.text().length() <= LONGEST_DATE)
                        .flatMap(part -> PageDates.in(part.text()).stream())
                        .findFirst())
                .or(() -> atTheEnd(titled.text()));
    }

    private static String besides(Element row, Element titled) {
        if (row == titled) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        row.traverse((node, depth) -> {
            if (node instanceof org.jsoup.nodes.TextNode words && !isInside(words.parent(), titled)) {
                text.append(words.text()).append(' ');
            }
        });
        return text.toString();
    }

    private static boolean isInside(org.jsoup.nodes.@Nullable Node node, Element titled) {
        for (org.jsoup.nodes.Node above = node; above != null; above = above.parent()) {
            if (above == titled) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Instant> shown(String text, Element dated) {
        return leaf(text)
                .or(() -> PageDates.in(text))
                .or(() -> Stream.concat(Stream.of(dated), dated.select("[title], time[datetime]").stream())
                        .map(element -> element.hasAttr("datetime") ? element.attr("datetime") : element.attr("title"))
                        .filter(value -> value.length() <= LONGEST_DATE)
                        .flatMap(value -> PageDates.in(value).stream())
                        .findFirst());
    }

    private static Optional<Instant> leaf(String text) {
        Matcher dayFirst = LEAF_DAY_FIRST.matcher(text);
        if (dayFirst.find()) {
            return PageDates.in(dayFirst.group(2) + "-" + dayFirst.group(3) + "-" + dayFirst.group(1));
        }
        Matcher yearLast = LEAF_YEAR_LAST.matcher(text);
        return yearLast.find()
                ? PageDates.in(yearLast.group(3) + "-" + yearLast.group(1) + "-" + yearLast.group(2))
                : Optional.empty();
    }

    private static Optional<Instant> atTheEnd(String title) {
        Matcher end = AT_THE_END.matcher(title.strip());
        return end.find() ? PageDates.in(end.group()) : Optional.empty();
    }

    private static Optional<Instant> inAddress(String address) {
        Matcher day = IN_ADDRESS.matcher(address);
        return day.find() ? PageDates.in(day.group(1) + "-" + day.group(2) + "-" + day.group(3)) : Optional.empty();
    }
}
