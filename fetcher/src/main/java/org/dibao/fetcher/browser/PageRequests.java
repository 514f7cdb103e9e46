package org.dibao.fetcher.browser;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.dibao.network.Exchange;
import org.dibao.network.HttpFetcher;
import org.dibao.network.Outcome;
import org.dibao.network.Outcome.Answered;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one page. All pages together have a few places for answers, since each may be as large as a page, and is
 * in memory several times while it is handed to the browser.
 */
final class PageRequests {

    /** Answers of 5 MiB, handed over as text: with each place for one go up to 20 MiB of memory. */
    static final int ANSWERS_AT_ONCE = 4;

    private final HttpFetcher http;
    private final Function<Exchange, Optional<Answered>> parts;
    private final KeptParts kept;
    private final Semaphore places;

    /**
     * Those of a page.
     *
     * @param parts fetches what a page asks for besides itself; empty where it cannot be had
     * @param kept what pages shown before have had
     * @param places for answers, shared by all pages
     */
    PageRequests(HttpFetcher http, Function<Exchange, Optional<Answered>> parts, KeptParts kept, Semaphore places) {
        this.http = http;
        this.parts = parts;
        this.kept = kept;
        this.places = places;
    }

    /** Waits for a place. */
    void await() throws InterruptedException {
        places.acquire();
    }

    /** Gives the place back. */
    void done() {
        places.release();
    }

    /** The page itself. */
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
