package org.dibao.fetcher.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dibao.contracts.SourceFault;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourceNote;
import org.dibao.contracts.SourceRepair;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.fetcher.listing.ListRow;
import org.dibao.fetcher.listing.SitemapFile;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.PoliteFetcher.Fetch;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.RetryAfter;
import org.jspecify.annotations.Nullable;

/**
 * Goes from a sitemap index to some of the sitemaps that it names; the others hold what was there before. Where they are
 * dated, to the newest; where they are not, to the last and the first of each series, for some generators append and some
 * put what is new in front.
 *
 * <p>The newest is where what is new is to be expected, so each poll begins there. Where nobody knows which that is, the
 * next poll begins with what this one had no turns for.
 */
final class SitemapIndex {

    private static final int MOST_SITEMAPS = 3;
    private static final int MOST_UNDATED = 6;

    /** 50 MB take their time. */
    private static final Duration DEADLINE = Duration.ofSeconds(90);

    private final PoliteFetcher fetcher;
    private final AnswerReader reader;
    private final InstantSource clock;

    SitemapIndex(PoliteFetcher fetcher, AnswerReader reader, InstantSource clock) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.clock = clock;
    }

    /** A request for a sitemap, of which only what is newest is kept, however large it is. */
    static Exchange large(Exchange plain) {
        return plain.within(DEADLINE).reading(SitemapFile.NEWEST);
    }

    /**
     * Follows an index.
     *
     * @param leader where it answered
     * @param from the sitemap to begin with where they are not dated; null, or one that is not looked at any more, for the
     *     first
     * @param urgent whether a person waits for it
     * @param giveUpAt do not wait for a turn beyond this
     */
    Followed followed(Listing.Read listing, URI leader, @Nullable URI from, boolean urgent, Instant giveUpAt) {
        if (listing.further().isEmpty()) {
            return new Followed.Read(listing, null, true);
        }
        boolean dated = listing.further().stream().anyMatch(sitemap -> sitemap.listedAt() != null);
        List<URI> chosen = dated ? newest(listing.further()) : rotated(ends(listing.further()), from);
        int share = dated ? SitemapFile.MOST_PAGES : SitemapFile.MOST_PAGES / chosen.size();
        List<List<ListedItem>> read = new ArrayList<>();
        List<String> repairs = new ArrayList<>(listing.repairs());
        List<Child.Unreadable> failures = new ArrayList<>();
        @Nullable URI next = null;
        Child.@Nullable Later later = null;
        for (URI sitemap : chosen) {
            switch (read(sitemap, sitemap.equals(chosen.getFirst()) ? leader : null, urgent, giveUpAt)) {
                case Child.Read child -> {
                    read.add(child.listing().items().stream().limit(share).toList());
                    child.listing()
                            .repairs()
                            .forEach(repair -> repairs.add(SourceNote.of(SourceRepair.SITEMAP_MENDED, sitemap, repair)
                                    .text()));
                }
                case Child.Unreadable unreadable -> {
                    failures.add(unreadable);
                    repairs.add(SourceNote.of(SourceRepair.SITEMAP_LEFT_OUT, sitemap)
                            .text());
                }
                case Child.Later waits -> {
                    next = next == null ? sitemap : next;
                    later = later == null ? waits : later;
                }
            }
        }
        if (read.isEmpty() && later != null) {
            return new Followed.Later(later.fault(), later.crowdedFor(), later.asked());
        }
        if (read.isEmpty()) {
            return new Followed.Unreadable(failures.getFirst().why());
        }
        if (chosen.size() < listing.further().size()) {
            repairs.add(SourceNote.of(
                            SourceRepair.SITEMAPS_LOOKED_AT,
                            chosen.size(),
                            listing.further().size())
                    .text());
        }
        return new Followed.Read(
                listing.with(newestFirst(read), repairs), dated ? null : next, read.size() == chosen.size());
    }

    private static List<URI> newest(List<ListRow> sitemaps) {
        return sitemaps.stream()
                .map(ListRow::link)
                .distinct()
                .limit(MOST_SITEMAPS)
                .toList();
    }

    /** The last and the first of each series of sitemaps, that is of those whose addresses differ in figures only. */
    private static List<URI> ends(List<ListRow> sitemaps) {
        Map<String, List<URI>> series = new LinkedHashMap<>();
        sitemaps.stream()
                .map(ListRow::link)
                .forEach(link -> series.computeIfAbsent(
                                link.toString().replaceAll("\\d+", "#"), first -> new ArrayList<>())
                        .add(link));
        Collection<List<URI>> each = series.values();
        return Stream.concat(each.stream().map(List::getLast), each.stream().map(List::getFirst))
                .distinct()
                .limit(MOST_UNDATED)
                .toList();
    }

    private static List<URI> rotated(List<URI> chosen, @Nullable URI from) {
        int begin = from == null ? 0 : Math.max(chosen.indexOf(from), 0);
        return Stream.concat(chosen.stream().skip(begin), chosen.stream().limit(begin))
                .toList();
    }

    /** What the dates do not tell apart comes from each of the sitemaps in turn. */
    private static List<ListedItem> newestFirst(List<List<ListedItem>> read) {
        int longest = read.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, longest)
                .boxed()
                .flatMap(place ->
                        read.stream().filter(items -> place < items.size()).map(items -> items.get(place)))
                .sorted(Comparator.comparing(SitemapIndex::date, Comparator.reverseOrder()))
                .toList();
    }

    private static Instant date(ListedItem item) {
        return item.listedAt() == null ? Instant.EPOCH : item.listedAt();
    }

    private Child read(URI sitemap, @Nullable URI leader, boolean urgent, Instant giveUpAt) {
        Exchange exchange = large(Exchange.get(sitemap));
        Fetch fetch = leader == null || urgent
                ? fetcher.fetch(exchange, giveUpAt, urgent)
                : fetcher.fetchAlong(exchange, leader, giveUpAt);
        return switch (fetch) {
            case Fetch.Answer answer -> read(sitemap, answer.answered());
            case Fetch.Disallowed disallowed -> unreadable(disallowed.fault(), Advice.DISALLOWED);
            case Fetch.Refused refused -> unreadable(refused.fault(), Advice.REFUSED);
            case Fetch.Failed failed -> unreadable(failed.fault(), Advice.UNREACHABLE);
            case Fetch.Crowded crowded -> new Child.Later(crowded.fault(), crowded.freeIn(), null);
        };
    }

    private Child read(URI sitemap, Answered answer) {
        Duration asked = RetryAfter.of(answer, clock.instant()).orElse(null);
        if (answer.status() == 429 || answer.status() == 503 && asked != null) {
            return new Child.Later(
                    SourceNote.of(SourceFault.ASKS_FOR_FEWER, sitemap.getHost(), answer.status()), null, asked);
        }
        if (!answer.successful()) {
            return unreadable(
                    SourceNote.of(SourceFault.ANSWERS_STATUS, sitemap, answer.status()),
                    Advice.forStatus(answer.status()));
        }
        return switch (reader.read(answer, SourceKind.SITEMAP, null, false)) {
            case Listing.Read listing -> new Child.Read(listing);
            case Listing.Unreadable why -> new Child.Unreadable(why);
        };
    }

    private static Child unreadable(SourceNote fault, SourceNote advice) {
        return new Child.Unreadable(new Listing.Unreadable(fault, advice));
    }

    /** What came of asking for one sitemap. */
    private sealed interface Child {

        record Read(Listing.Read listing) implements Child {}

        record Unreadable(Listing.Unreadable why) implements Child {}

        /** Not in this poll; the components are those of {@link Followed.Later}. */
        record Later(
                SourceNote fault,
                @Nullable Duration crowdedFor,
                @Nullable Duration asked) implements Child {}
    }

    /** What came of following an index. */
    sealed interface Followed {

        /**
         * Some of its sitemaps were read, or it is no index.
         *
         * @param listing with their items, newest first
         * @param next the sitemap with which the next poll begins; null for the first
         * @param whole whether all were read that are looked at
         */
        record Read(Listing.Read listing, @Nullable URI next, boolean whole) implements Followed {}

        /** None can be read; what is wrong with the first. */
        record Unreadable(Listing.Unreadable why) implements Followed {}

        /**
         * None could be read in this poll, for want of turns.
         *
         * @param crowdedFor how far away the host's next free turn was; null where it answered that it asks for fewer
         *     requests
         * @param asked for how long it then asks for rest; null if it does not say
         */
        record Later(
                SourceNote fault,
                @Nullable Duration crowdedFor,
                @Nullable Duration asked) implements Followed {}
    }
}
