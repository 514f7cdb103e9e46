package org.dibao.fetcher.probe;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dibao.contracts.ProbeStep;
import org.dibao.contracts.SourceKind;
import org.dibao.fetcher.feed.FeedLinks;
import org.dibao.fetcher.source.AnswerReader;
import org.dibao.network.Outcome.Answered;
import org.jsoup.nodes.Document;

/** Finds the feed that belongs to a web page: those that the page names first, then where sites usually have one. */
final class FeedSearch {

    private static final int MOST_NAMED = 3;

    private final ProbeFetch fetch;
    private final Steps steps;

    FeedSearch(ProbeFetch fetch, Steps steps) {
        this.fetch = fetch;
        this.steps = steps;
    }

    /** The first feed that the page names and that is one. */
    Optional<Answered> namedBy(Answered page) {
        List<URI> named = FeedLinks.namedBy(AnswerReader.document(page));
        if (named.size() == 1) {
            steps.add(ProbeStep.PAGE_NAMES_FEED, named.getFirst());
        } else if (!named.isEmpty()) {
            steps.add(ProbeStep.PAGE_NAMES_FEEDS, named.size(), named.getFirst());
        }
        return first(named.stream().limit(MOST_NAMED));
    }

    /** The first feed at a usual address. */
    Optional<Answered> atUsualAddresses(Answered page) {
        Document document = AnswerReader.document(page);
        if (document.selectFirst("html > head > *") == null) {
            return Optional.empty();
        }
        steps.add(ProbeStep.USUAL_FEEDS_TRIED);
        return first(FeedLinks.wellKnownAt(page.address()).stream());
    }

    private Optional<Answered> first(Stream<URI> addresses) {
        return addresses
                .flatMap(address -> fetch.get(address).stream())
                .filter(Answered::successful)
                .filter(answer -> KindOfPage.of(answer) == SourceKind.FEED)
                .findFirst();
    }
}
