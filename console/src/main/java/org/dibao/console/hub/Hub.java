package org.dibao.console.hub;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.dibao.network.Exchange;
import org.dibao.network.HttpFetcher;
import org.dibao.network.Outcome;
import org.dibao.network.RetryAfter;

/**
 * The hub that our feeds name. How one is told of a change is not in WebSub, which leaves it to hub and publisher; the
 * public ones have all kept the form of PubSubHubbub 0.3 (7.1).
 */
final class Hub {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY_REQUESTS = 429;

    private final URI address;
    private final HttpFetcher http;
    private final InstantSource clock;

    Hub(URI address, HttpFetcher http, InstantSource clock) {
        this.address = address;
        this.http = http;
        this.clock = clock;
    }

    URI address() {
        return address;
    }

    /** Tells it that a feed has changed; blocks. */
    HubAnswer tell(URI feed) {
        String form = "hub.mode=publish&hub.url=" + URLEncoder.encode(feed.toString(), StandardCharsets.UTF_8);
        Outcome outcome = http.exchange(
                Exchange.post(address, form.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded"));
        return switch (outcome) {
            case Outcome.Answered answer -> meant(answer);
            case Outcome.NoAnswer none -> new HubAnswer.Away(none.reason(), null);
        };
    }

    private HubAnswer meant(Outcome.Answered answer) {
        int status = answer.status();
        if (answer.successful()) {
            return new HubAnswer.Noted();
        }
        boolean itsOwnFault = status < 400
                || status >= 500
                || status == REQUEST_TIMEOUT
                || status == TOO_EARLY
                || status == TOO_MANY_REQUESTS;
        return itsOwnFault
                ? new HubAnswer.Away(
                        "it answers " + status,
                        RetryAfter.of(answer, clock.instant()).orElse(null))
                : new HubAnswer.Unwanted(status);
    }
}
