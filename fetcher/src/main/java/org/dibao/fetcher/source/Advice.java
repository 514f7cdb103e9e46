package org.dibao.fetcher.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dibao.contracts.FailedItem;
import org.dibao.contracts.SourceAdvice;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceFault;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourceNote;
import org.dibao.contracts.SourcePolled;
import org.dibao.contracts.WaitingItem;

/** What went wrong with a source and what its admin can do about it. */
public final class Advice {

    static final SourceNote DISALLOWED = SourceNote.of(SourceAdvice.ASK_THE_SITE);
    static final SourceNote REFUSED = SourceNote.of(SourceAdvice.CORRECT_THE_ADDRESS);
    static final SourceNote UNREACHABLE = SourceNote.of(SourceAdvice.WAIT_AND_LOOK);
    static final SourceNote CROWDED = SourceNote.of(SourceAdvice.NOTHING_TO_DO);
    static final SourceNote OVERDUE = SourceNote.of(SourceAdvice.SEE_WHETHER_IT_MOVED);
    static final SourceNote ITEMS_FAILED = SourceNote.of(SourceAdvice.ITEMS_ARE_TRIED_AGAIN, FailedItem.MOST_TRIES);

    /** A defect of ours ended it. */
    public static final SourceNote DEFECT = SourceNote.of(SourceAdvice.REPORT_THE_DEFECT);

    /** A site that is merely busy is not told of. */
    private static final Duration PUT_OFF_FOR_LONG = Duration.ofDays(1);

    private Advice() {}

    /** What can be done about an answer with a status that is no good. */
    public static SourceNote forStatus(int status) {
        return SourceNote.of(
                switch (status) {
                    case 401, 407 -> SourceAdvice.FIND_AN_OPEN_ADDRESS;
                    case 403 -> SourceAdvice.ASK_TO_BE_LET_IN;
                    case 404, 410 -> SourceAdvice.FIND_THE_NEW_ADDRESS;
                    default -> status >= 500 ? SourceAdvice.TROUBLE_OF_THE_SITE : SourceAdvice.LOOK_IN_A_BROWSER;
                });
    }

    /** Whether an answer without a single row can only be a mistake; a feed may well be empty. */
    static boolean mustHaveRows(SourceKind kind) {
        return kind != SourceKind.FEED && kind != SourceKind.SITEMAP;
    }

    static SourceNote silence(SourceDefined source, Listing.Read listing, int status) {
        return switch (source.kind()) {
            case FEED -> SourceNote.of(SourceFault.FEED_EMPTY);
            case SITEMAP -> SourceNote.of(SourceFault.SITEMAP_EMPTY);
            case PAGE ->
                listing.selectors() == null
                        ? SourceNote.of(SourceFault.PAGE_EMPTY)
                        : SourceNote.of(
                                SourceFault.NO_ROWS, status, listing.selectors().row());
            case LIST, DISCUZ, CATALOGUE -> silentRows(listing, status);
        };
    }

    /** What can be done about a source whose answer holds nothing; a page that is watched as a whole has no rows to choose. */
    static SourceNote silent(SourceDefined source) {
        boolean wholePage = source.kind() == SourceKind.PAGE && source.selectors() == null;
        return SourceNote.of(wholePage ? SourceAdvice.LOOK_IN_A_BROWSER : SourceAdvice.CHOOSE_ROWS);
    }

    /** Why a source that answers is taken to be silent. */
    static SourceNote overdue(List<Instant> newAt, Instant now) {
        return SourceNote.of(
                SourceFault.OVERDUE,
                Duration.between(newAt.getFirst(), now).toSeconds(),
                ExpectedNews.longestPause(newAt).toSeconds());
    }

    private static SourceNote silentRows(Listing.Read listing, int status) {
        if (listing.selectors() == null) {
            return SourceNote.of(SourceFault.NO_LIST, status);
        }
        SourceFault fault = listing.items().isEmpty() ? SourceFault.NO_ROWS : SourceFault.ROWS_WITHOUT_LINKS;
        return SourceNote.of(fault, status, listing.selectors().row());
    }

    static SourceNote itemsFailed(List<FailedItem> failures) {
        FailedItem first = failures.getFirst();
        long givenUp = failures.stream().filter(FailedItem::givenUp).count();
        return givenUp == 0
                ? SourceNote.of(SourceFault.ITEMS_FAILED, failures.size(), first.address(), first.reason())
                : SourceNote.of(SourceFault.ITEMS_GIVEN_UP, failures.size(), givenUp, first.address(), first.reason());
    }

    /**
     * That the site of items has asked for time for a day already; empty where it did not.
     *
     * @param waiting what waits
     */
    static Optional<SourceNote> itemsPutOff(List<WaitingItem> waiting, Instant now) {
        List<WaitingItem> putOff = waiting.stream()
                .filter(item -> since(item).isBefore(now.minus(PUT_OFF_FOR_LONG)))
                .sorted(Comparator.comparing(Advice::since))
                .toList();
        return putOff.stream()
                .findFirst()
                .map(first -> SourceNote.of(
                        SourceFault.ITEMS_PUT_OFF,
                        putOff.size(),
                        first.link().getHost(),
                        Duration.between(since(first), now).toSeconds()));
    }

    private static Instant since(WaitingItem item) {
        return item.putOffSince() == null ? Instant.MAX : item.putOffSince();
    }

    /**
     * That robots.txt closes all of these; empty if there are none, or anything else is wrong with one.
     *
     * @param failures lines of {@link SourcePolled#failedItems}
     */
    static Optional<SourceNote> itemsClosed(List<String> failures) {
        List<SourceNote> closed = failures.stream()
                .flatMap(line -> FailedItem.read(line).stream())
                .flatMap(item -> SourceNote.read(item.reason()).stream())
                .filter(fault -> fault.code() == SourceFault.CLOSED_BY_ROBOTS)
                .toList();
        return closed.isEmpty() || closed.size() < failures.size()
                ? Optional.empty()
                : Optional.of(SourceNote.of(
                        SourceFault.ITEMS_CLOSED,
                        closed.size(),
                        closed.getFirst().about().getFirst()));
    }
}
