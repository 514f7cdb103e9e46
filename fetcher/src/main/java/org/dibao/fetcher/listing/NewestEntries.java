package org.dibao.fetcher.listing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.dibao.fetcher.listing.SitemapFile.Entry;
import org.dibao.fetcher.page.PageDates;

/** The newest of the entries that come by, as many as there is room for. */
final class NewestEntries {

    /** An index is kept whole unless it is enormous: which of its sitemaps are looked at is decided by all of them. */
    private static final int MOST_SITEMAPS = 20_000;

    /** With entities written out this stays below the cap of a page. */
    private static final int MOST_CHARACTERS = 2_000_000;

    private static final Comparator<Dated> OLDEST_FIRST =
            Comparator.comparing(Dated::date).thenComparingInt(Dated::place);

    private final boolean index;
    private final int most;
    private final PriorityQueue<Dated> kept = new PriorityQueue<>(OLDEST_FIRST);
    private int characters;
    private int named;

    NewestEntries(boolean index) {
        this.index = index;
        this.most = index ? MOST_SITEMAPS : SitemapFile.MOST_PAGES;
    }

    void add(Entry entry) {
        named++;
        Dated dated = new Dated(PageDates.in(entry.date()).orElse(Instant.EPOCH), named, entry);
        boolean full = kept.size() >= most || characters >= MOST_CHARACTERS;
        Dated oldest = kept.peek();
        if (full && oldest != null && OLDEST_FIRST.compare(dated, oldest) < 0) {
            return;
        }
        kept.add(dated);
        characters += dated.characters();
        while (kept.size() > most || kept.size() > 1 && characters > MOST_CHARACTERS) {
            characters -= kept.remove().characters();
        }
    }

    /** How many came by. */
    int named() {
        return named;
    }

    /** The newest first; of those that the dates do not tell apart the later ones of a sitemap, the earlier of an index. */
    List<Entry> entries() {
        Comparator<Dated> place = Comparator.comparingInt(Dated::place);
        return kept.stream()
                .sorted(Comparator.comparing(Dated::date).reversed().thenComparing(index ? place : place.reversed()))
                .map(Dated::entry)
                .toList();
    }

    private record Dated(Instant date, int place, Entry entry) {

        int characters() {
            return entry.loc().length() + entry.date().length() + entry.title().length();
        }
    }
}
