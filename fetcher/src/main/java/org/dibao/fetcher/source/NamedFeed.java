package org.dibao.fetcher.source;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourceNote;
import org.dibao.contracts.SourceRepair;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.PoliteFetcher.Fetch;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome.Answered;

/**
 * Goes on from a page that stands at a feed's address to the feed that the page names. Addresses that no page names are
 * tried by a probe alone: each poll would ask the host for all of them.
 */
final class NamedFeed {

    private final PoliteFetcher fetcher;
    private final AnswerReader reader;

    NamedFeed(PoliteFetcher fetcher, AnswerReader reader) {
        this.fetcher = fetcher;
        this.reader = reader;
    }

    /**
     * Reads a feed.
     *
     * @param feed where it is
     * @param page what names it and has just answered
     * @return nothing where there is no feed, or no turn for it
     */
    Optional<Found> read(URI feed, URI page, boolean wholeText, boolean urgent, Instant giveUpAt) {
        Exchange exchange = Exchange.get(feed);
        Fetch fetch = urgent ? fetcher.fetch(exchange, giveUpAt, true) : fetcher.fetchAlong(exchange, page, giveUpAt);
        return fetch instanceof Fetch.Answer answer && answer.answered().successful()
                ? read(answer.answered(), wholeText)
                : Optional.empty();
    }

    private Optional<Found> read(Answered answer, boolean wholeText) {
        if (!(reader.read(answer, SourceKind.FEED, null, wholeText) instanceof Listing.Read listing)) {
            return Optional.empty();
        }
        String led = SourceNote.of(SourceRepair.FEED_OF_PAGE, answer.address()).text();
        return Optional.of(new Found(
                answer,
                listing.with(
                        listing.items(),
                        Stream.concat(Stream.of(led), listing.repairs().stream())
                                .toList())));
    }

    /**
     * A feed that was read.
     *
     * @param answer with which it came
     * @param listing what it lists, with a note of where it was found
     */
    record Found(Answered answer, Listing.Read listing) {}
}
