package org.dibao.fetcher.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;

/** What went wrong with a source and what its admin can do about it, in sentences. */
final class Advice {

    static final String DISALLOWED = "Ask the site to allow it, or look whether it offers a feed at another address.";
    static final String REFUSED = "Correct the address, or open it in the configuration if it is meant to be private.";
    static final String UNREACHABLE = "It is tried again by itself. If it stays so, open the address in a browser.";
    static final String CROWDED = "Nothing needs to be done; it is asked again when the host is ready.";
    static final String OVERDUE =
            "See at its address whether it still publishes there. If it moved, enter the new address; if it pauses,"
                    + " nothing needs to be done.";
    static final String SILENT = "It was probably redesigned. Open the source to choose rows again.";
    static final String ITEMS_FAILED =
            "They are tried again by themselves, at most " + FailedItem.MOST_TRIES + " times.";

    static final String DEFECT = "Please report it with the fetcher's log; the source is tried again by itself.";

    private Advice() {}

    static String forStatus(int status) {
        return switch (status) {
            case 401, 407 -> "The site wants a password. Look for an address that is open to everyone.";
            case 403 -> "The site turns us away. Ask it to let this installation in, or poll it less often.";
            case 404, 410 -> "The page has moved or is gone. Open the site and find its new address.";
            default ->
                status >= 500
                        ? "The site has a problem of its own; it is tried again by itself."
                        : "Open the address in a browser and see what it shows.";
        };
    }

    /** Whether an answer without a single row can only be a mistake; a feed may well be empty. */
    static boolean mustHaveRows(SourceKind kind) {
        return kind != SourceKind.FEED && kind != SourceKind.SITEMAP;
    }

    static String silence(SourceDefined source, Listing.Read listing, int status) {
        return switch (source.kind()) {
            case FEED -> "The feed answers, but holds no item where it used to hold some.";
            case SITEMAP -> "The sitemap answers, but names no page where it used to name some.";
            case PAGE -> "The page answers, but has no text.";
            case LIST, DISCUZ, CATALOGUE -> silentRows(listing, status);
        };
    }

    /** Why a source that answers is taken to be silent. */
    static String overdue(List<Instant> newAt, Instant now) {
        return "It answers, but has shown nothing new for "
                + PollRhythm.words(Duration.between(newAt.getFirst(), now)) + "; its longest pause before was "
                + PollRhythm.words(ExpectedNews.longestPause(newAt)) + ".";
    }

    private static String silentRows(Listing.Read listing, int status) {
        if (listing.selectors() == null) {
            return "The page answers " + status + " but nothing on it looks like a list.";
        }
        String row = "\"" + listing.selectors().row() + "\"";
        return listing.items().isEmpty()
                ? "The page answers " + status + " but no row matches " + row + "."
                : "The page answers " + status + " but no row that matches " + row + " has a link.";
    }

    static String itemsFailed(List<FailedItem> failures) {
        FailedItem first = failures.getFirst();
        long givenUp = failures.stream().filter(FailedItem::givenUp).count();
        return failures.size() + (failures.size() == 1 ? " item" : " items") + " could not be fetched"
                + (givenUp > 0 ? " (" + givenUp + " given up)" : "") + ", first " + first.address() + ": "
                + first.reason();
    }
}
