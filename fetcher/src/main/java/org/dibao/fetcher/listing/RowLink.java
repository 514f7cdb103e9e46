package org.dibao.fetcher.listing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The link of a row that leads to what the row is about, among those to its column, its picture, its author. */
final class RowLink {

    private static final int LONGEST_TITLE = 120;

    /** "[通知]" before or after the title leads to the column. */
    private static final int LONGEST_COLUMN = 5;

    private static final Pattern NOWHERE = Pattern.compile("\\s*(?:javascript:|#(?![/!])|$)", Pattern.CASE_INSENSITIVE);

    private RowLink() {}

    /** The link; null if the row has none that says anything. */
    static @Nullable Element of(Element row, @Nullable String selector) {
        if (selector != null) {
            return row.selectFirst(selector);
        }
        List<Element> anchors =
                row.select("a[href]").stream().filter(RowLink::leadsSomewhere).toList();
        Optional<Element> first = anchors.stream()
                .filter(anchor -> title(anchor).length() > LONGEST_COLUMN)
                .filter(anchor -> !isNumber(title(anchor)))
                .findFirst();
        return first.or(() -> anchors.stream()
                        .filter(anchor -> !title(anchor).isEmpty())
                        .max(Comparator.comparingInt(
                                anchor -> Math.min(title(anchor).length(), LONGEST_TITLE))))
                .orElse(null);
    }

    /** Not where a script would have to open it, nor to a place on the same page; a script's routes begin as #/ and #!. */
    static boolean leadsSomewhere(Element anchor) {
        return !NOWHERE.matcher(anchor.attr("href")).lookingAt();
    }

    /** The index number of a disclosure catalogue leads to the document as well, but says nothing about it. */
    private static boolean isNumber(String text) {
        return text.matches("[\\w/.\\-—〔〕\\[\\]()（）]*\\d[\\w/.\\-—]*") && !text.contains(" ");
    }

    private static String title(Element anchor) {
        String text = anchor.text().strip();
        return text.isEmpty() ? anchor.attr("title").strip() : text;
    }
}
