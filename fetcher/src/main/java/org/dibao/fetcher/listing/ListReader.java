package org.dibao.fetcher.listing;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dibao.contracts.ListSelectors;
import org.dibao.fetcher.page.PageDates;
import org.dibao.network.WebAddress;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a list page by selectors. */
public final class ListReader {

    private ListReader() {}

    /**
     * The rows in the page's order; a row without a link or a title is left out, and the first of two that lead to the
     * same address counts.
     *
     * @param page the page, with its address as base URI
     * @throws org.jsoup.select.Selector.SelectorParseException if a selector is not CSS
     */
    public static List<ListRow> read(Document page, ListSelectors selectors) {
        Map<URI, ListRow> rows = new LinkedHashMap<>();
        for (Element row : page.select(selectors.row())) {
            read(row, selectors).ifPresent(read -> rows.putIfAbsent(read.link(), read));
        }
        return List.copyOf(rows.values());
    }

    private static Optional<ListRow> read(Element row, ListSelectors selectors) {
        Element anchor = selectors.link() == null ? firstTitledLink(row) : row.selectFirst(selectors.link());
        if (anchor == null) {
            return Optional.empty();
        }
        String title = title(row, anchor, selectors.title());
        Optional<URI> link = WebAddress.resolve(URI.create(row.baseUri()), anchor.attr("href"));
        return link.filter(address -> !title.isEmpty())
                .map(address -> new ListRow(title, address, date(row, selectors.date())));
    }

    private static @Nullable Element firstTitledLink(Element row) {
        return row.select("a[href]").stream()
                .filter(anchor -> !anchor.text().isBlank() || anchor.hasAttr("title"))
                .findFirst()
                .orElse(null);
    }

    private static String title(Element row, Element anchor, @Nullable String selector) {
        Element titled = selector == null ? null : row.selectFirst(selector);
        String text = Objects.requireNonNullElse(titled, anchor).text().strip();
        String whole = anchor.attr("title").strip();
        // Lists cut long titles off and keep the whole one in the link's title attribute.
        boolean cut = text.isEmpty() || text.endsWith("…") || text.endsWith("...");
        return cut && !whole.isEmpty() ? whole : text;
    }

    private static @Nullable Instant date(Element row, @Nullable String selector) {
        Element dated = selector == null ? row : row.selectFirst(selector);
        if (dated == null) {
            return null;
        }
        return PageDates.in(dated.text())
                .or(() -> dated.select("[title], time[datetime]").stream()
                        .map(element -> element.hasAttr("datetime") ? element.attr("datetime") : element.attr("title"))
                        .flatMap(text -> PageDates.in(text).stream())
                        .findFirst())
                .orElse(null);
    }
}
