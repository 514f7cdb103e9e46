package org.dibao.fetcher.probe;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.PoliteFetcher.Fetch;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.WebAddress;

/** Fetches for somebody who sits and waits, and notes what came of it. */
final class ProbeFetch {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PoliteFetcher fetcher;
    private final InstantSource clock;
    private final Instant giveUpAt;
    private final Steps steps;

    ProbeFetch(PoliteFetcher fetcher, InstantSource clock, Instant giveUpAt, Steps steps) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.giveUpAt = giveUpAt;
        this.steps = steps;
    }

    Optional<Answered> get(URI address) {
        if (WebAddress.of(address.toString()).isEmpty()) {
            steps.add(address + " is no web address; it must begin with http:// or https:// and name a host.");
            return Optional.empty();
        }
        Duration left = Duration.between(clock.instant(), giveUpAt);
        if (!left.isPositive()) {
            steps.add(address + " is left out, the time is up.");
            return Optional.empty();
        }
        Exchange exchange = Exchange.get(address).within(left.compareTo(PATIENCE) < 0 ? left : PATIENCE);
        Fetch fetch = fetcher.fetch(exchange, giveUpAt, true);
        steps.add(
                switch (fetch) {
                    case Fetch.Answer answer -> described(answer.answered());
                    case Fetch.Disallowed disallowed -> disallowed.reason();
                    case Fetch.Refused refused -> refused.reason();
                    case Fetch.Crowded crowded -> crowded.reason();
                    case Fetch.Failed failed -> failed.reason();
                });
        return fetch instanceof Fetch.Answer answer ? Optional.of(answer.answered()) : Optional.empty();
    }

    private static String described(Answered answer) {
        String type = answer.headers()
                .first("Content-Type")
                .map(header -> ", " + header)
                .orElse("");
        return "Fetched " + answer.address() + ": " + answer.status() + ", " + answer.body().length + " bytes" + type
                + (answer.truncated() ? ", cut off at the limit." : ".");
    }
}
