package org.dibao.fetcher.feed;

import java.net.URI;
import java.util.List;
import org.dibao.network.WebAddress;
import org.jsoup.nodes.Document;

/** Where a web page's feed is to be found. */
public final class FeedLinks {

    /** Where the common publishing systems put theirs; the likelier first. */
    private static final List<String> WELL_KNOWN =
            List.of("/feed", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/rss", "/feed.json");

    private FeedLinks() {}

    /** The feeds that the page names in its head, in its order. */
    public static List<URI> namedBy(Document page) {
        return page.select("link[rel~=(?i)\\balternate\\b][href][type~=(?i)(rss|atom|feed\\+json|rdf)]").stream()
                .flatMap(link -> WebAddress.resolve(URI.create(link.baseUri()), link.attr("href")).stream())
                .distinct()
                .toList();
    }

    /** Addresses at which the page's site may have a feed that the page does not name. */
    public static List<URI> wellKnownAt(URI page) {
        return WELL_KNOWN.stream()
                .flatMap(path -> WebAddress.resolve(page, path).stream())
                .toList();
    }
}
