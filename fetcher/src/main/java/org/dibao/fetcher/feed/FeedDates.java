package org.dibao.fetcher.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dibao.fetcher.page.PageDates;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/**
 * Rewrites the dates of a feed into the form that its family prescribes. Rome drops the many that are written in
 * another, takes CST for North America's, and spends most of its time on trying formats.
 */
final class FeedDates {

    private static final Set<String> RFC_822 = Set.of("pubDate", "lastBuildDate");
    private static final Set<String> RFC_3339 = Set.of("date", "published", "updated", "modified", "issued", "created");
    private static final DateTimeFormatter RFC_822_FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private FeedDates() {}

    static void normalise(Document tree) {
        List<Element> elements = new ArrayList<>();
        // Gathered first: a tree must not be changed under its iterator.
        tree.getDescendants(Filters.element()).forEach(elements::add);
        for (Element element : elements) {
            if (RFC_822.contains(element.getName())) {
                PageDates.in(element.getText()).ifPresent(date -> element.setText(RFC_822_FORMAT.format(date)));
            } else if (RFC_3339.contains(element.getName())
                    && element.getChildren().isEmpty()) {
                PageDates.in(element.getText()).map(Instant::toString).ifPresent(element::setText);
            }
        }
    }
}
