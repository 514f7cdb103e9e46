package org.dibao.fetcher.source;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourcePolled;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.fetcher.page.PageDates;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.PoliteFetcher.Fetch;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome.Answered;
import org.jspecify.annotations.Nullable;

/**
 * Reads on where a list goes on: when so much came in since the last poll that nothing on the first page is known, and
 * when an admin wants the list followed back to a day. A few pages a poll; the rest waits for the next.
 */
final class ListPages {

    /** Pages beyond the first that one poll reads; with a host's spacing a matter of seconds. */
    static final int MOST_PAGES = 5;

    private final PoliteFetcher fetcher;
    private final AnswerReader reader;
    private final InstantSource clock;

    ListPages(PoliteFetcher fetcher, AnswerReader reader, InstantSource clock) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.clock = clock;
    }

    /** The first page with what further pages add to it. */
    Pages of(Listing.Read first, SourceDefined source, @Nullable SourcePolled last, Instant giveUpAt) {
        PoliteFetcher pages = fetcher.forPages(source.rendered());
        SourcePolled before = last != null && source.definedAt().isAfter(last.polledAt()) ? null : last;
        if (source.backTo() != null) {
            URI from = before == null ? first.nextPage() : before.backfill();
            if (from != null && !(before == null && reaches(first.items(), source.backTo()))) {
                return back(first, from, source.backTo(), pages, giveUpAt);
            }
        }
        if (before != null
                && first.nextPage() != null
                && !before.items().isEmpty()
                && noneKnown(first.items(), before)) {
            return catchUp(first, first.nextPage(), before, pages, giveUpAt);
        }
        return new Pages(first, null, null);
    }

    private Pages catchUp(Listing.Read first, URI from, SourcePolled last, PoliteFetcher pages, Instant giveUpAt) {
        List<ListedItem> items = new ArrayList<>(first.items());
        @Nullable URI next = from;
        int read = 0;
        while (next != null && read < MOST_PAGES) {
            Listing.Read page = page(next, first, pages, giveUpAt).orElse(null);
            if (page == null) {
                break;
            }
            read++;
            items.addAll(page.items());
            next = noneKnown(page.items(), last) ? page.nextPage() : null;
        }
        return new Pages(first.with(items, noted(first, read, "because nothing on the first was known")), null, null);
    }

    private Pages back(Listing.Read first, URI from, LocalDate backTo, PoliteFetcher pages, Instant giveUpAt) {
        List<ListedItem> items = new ArrayList<>(first.items());
        Set<String> seen = new HashSet<>();
        first.items().forEach(item -> seen.add(item.fingerprint()));
        @Nullable URI next = from;
        int read = 0;
        while (next != null && read < MOST_PAGES && clock.instant().isBefore(giveUpAt)) {
            Listing.Read page = page(next, first, pages, giveUpAt).orElse(null);
            if (page == null) {
                break;
            }
            read++;
            List<ListedItem> fresh = page.items().stream()
                    .filter(item -> seen.add(item.fingerprint()))
                    .toList();
            fresh.stream().filter(item -> !isBefore(item, backTo)).forEach(items::add);
            // A list that shows its last page again whatever is asked for has ended.
            next = fresh.isEmpty() || reaches(fresh, backTo) ? null : page.nextPage();
        }
        return new Pages(first.with(items, noted(first, read, "on the way back to " + backTo)), from, next);
    }

    private Optional<Listing.Read> page(URI address, Listing.Read first, PoliteFetcher pages, Instant giveUpAt) {
        Exchange exchange = Exchange.get(address).withHeader("Accept-Language", AcceptLanguage.VALUE);
        if (!(pages.fetch(exchange, giveUpAt, false) instanceof Fetch.Answer answer)) {
            return Optional.empty();
        }
        Answered answered = answer.answered();
        if (answered.status() == 404 || answered.status() == 410) {
            // Numbered pages end somewhere, and some lists only say so by having no further one.
            return Optional.of(AnswerReader.emptyPage(first.kind()));
        }
        return answered.successful()
                        && reader.read(answered, first.kind(), first.selectors(), false) instanceof Listing.Read read
                ? Optional.of(read)
                : Optional.empty();
    }

    private static List<String> noted(Listing.Read first, int pages, String why) {
        List<String> notes = new ArrayList<>(first.repairs());
        if (pages > 0) {
            notes.add("read " + pages + (pages == 1 ? " further page " : " further pages ") + why);
        }
        return notes;
    }

    private static boolean noneKnown(List<ListedItem> items, SourcePolled last) {
        Set<String> known = new HashSet<>(last.items());
        return !items.isEmpty() && items.stream().noneMatch(item -> known.contains(item.fingerprint()));
    }

    /** Lists are newest first, apart from what is pinned on top: the last dated row tells how far a page goes back. */
    private static boolean reaches(List<ListedItem> items, LocalDate backTo) {
        return items.reversed().stream()
                .filter(item -> item.listedAt() != null)
                .findFirst()
                .filter(item -> isBefore(item, backTo))
                .isPresent();
    }

    private static boolean isBefore(ListedItem item, LocalDate day) {
        return item.listedAt() != null
                && item.listedAt().isBefore(day.atStartOfDay(PageDates.ZONE).toInstant());
    }

    /**
     * What was read.
     *
     * @param listing the first page with the items of the further ones
     * @param from the further page that was begun with, to begin there again if something could not be fetched; null
     *     where the list is not followed back
     * @param next the further page to go on with; null where the list is not followed back, or no further
     */
    record Pages(
            Listing.Read listing,
            @Nullable URI from,
            @Nullable URI next) {}
}
