package org.dibao.fetcher.probe;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.dibao.contracts.ProbeStep;
import org.dibao.contracts.SourceRepair;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.PoliteFetcher.Fetch;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.WebAddress;

/** Fetches for a probe, and notes what came of it. */
final class ProbeFetch {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PoliteFetcher fetcher;
    private final InstantSource clock;
    private final Instant giveUpAt;
    private final boolean urgent;
    private final Steps steps;

    /**
     * Fetches.
     *
     * @param urgent whether somebody sits and waits, so that it goes ahead of all turns
     */
    ProbeFetch(PoliteFetcher fetcher, InstantSource clock, Instant giveUpAt, boolean urgent, Steps steps) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.giveUpAt = giveUpAt;
        this.urgent = urgent;
        this.steps = steps;
    }

    Optional<Answered> get(URI address) {
        if (WebAddress.of(address.toString()).isEmpty()) {
            steps.add(ProbeStep.NO_WEB_ADDRESS, address);
            return Optional.empty();
        }
        Duration left = Duration.between(clock.instant(), giveUpAt);
        if (!left.isPositive()) {
            steps.add(ProbeStep.OUT_OF_TIME, address);
            return Optional.empty();
        }
        Exchange exchange = Exchange.get(address).within(left.compareTo(PATIENCE) < 0 ? left : PATIENCE);
        Fetch fetch = fetcher.fetch(exchange, giveUpAt, urgent);
        switch (fetch) {
            case Fetch.Answer answer -> tell(answer.answered());
            case Fetch.Disallowed disallowed -> steps.add(disallowed.fault());
            case Fetch.Refused refused -> steps.add(refused.fault());
            case Fetch.Crowded crowded -> steps.add(crowded.fault());
            case Fetch.Failed failed -> steps.add(failed.fault());
        }
        return fetch instanceof Fetch.Answer answer ? Optional.of(answer.answered()) : Optional.empty();
    }

    private void tell(Answered answer) {
        int bytes = answer.body().length;
        answer.headers()
                .first("Content-Type")
                .ifPresentOrElse(
                        type -> steps.add(ProbeStep.FETCHED_AS, answer.address(), answer.status(), bytes, type),
                        () -> steps.add(ProbeStep.FETCHED, answer.address(), answer.status(), bytes));
        if (answer.truncated()) {
            steps.add(SourceRepair.CUT_OFF, Exchange.MAX_PAGE_BYTES / (1024 * 1024));
        }
    }
}
