package org.dibao.fetcher.browser;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome;
import org.dibao.network.Outcome.Answered;
import org.jspecify.annotations.Nullable;

/** What a page was answered with, and whatever its scripts then had the browser go to in its place. */
final class PageDocument {

    private final int mostMoves;
    private final AtomicInteger moves = new AtomicInteger();
    private final AtomicReference<@Nullable Answered> moved = new AtomicReference<>();
    private volatile @Nullable Outcome latest;

    /** That of a page yet to be asked for; scripts may lead on from it as often as redirects may. */
    PageDocument(Exchange exchange) {
        this.mostMoves = exchange.maxRedirects();
    }

    /** Whether an outcome is a page, which can be shown. */
    static boolean isPage(Outcome outcome) {
        return outcome instanceof Answered answer
                && answer.successful()
                && answer.headers()
                        .first("Content-Type")
                        .map(type -> type.toLowerCase(Locale.ROOT).contains("html"))
                        .orElse(true);
    }

    /** What came last; null before anything did. */
    @Nullable
    Outcome latest() {
        return latest;
    }

    /** Takes note of what came, and returns it if it can be shown. */
    @Nullable
    Answered comes(Outcome outcome) {
        latest = outcome;
        return isPage(outcome) ? (Answered) outcome : null;
    }

    /** Whether a script may lead to another page once more. */
    boolean mayGoOn() {
        return moves.incrementAndGet() <= mostMoves;
    }

    /** Keeps a page for when the browser asks for it at the address that it came from. */
    void moves(Answered page) {
        moved.set(page);
    }

    /** The page that was kept, once; null if there is none. */
    @Nullable
    Answered moved() {
        return moved.getAndSet(null);
    }
}
