package org.dibao.fetcher.listing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dibao.fetcher.listing.SitemapFile.Entry;
import org.dibao.fetcher.page.PageDates;
import org.dibao.network.WebAddress;

/**
 * A sitemap (sitemaps.org 0.9), its index, or a news sitemap; newest first.
 *
 * @param pages the pages that it names, the newest {@link SitemapFile#MOST_PAGES}
 * @param sitemaps the further sitemaps that an index names, with their dates
 * @param named how many pages or sitemaps it names
 * @param cut whether it was not read to its end
 */
public record Sitemap(List<ListRow> pages, List<ListRow> sitemaps, int named, boolean cut) {

    /** Reads a sitemap; empty if the text is none. */
    public static Optional<Sitemap> read(String xml, URI base) {
        return read(xml.getBytes(StandardCharsets.UTF_8), base);
    }

    /** Reads a sitemap, packed with gzip or not; empty if the body is none. */
    public static Optional<Sitemap> read(byte[] body, URI base) {
        return SitemapFile.read(body).map(file -> {
            List<ListRow> rows = file.entries().stream()
                    .flatMap(entry -> row(entry, base).stream())
                    .toList();
            return new Sitemap(
                    file.index() ? List.of() : rows, file.index() ? rows : List.of(), file.named(), file.cut());
        });
    }

    private static Optional<ListRow> row(Entry entry, URI base) {
        return WebAddress.resolve(base, entry.loc())
                .map(link -> new ListRow(
                        entry.title(), link, PageDates.in(entry.date()).orElse(null)));
    }
}
