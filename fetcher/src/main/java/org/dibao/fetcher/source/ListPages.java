package org.dibao.fetcher.source;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dibao.contracts.ListGap;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceFault;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourceNote;
import org.dibao.contracts.SourcePolled;
import org.dibao.contracts.SourceRepair;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.fetcher.page.PageDates;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.PoliteFetcher.Fetch;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome.Answered;
import org.jspecify.annotations.Nullable;

/**
 * Reads on where a list goes on: when so much came in since the last poll that the first page does not reach what is
 * known, and when an admin wants the list followed back to a day. A few pages a poll; the rest waits for the next.
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

    /**
     * The first page with what further pages add to it. What came in lately goes before what an admin wants of old: while
     * there is a gap, following back stands still.
     *
     * @param address where the first page answered
     */
    Pages of(Listing.Read first, URI address, SourceDefined source, @Nullable SourcePolled last, Instant giveUpAt) {
        if (source.kind() == SourceKind.PAGE || source.kind() == SourceKind.SITEMAP) {
            // It may have been taken for a list before, and a gap of that may be open; sitemaps have no further pages.
            return Pages.only(first);
        }
        Asking pages = new Asking(fetcher.forPages(source.rendered()), address, giveUpAt);
        SourcePolled before = last != null && source.definedAt().isAfter(last.polledAt()) ? null : last;
        URI older = source.backTo() == null ? null : older(first, before, source.backTo());
        ListGap gap = gap(first, before, last == null ? null : last.gap(), source);
        if (gap != null) {
            return catchUp(first, gap, older, pages);
        }
        return older == null || source.backTo() == null
                ? Pages.only(first)
                : back(first, older, source.backTo(), pages);
    }

    /** The page at which following back goes on; null where it reached its day. */
    private static @Nullable URI older(Listing.Read first, @Nullable SourcePolled before, LocalDate backTo) {
        if (before != null) {
            return before.backfill();
        }
        return reaches(first.items(), backTo) ? null : first.nextPage();
    }

    /**
     * What is to be read between the first page and what is known. A gap that is still open when the first page is full of
     * news again is read from the top: what lies further down has moved on by pages since.
     */
    private static @Nullable ListGap gap(
            Listing.Read first, @Nullable SourcePolled before, @Nullable ListGap open, SourceDefined source) {
        if (before == null) {
            return open == null || !isOf(source, open) ? null : open;
        }
        ListGap still = open == null && source.backTo() == null ? olderGap(before) : open;
        List<String> known = still == null ? before.items() : still.known();
        URI next = first.nextPage();
        return next != null && !before.items().isEmpty() && goesOn(first.items(), before.items())
                ? new ListGap(next, known)
                : still;
    }

    /** Reports of older versions had one field for both: without a day to follow back to, it told of a gap. */
    private static @Nullable ListGap olderGap(SourcePolled before) {
        return before.backfill() == null ? null : new ListGap(before.backfill(), before.items());
    }

    /** Whether the gap can be one of the list that the source now names: its pages lie beside the first. */
    private static boolean isOf(SourceDefined source, ListGap gap) {
        return source.address().resolve(".").equals(gap.next().resolve("."));
    }

    private Pages catchUp(Listing.Read first, ListGap gap, @Nullable URI older, Asking pages) {
        List<ListedItem> items = new ArrayList<>(first.items());
        Set<String> seen = fingerprints(first);
        @Nullable URI next = gap.next();
        int read = 0;
        while (next != null && read < MOST_PAGES && hasRoom(items, first)) {
            switch (page(next, first, pages, read == 0)) {
                case Further.Read further -> {
                    read++;
                    List<ListedItem> fresh = fresh(further.page(), seen);
                    items.addAll(fresh);
                    next = !fresh.isEmpty() && goesOn(further.page().items(), gap.known())
                            ? further.page().nextPage()
                            : null;
                }
                case Further.Stopped stopped -> {
                    SourceNote closed = stopped.closed();
                    return closed == null
                            ? new Pages(
                                    first.with(items, noted(first, read, caughtUp(read))),
                                    new ListGap(next, gap.known()),
                                    older,
                                    stopped.fault(),
                                    stopped.advice())
                            : Pages.without(
                                    stopped.address(),
                                    closed,
                                    first.with(items, noted(first, read, caughtUp(read))),
                                    older);
                }
            }
        }
        next = unlessEnded(next, items, seen, first, pages);
        return new Pages(
                first.with(items, noted(first, read, caughtUp(read))),
                next == null ? null : new ListGap(next, gap.known()),
                older,
                null,
                null);
    }

    private Pages back(Listing.Read first, URI from, LocalDate backTo, Asking pages) {
        List<ListedItem> items = new ArrayList<>(first.items());
        Set<String> seen = fingerprints(first);
        @Nullable URI next = from;
        int read = 0;
        while (next != null
                && read < MOST_PAGES
                && hasRoom(items, first)
                && clock.instant().isBefore(pages.giveUpAt())) {
            switch (page(next, first, pages, read == 0)) {
                case Further.Read further -> {
                    read++;
                    List<ListedItem> fresh = fresh(further.page(), seen);
                    fresh.stream().filter(item -> !isBefore(item, backTo)).forEach(items::add);
                    next = fresh.isEmpty() || reaches(fresh, backTo)
                            ? null
                            : further.page().nextPage();
                }
                case Further.Stopped stopped -> {
                    Listing.Read listing = first.with(items, noted(first, read, followedBack(read, backTo)));
                    SourceNote closed = stopped.closed();
                    return closed == null
                            ? new Pages(listing, null, next, stopped.fault(), stopped.advice())
                            : Pages.without(stopped.address(), closed, listing, null);
                }
            }
        }
        next = unlessEnded(next, items, seen, first, pages);
        return new Pages(first.with(items, noted(first, read, followedBack(read, backTo))), null, next, null, null);
    }

    /**
     * The page at which reading on goes on. A poll that had no room for a second page has not seen whether the list shows its
     * last page again and again; the next poll would not know it any more, and the one after neither.
     */
    private @Nullable URI unlessEnded(
            @Nullable URI next, List<ListedItem> items, Set<String> seen, Listing.Read first, Asking pages) {
        if (next == null || hasRoom(items, first)) {
            return next;
        }
        boolean ended = page(next, first, pages, false) instanceof Further.Read further
                && seen.containsAll(fingerprints(further.page()));
        return ended ? null : next;
    }

    private static Set<String> fingerprints(Listing.Read page) {
        Set<String> seen = new HashSet<>();
        page.items().forEach(item -> seen.add(item.fingerprint()));
        return seen;
    }

    /** What this poll has not seen yet. A list that shows its last page again whatever is asked for has none, and has ended. */
    private static List<ListedItem> fresh(Listing.Read page, Set<String> seen) {
        return page.items().stream()
                .filter(item -> seen.add(item.fingerprint()))
                .toList();
    }

    /** What cannot be fetched in this poll waits in its report, which has room for so much. */
    private static boolean hasRoom(List<ListedItem> items, Listing.Read first) {
        return items.size() - first.items().size() < Harvest.MOST_WAITING;
    }

    private Further page(URI address, Listing.Read first, Asking pages, boolean next) {
        return switch (pages.ask(address, next)) {
            case Fetch.Answer answer -> page(address, answer.answered(), first);
            case Fetch.Disallowed disallowed ->
                new Further.Stopped(address, disallowed.fault(), Advice.DISALLOWED, disallowed.fault());
            case Fetch.Refused refused ->
                new Further.Stopped(address, refused.fault(), Advice.REFUSED, refused.fault());
            case Fetch.Failed failed -> new Further.Stopped(address, failed.fault(), Advice.UNREACHABLE, null);
            case Fetch.Crowded crowded -> new Further.Stopped(address, null, Advice.CROWDED, null);
        };
    }

    private Further page(URI address, Answered answered, Listing.Read first) {
        if (answered.status() == 404 || answered.status() == 410) {
            // Numbered pages end somewhere, and some lists only say so by having no further one.
            return new Further.Read(AnswerReader.emptyPage(first.kind()));
        }
        if (!answered.successful()) {
            boolean closed = answered.status() == 401 || answered.status() == 403;
            SourceNote fault = SourceNote.of(SourceFault.ANSWERS_STATUS, address, answered.status());
            return new Further.Stopped(address, fault, Advice.forStatus(answered.status()), closed ? fault : null);
        }
        return switch (reader.read(answered, first.kind(), first.selectors(), false)) {
            case Listing.Read read -> new Further.Read(read);
            case Listing.Unreadable unreadable ->
                new Further.Stopped(address, unreadable.fault(), unreadable.advice(), null);
        };
    }

    private static SourceNote caughtUp(int pages) {
        return SourceNote.of(SourceRepair.PAGES_CAUGHT_UP, pages);
    }

    private static SourceNote followedBack(int pages, LocalDate backTo) {
        return SourceNote.of(SourceRepair.PAGES_FOLLOWED_BACK, pages, backTo);
    }

    /** The repairs of the first page, and which further ones were read, if any were. */
    private static List<String> noted(Listing.Read first, int read, SourceNote pages) {
        List<String> notes = new ArrayList<>(first.repairs());
        if (read > 0) {
            notes.add(pages.text());
        }
        return notes;
    }

    /**
     * Whether a page does not reach what is known: its last row is new, and so are all between that and what may be
     * pinned on top. Where most rows are known, the last is an old one that moved up for one that was taken away; unless
     * those known are just the ones that stood on top before, for these are pinned. Fewer than a quarter of a page tell
     * nothing: the last rows of a list may be taken away, too.
     */
    private static boolean goesOn(List<ListedItem> items, List<String> before) {
        Set<String> known = new HashSet<>(before);
        List<ListedItem> rows =
                items.stream().filter(item -> item.defect() == null).toList();
        long unknownAtEnd = rows.reversed().stream()
                .takeWhile(item -> !known.contains(item.fingerprint()))
                .count();
        long pinned = 4 * unknownAtEnd >= rows.size() ? pinned(rows, known, before) : 0;
        return 2 * unknownAtEnd > rows.size() - pinned;
    }

    /** How many rows of a page are known and stood on top before, in the same order and with nothing between them. */
    private static long pinned(List<ListedItem> rows, Set<String> known, List<String> before) {
        List<String> still = rows.stream()
                .map(ListedItem::fingerprint)
                .filter(known::contains)
                .toList();
        return still.size() <= before.size() && before.subList(0, still.size()).equals(still) ? still.size() : 0;
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
     * How further pages are asked for.
     *
     * @param first where the first page answered
     */
    private record Asking(PoliteFetcher fetcher, URI first, Instant giveUpAt) {

        /** Asks for a page; the one next to the first goes along with it where turns are rare. */
        Fetch ask(URI address, boolean next) {
            Exchange exchange = Exchange.get(address).withHeader("Accept-Language", AcceptLanguage.VALUE);
            return next ? fetcher.fetchAlong(exchange, first, giveUpAt) : fetcher.fetch(exchange, giveUpAt, false);
        }
    }

    /** What came of asking for a further page. */
    private sealed interface Further {

        record Read(Listing.Read page) implements Further {}

        /**
         * It could not be had.
         *
         * @param fault what is wrong; null where merely no turn was free
         * @param closed why it is of no use to ask again; null if it may be
         */
        record Stopped(
                URI address,
                @Nullable SourceNote fault,
                SourceNote advice,
                @Nullable SourceNote closed) implements Further {}
    }

    /**
     * What was read.
     *
     * @param listing the first page with the items of the further ones
     * @param gap what is still to be read to reach what was known; null for nothing
     * @param older the page at which following back goes on; null where it does not
     * @param fault why a further page could not be had in this poll; null if none was asked for, or had no turn
     * @param advice what can be done about the fault; null where nothing stopped it
     */
    record Pages(
            Listing.Read listing,
            @Nullable ListGap gap,
            @Nullable URI older,
            @Nullable SourceNote fault,
            @Nullable SourceNote advice) {

        /** Nothing is to be read on. */
        static Pages only(Listing.Read listing) {
            return new Pages(listing, null, null, null, null);
        }

        /** A page that is closed to us ends reading on. */
        static Pages without(URI address, SourceNote why, Listing.Read listing, @Nullable URI older) {
            List<String> notes = new ArrayList<>(listing.repairs());
            notes.add(SourceNote.of(SourceRepair.READING_ON_GIVEN_UP, address, why)
                    .text());
            return new Pages(listing.with(listing.items(), notes), null, older, null, null);
        }
    }
}
