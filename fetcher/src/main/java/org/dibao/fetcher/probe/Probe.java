package org.dibao.fetcher.probe;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dibao.contracts.ProbeAnswered;
import org.dibao.contracts.ProbeRequested;
import org.dibao.contracts.SourceKind;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.PoliteFetcher.Fetch;
import org.dibao.fetcher.source.AnswerReader;
import org.dibao.fetcher.source.Listing;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.WebAddress;
import org.jspecify.annotations.Nullable;

/** Finds out what an address would yield if it were a source: its kind, its rows, its first items. */
public final class Probe {

    /** Somebody sits and waits for the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int MOST_ITEMS = 20;

    private final PoliteFetcher fetcher;
    private final InstantSource clock;
    private final AnswerReader reader = new AnswerReader();

    public Probe(PoliteFetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** Looks at the address; whatever goes wrong is part of the answer. */
    public ProbeAnswered answer(ProbeRequested question) {
        List<String> steps = new ArrayList<>();
        return fetch(question.address(), steps)
                .map(answer -> understood(question, answer, steps))
                .orElseGet(() -> failed(question, question.address(), steps));
    }

    private ProbeAnswered understood(ProbeRequested question, Answered answer, List<String> steps) {
        if (!answer.successful()) {
            steps.add("It answers " + answer.status() + ", which no source may.");
            return failed(question, answer.address(), steps);
        }
        SourceKind kind = question.kind();
        if (kind == null) {
            Optional<URI> feed = KindOfPage.feedOf(answer);
            if (feed.isPresent()) {
                steps.add("The page points to its feed " + feed.get() + ".");
                Optional<Answered> followed = fetch(feed.get(), steps).filter(Answered::successful);
                if (followed.isPresent() && KindOfPage.of(followed.get()) == SourceKind.FEED) {
                    return read(question, followed.get(), SourceKind.FEED, steps);
                }
                steps.add("That is no feed, so the page itself is read.");
            }
            kind = KindOfPage.of(answer);
            steps.add("It looks like " + KindOfPage.words(kind) + ".");
        }
        return read(question, answer, kind, steps);
    }

    private ProbeAnswered read(ProbeRequested question, Answered answer, SourceKind kind, List<String> steps) {
        return switch (reader.read(answer, kind, question.selectors(), false)) {
            case Listing.Unreadable unreadable -> {
                steps.add(unreadable.error() + " " + unreadable.advice());
                yield failed(question, answer.address(), steps);
            }
            case Listing.Read listing -> {
                listing.repairs().forEach(repair -> steps.add("Mended before reading: " + repair + "."));
                if (listing.selectors() != null) {
                    steps.add("Rows are \"" + listing.selectors().row() + "\".");
                }
                steps.add(listing.items().size() + " items were found.");
                if (!listing.further().isEmpty()) {
                    steps.add("It names " + listing.further().size()
                            + " further sitemaps, which are read when it is polled.");
                }
                boolean nothing = listing.items().isEmpty() && listing.further().isEmpty();
                yield new ProbeAnswered(
                        question.probeId(),
                        answer.address(),
                        kind,
                        listing.name(),
                        listing.selectors(),
                        listing.items().stream()
                                .limit(MOST_ITEMS)
                                .map(Probe::shown)
                                .toList(),
                        steps,
                        nothing ? "The address answers, but nothing on it could be read as an item." : null,
                        clock.instant());
            }
        };
    }

    private static ProbeAnswered.Item shown(ListedItem item) {
        String title = item.title() != null ? item.title() : String.valueOf(item.link());
        return new ProbeAnswered.Item(title, item.link(), item.listedAt());
    }

    private Optional<Answered> fetch(URI address, List<String> steps) {
        if (WebAddress.of(address.toString()).isEmpty()) {
            steps.add(address + " is no web address; it must begin with http:// or https:// and name a host.");
            return Optional.empty();
        }
        Exchange exchange = Exchange.get(address).within(PATIENCE);
        Fetch fetch = fetcher.fetch(exchange, clock.instant().plus(PATIENCE), true);
        if (fetch instanceof Fetch.Answer fetched) {
            Answered answer = fetched.answered();
            steps.add("Fetched " + answer.address() + ": " + answer.status() + ", " + answer.body().length + " bytes"
                    + answer.headers()
                            .first("Content-Type")
                            .map(type -> ", " + type)
                            .orElse("")
                    + (answer.truncated() ? ", cut off at the limit." : "."));
            return Optional.of(answer);
        }
        steps.add(reason(fetch));
        return Optional.empty();
    }

    private static String reason(Fetch fetch) {
        return switch (fetch) {
            case Fetch.Answer answer -> "";
            case Fetch.Disallowed disallowed -> disallowed.reason();
            case Fetch.Refused refused -> refused.reason();
            case Fetch.Crowded crowded -> crowded.reason();
            case Fetch.Failed failed -> failed.reason();
        };
    }

    /** The last step is what went wrong. */
    private ProbeAnswered failed(ProbeRequested question, URI address, List<String> steps) {
        @Nullable SourceKind kind = question.kind();
        return new ProbeAnswered(
                question.probeId(),
                address,
                kind,
                null,
                question.selectors(),
                List.of(),
                steps,
                steps.getLast(),
                clock.instant());
    }
}
