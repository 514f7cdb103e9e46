package org.dibao.fetcher.source;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dibao.contracts.SourceFault;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourceNote;
import org.dibao.contracts.SourceRepair;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.PoliteFetcher.Fetch;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome.Answered;

/** Goes from a sitemap index to the newest of the sitemaps that it names; the others hold what was there before. */
final class SitemapIndex {

    private static final int MOST_SITEMAPS = 3;

    private final PoliteFetcher fetcher;
    private final AnswerReader reader;

    SitemapIndex(PoliteFetcher fetcher, AnswerReader reader) {
        this.fetcher = fetcher;
        this.reader = reader;
    }

    /**
     * The listing with the items of the sitemaps that it names, newest first; the same if it names none, and what is
     * wrong with the first if none of them could be read.
     */
    Listing followed(Listing.Read listing, Instant giveUpAt) {
        if (listing.further().isEmpty()) {
            return listing;
        }
        List<ListedItem> items = new ArrayList<>(listing.items());
        List<String> repairs = new ArrayList<>(listing.repairs());
        List<URI> newest = listing.further().stream().limit(MOST_SITEMAPS).toList();
        List<Listing.Unreadable> failures = new ArrayList<>();
        for (URI sitemap : newest) {
            switch (read(sitemap, giveUpAt)) {
                case Listing.Read further -> {
                    items.addAll(further.items());
                    further.repairs()
                            .forEach(repair -> repairs.add(SourceNote.of(SourceRepair.SITEMAP_MENDED, sitemap, repair)
                                    .text()));
                }
                case Listing.Unreadable unreadable -> {
                    failures.add(unreadable);
                    repairs.add(SourceNote.of(SourceRepair.SITEMAP_LEFT_OUT, sitemap)
                            .text());
                }
            }
        }
        if (failures.size() == newest.size()) {
            return failures.getFirst();
        }
        if (newest.size() < listing.further().size()) {
            repairs.add(SourceNote.of(
                            SourceRepair.SITEMAPS_LOOKED_AT,
                            newest.size(),
                            listing.further().size())
                    .text());
        }
        items.sort(Comparator.comparing(SitemapIndex::date, Comparator.reverseOrder()));
        return listing.with(items, repairs);
    }

    private static Instant date(ListedItem item) {
        return item.listedAt() == null ? Instant.EPOCH : item.listedAt();
    }

    private Listing read(URI sitemap, Instant giveUpAt) {
        return switch (fetcher.fetch(Exchange.get(sitemap), giveUpAt, false)) {
            case Fetch.Answer answer -> read(sitemap, answer.answered());
            case Fetch.Disallowed disallowed -> new Listing.Unreadable(disallowed.fault(), Advice.DISALLOWED);
            case Fetch.Refused refused -> new Listing.Unreadable(refused.fault(), Advice.REFUSED);
            case Fetch.Failed failed -> new Listing.Unreadable(failed.fault(), Advice.UNREACHABLE);
            case Fetch.Crowded crowded -> new Listing.Unreadable(crowded.fault(), Advice.CROWDED);
        };
    }

    private Listing read(URI sitemap, Answered answer) {
        return answer.successful()
                ? reader.read(answer, SourceKind.SITEMAP, null, false)
                : new Listing.Unreadable(
                        SourceNote.of(SourceFault.ANSWERS_STATUS, sitemap, answer.status()),
                        Advice.forStatus(answer.status()));
    }
}
