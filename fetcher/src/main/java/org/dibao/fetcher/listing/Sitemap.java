package org.dibao.fetcher.listing;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dibao.fetcher.page.PageDates;
import org.dibao.network.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A sitemap (sitemaps.org 0.9), its index, or a news sitemap; newest first.
 *
 * @param pages the pages that it names
 * @param sitemaps the further sitemaps that an index names
 */
public record Sitemap(List<ListRow> pages, List<URI> sitemaps) {

    /** Reads a sitemap; empty if the text is none. */
    public static Optional<Sitemap> read(String xml, URI base) {
        Document tree = Jsoup.parse(xml, base.toString(), Parser.xmlParser());
        if (tree.selectFirst("urlset, sitemapindex") == null) {
            return Optional.empty();
        }
        // Generators append: of pages that the dates do not tell apart, the later in the file is the newer.
        List<ListRow> pages = newestFirst(tree.select("urlset > url").reversed(), base);
        List<URI> sitemaps = newestFirst(tree.select("sitemapindex > sitemap"), base).stream()
                .map(ListRow::link)
                .toList();
        return Optional.of(new Sitemap(pages, sitemaps));
    }

    private static List<ListRow> newestFirst(List<Element> entries, URI base) {
        return entries.stream()
                .flatMap(entry -> row(entry, base).stream())
                .sorted(Comparator.comparing(Sitemap::date, Comparator.reverseOrder()))
                .toList();
    }

    private static Instant date(ListRow row) {
        return row.listedAt() == null ? Instant.EPOCH : row.listedAt();
    }

    private static Optional<ListRow> row(Element entry, URI base) {
        String title = Optional.ofNullable(text(entry, "news|title")).orElse("");
        String date = Optional.ofNullable(text(entry, "news|publication_date"))
                .or(() -> Optional.ofNullable(text(entry, "lastmod")))
                .orElse("");
        return Optional.ofNullable(text(entry, "loc"))
                .flatMap(loc -> WebAddress.resolve(base, loc))
                .map(link -> new ListRow(title, link, PageDates.in(date).orElse(null)));
    }

    private static @Nullable String text(Element entry, String selector) {
        Element found = entry.selectFirst(selector);
        return found == null || found.text().isBlank() ? null : found.text().strip();
    }
}
