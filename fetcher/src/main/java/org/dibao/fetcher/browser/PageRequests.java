package org.dibao.fetcher.browser;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.dibao.network.Exchange;
import org.dibao.network.HttpFetcher;
import org.dibao.network.Outcome;
import org.dibao.network.Outcome.Answered;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one page. All pages together have a few places for answers, since each may be as large as a page, and is
 * in memory several times while it is handed to the browser. One page alone never has all of them, so that a host that
 * does not answer keeps none but the page waiting that asks it.
 */
final class PageRequests {

    /** Answers of 5 MiB, handed over as text: with each place for one go up to 20 MiB of memory. */
    static final int ANSWERS_AT_ONCE = 4;

    /** Each other page that is shown at the same time always finds one place. */
    static final int ANSWERS_OF_A_PAGE = ANSWERS_AT_ONCE - (Chromium.PAGES_AT_ONCE - 1);

    private final HttpFetcher http;
    private final Function<Exchange, Optional<Answered>> parts;
    private final KeptParts kept;
    private final Semaphore shared;
    private final Semaphore own = new Semaphore(ANSWERS_OF_A_PAGE, true);

    /**
     * Those of a page.
     *
     * @param parts fetches what a page asks for besides itself; empty where it cannot be had
     * @param kept what pages shown before have had
     * @param shared the places for answers of all pages
     */
    PageRequests(HttpFetcher http, Function<Exchange, Optional<Answered>> parts, KeptParts kept, Semaphore shared) {
        this.http = http;
        this.parts = parts;
        this.kept = kept;
        this.shared = shared;
    }

    /**
     * Waits for a place, which is to be given back.
     *
     * @param until in the nanoseconds of {@link System#nanoTime}
     * @return whether there was one by then
     */
    boolean takePlace(long until) throws InterruptedException {
        if (!own.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        boolean taken = false;
        try {
            taken = shared.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } finally {
            if (!taken) {
                own.release();
            }
        }
        return taken;
    }

    /** Gives the place back. */
    void givePlaceBack() {
        shared.release();
        own.release();
    }

    /** The page itself; it takes no place, so that it waits for nobody's scripts. */
    Outcome page(Exchange exchange) {
        return http.exchange(exchange);
    }

    /**
     * What it asks for; null where that cannot be had.
     *
     * @param shared whether other pages are likely to ask for the same
     */
    @Nullable
    Answered part(Exchange exchange, boolean shared) {
        Optional<Answered> known = shared ? kept.find(exchange.address()) : Optional.empty();
        if (known.isPresent()) {
            return known.get();
        }
        Answered answer = parts.apply(exchange).orElse(null);
        if (answer != null && shared) {
            kept.keep(exchange.address(), answer);
        }
        return answer;
    }
}
