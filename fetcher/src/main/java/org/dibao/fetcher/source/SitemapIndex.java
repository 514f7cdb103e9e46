package org.dibao.fetcher.source;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.SourceFault;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourceNote;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.PoliteFetcher.Fetch;
import org.dibao.network.Exchange;

/** Goes from a sitemap index to the newest of the sitemaps that it names; the others hold what was there before. */
final class SitemapIndex {

    private static final int MOST_SITEMAPS = 3;

    private final PoliteFetcher fetcher;
    private final AnswerReader reader;

    SitemapIndex(PoliteFetcher fetcher, AnswerReader reader) {
        this.fetcher = fetcher;
        this.reader = reader;
    }

    /** The listing with the items of the sitemaps that it names; the same if it names none. */
    Listing.Read followed(Listing.Read listing, Instant giveUpAt) {
        if (listing.further().isEmpty()) {
            return listing;
        }
        List<ListedItem> items = new ArrayList<>(listing.items());
        List<String> repairs = new ArrayList<>(listing.repairs());
        for (URI sitemap : listing.further().stream().limit(MOST_SITEMAPS).toList()) {
            if (read(sitemap, giveUpAt) instanceof Listing.Read further) {
                items.addAll(further.items());
            } else {
                repairs.add("left out " + sitemap + ", which could not be read");
            }
        }
        return listing.with(items, repairs);
    }

    private Listing read(URI sitemap, Instant giveUpAt) {
        return fetcher.fetch(Exchange.get(sitemap), giveUpAt, false) instanceof Fetch.Answer answer
                        && answer.answered().successful()
                ? reader.read(answer.answered(), SourceKind.SITEMAP, null, false)
                : new Listing.Unreadable(
                        SourceNote.of(SourceFault.NO_SITEMAP, sitemap),
                        Advice.UNREACHABLE,
                        sitemap + " could not be fetched.");
    }
}
