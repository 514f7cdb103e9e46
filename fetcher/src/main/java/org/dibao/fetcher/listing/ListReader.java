package org.dibao.fetcher.listing;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dibao.contracts.ListSelectors;
import org.dibao.fetcher.listing.ListReading.LinklessRow;
import org.dibao.network.WebAddress;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the rows of a list page by selectors. */
public final class ListReader {

    /** What is shorter is a separator or a heading, not an entry that lost its link. */
    private static final int SHORTEST_ENTRY = 6;

    private ListReader() {}

    /**
     * The rows in the page's order; the first of two that lead to the same address counts.
     *
     * @param page the page, with its address as base URI
     * @throws org.jsoup.select.Selector.SelectorParseException if a selector is not CSS
     */
    public static List<ListRow> read(Document page, ListSelectors selectors) {
        return readAll(page, selectors).rows();
    }

    /** The rows, and beside them those that lead nowhere. */
    public static ListReading readAll(Document page, ListSelectors selectors) {
        Map<URI, ListRow> rows = new LinkedHashMap<>();
        List<LinklessRow> linkless = new ArrayList<>();
        for (Element row : page.select(selectors.row())) {
            Optional<ListRow> read = read(row, selectors);
            read.ifPresent(found -> rows.putIfAbsent(found.link(), found));
            if (read.isEmpty() && isEntry(row)) {
                linkless.add(new LinklessRow(row.text().strip(), row.outerHtml()));
            }
        }
        return new ListReading(List.copyOf(rows.values()), List.copyOf(linkless));
    }

    private static Optional<ListRow> read(Element row, ListSelectors selectors) {
        Element anchor = RowLink.of(row, selectors.link());
        if (anchor == null) {
            return Optional.empty();
        }
        String title = RowTitle.of(row, anchor, selectors.title());
        Optional<URI> link = RowLink.leadsSomewhere(anchor)
                ? WebAddress.resolve(URI.create(row.baseUri()), anchor.attr("href"))
                : Optional.empty();
        return link.filter(address -> !title.isEmpty())
                .map(address -> new ListRow(title, address, RowDate.of(row, anchor, selectors.date())));
    }

    private static boolean isEntry(Element row) {
        List<Element> anchors = row.select("a[href]");
        return row.text().strip().length() >= SHORTEST_ENTRY
                && row.selectFirst("th") == null
                && (anchors.stream().noneMatch(RowLink::leadsSomewhere)
                        || anchors.stream().anyMatch(ListReader::leadsTooFar));
    }

    private static boolean leadsTooFar(Element anchor) {
        return WebAddress.tooLong(URI.create(anchor.baseUri()), anchor.attr("href"));
    }
}
