package org.dibao.fetcher.probe;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.ProbeAnswered;
import org.dibao.contracts.ProbeFetched;
import org.dibao.contracts.ProbeRequested;
import org.dibao.contracts.ProbeStep;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceFault;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourceNote;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.fetcher.listing.PagePreview;
import org.dibao.fetcher.listing.RowInference;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.source.Advice;
import org.dibao.fetcher.source.AnswerReader;
import org.dibao.fetcher.source.ItemFollower;
import org.dibao.fetcher.source.ItemFollower.Followed;
import org.dibao.fetcher.source.Listing;
import org.dibao.network.Outcome.Answered;
import org.dibao.tables.redis.RedisUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what an address would yield if it were a source: its kind, its rows, its first items. */
public final class Probe {

    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);

    /** Longer nobody waits for an answer, even if a slow site has several addresses to be tried. */
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private static final int MOST_ITEMS = 20;
    private static final int MOST_CANDIDATES = 6;
    private static final int MOST_DOCUMENTS = 3;

    /** All three have to fit into one record. */
    private static final int LARGEST_DOCUMENT = 512 * 1024;

    private final PoliteFetcher fetcher;
    private final InstantSource clock;
    private final boolean urgent;
    private final Duration longest;
    private final ItemFollower follower;
    private final AnswerReader reader = new AnswerReader();

    /** For somebody who sits and waits: it goes ahead of all turns, and ends in 25 seconds. */
    public Probe(PoliteFetcher fetcher, InstantSource clock) {
        this(fetcher, clock, true, LONGEST);
    }

    private Probe(PoliteFetcher fetcher, InstantSource clock, boolean urgent, Duration longest) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.urgent = urgent;
        this.longest = longest;
        this.follower = new ItemFollower(fetcher, clock);
    }

    /**
     * For many addresses, one after the other: each request waits for its host's turn, as polls do.
     *
     * @param longest how long one address may take, waiting included
     */
    public static Probe takingTurns(PoliteFetcher fetcher, InstantSource clock, Duration longest) {
        return new Probe(fetcher, clock, false, longest);
    }

    /**
     * Looks at the address; whatever goes wrong is part of the answer.
     *
     * @throws RedisUnavailableException if a host asks for rest and that cannot be written down
     */
    public Probed answer(ProbeRequested question) {
        Steps steps = new Steps();
        try {
            return answer(question, steps);
        } catch (RedisUnavailableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError defect) {
            LOG.error("defect while probing address={}", question.address(), defect);
            steps.add(SourceNote.of(SourceFault.DEFECT, defect), Advice.DEFECT);
            return failed(question, question.address(), steps);
        }
    }

    private Probed answer(ProbeRequested question, Steps steps) {
        Instant giveUpAt = clock.instant().plus(longest);
        ProbeFetch plain = new ProbeFetch(fetcher, clock, giveUpAt, urgent, steps);
        ProbeFetch browser = new ProbeFetch(fetcher.forPages(true), clock, giveUpAt, urgent, steps);
        Optional<Answered> answered = (question.rendered() ? browser : plain).get(question.address());
        if (answered.isEmpty()) {
            return failed(question, question.address(), steps);
        }
        Answered answer = answered.get();
        if (!answer.successful()) {
            steps.add(
                    SourceNote.of(SourceFault.ANSWERS_STATUS, answer.address(), answer.status()),
                    Advice.forStatus(answer.status()));
            return failed(question, answer.address(), steps);
        }
        return look(question, answer, new FeedSearch(plain, steps), browser, steps);
    }

    private Probed look(ProbeRequested question, Answered answer, FeedSearch feeds, ProbeFetch browser, Steps steps) {
        boolean feedWanted = question.kind() == null || question.kind() == SourceKind.FEED;
        SourceKind looksLike = KindOfPage.of(answer);
        if (feedWanted && looksLike != SourceKind.FEED && looksLike != SourceKind.SITEMAP) {
            Optional<Answered> feed = feeds.namedBy(answer);
            boolean nothingElse = question.kind() == SourceKind.FEED || looksLike == SourceKind.PAGE;
            if (feed.isEmpty() && nothingElse) {
                feed = feeds.atUsualAddresses(answer);
            }
            if (feed.isPresent()) {
                return read(question, feed.get(), SourceKind.FEED, steps);
            }
        }
        if (mayNeedBrowser(question, answer, looksLike)) {
            Optional<Answered> shown = inBrowser(answer, browser, steps);
            if (shown.isPresent()) {
                return look(question.inBrowser(), shown.get(), feeds, browser, steps);
            }
            if (!fetcher.canRender() && ShellPage.is(answer)) {
                steps.add(ProbeStep.MADE_BY_SCRIPTS);
                return failed(question, answer.address(), steps);
            }
        }
        if (question.kind() == null) {
            steps.add(KindOfPage.step(looksLike));
        }
        return read(question, answer, question.kind() == null ? looksLike : question.kind(), steps);
    }

    /** A shell with hardly any text; also what has no rows where rows are looked for, if scripts could bring them. */
    private static boolean mayNeedBrowser(ProbeRequested question, Answered answer, SourceKind looksLike) {
        if (question.rendered() || question.kind() == SourceKind.FEED || question.kind() == SourceKind.SITEMAP) {
            return false;
        }
        boolean wantsRows = question.kind() != SourceKind.PAGE;
        return looksLike == SourceKind.PAGE && (wantsRows ? ShellPage.mayBe(answer) : ShellPage.is(answer));
    }

    /** The page as the browser shows it, if that is more than it says itself. */
    private Optional<Answered> inBrowser(Answered plain, ProbeFetch browser, Steps steps) {
        if (!fetcher.canRender()) {
            return Optional.empty();
        }
        steps.add(ProbeStep.LOOKED_AT_IN_BROWSER);
        Optional<Answered> shown = browser.get(plain.address())
                .filter(Answered::successful)
                .filter(answer -> KindOfPage.of(answer) != SourceKind.PAGE || ShellPage.saysMore(answer, plain));
        if (shown.isEmpty()) {
            steps.add(ProbeStep.BROWSER_SHOWED_NO_MORE);
        }
        return shown;
    }

    private Probed read(ProbeRequested question, Answered answer, SourceKind kind, Steps steps) {
        return switch (reader.read(answer, kind, question.selectors(), false)) {
            case Listing.Unreadable unreadable -> {
                steps.add(unreadable.fault(), unreadable.advice());
                yield failed(question, answer.address(), steps);
            }
            case Listing.Read listing -> {
                tell(listing, steps);
                yield new Probed(
                        answered(question, answer, listing, steps),
                        source(answer.address(), kind, question),
                        listing.items(),
                        kind == SourceKind.PAGE ? answer : null);
            }
        };
    }

    private static void tell(Listing.Read listing, Steps steps) {
        listing.repairs().forEach(steps::add);
        if (listing.selectors() != null) {
            steps.add(ProbeStep.ROWS_ARE, listing.selectors().row());
        }
        steps.add(ProbeStep.ITEMS_FOUND, listing.items().size());
        long linkless =
                listing.items().stream().filter(item -> item.defect() != null).count();
        if (linkless > 0) {
            steps.add(ProbeStep.ITEMS_WITHOUT_LINKS, linkless);
        }
        if (listing.nextPage() != null) {
            steps.add(ProbeStep.GOES_ON_AT, listing.nextPage());
        }
        if (!listing.further().isEmpty()) {
            steps.add(ProbeStep.NAMES_SITEMAPS, listing.further().size());
        }
    }

    private ProbeAnswered answered(ProbeRequested question, Answered answer, Listing.Read listing, Steps steps) {
        boolean hasRows = listing.kind() == SourceKind.LIST
                || listing.kind() == SourceKind.CATALOGUE
                || listing.kind() == SourceKind.DISCUZ
                || listing.kind() == SourceKind.PAGE;
        boolean nothing = listing.items().isEmpty() && listing.further().isEmpty();
        return new ProbeAnswered(
                question.probeId(),
                answer.address(),
                listing.kind(),
                listing.name(),
                listing.selectors(),
                hasRows ? RowInference.candidates(AnswerReader.document(answer), MOST_CANDIDATES) : List.of(),
                hasRows ? PagePreview.of(AnswerReader.document(answer)) : null,
                listing.items().stream().limit(MOST_ITEMS).map(Probe::shown).toList(),
                steps.all(),
                nothing ? SourceNote.of(ProbeStep.NOTHING_READ).text() : null,
                null,
                question.rendered(),
                clock.instant());
    }

    /**
     * Fetches the first pages, for the parser to say what it makes of them.
     *
     * @throws RedisUnavailableException if turns cannot be had
     */
    public ProbeFetched documents(Probed probed) {
        try {
            return fetched(probed);
        } catch (RedisUnavailableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError defect) {
            LOG.error("defect while fetching pages address={}", probed.answer().address(), defect);
            return new ProbeFetched(probed.answer().probeId(), List.of());
        }
    }

    private ProbeFetched fetched(Probed probed) {
        Instant giveUpAt = clock.instant().plus(LONGEST);
        List<DocumentFetched> documents = probed.items().stream()
                .limit(MOST_DOCUMENTS)
                .map(item -> follower.follow(probed.source(), item, probed.page(), giveUpAt))
                .flatMap(followed ->
                        followed instanceof Followed.Document found ? Stream.of(found.document()) : Stream.empty())
                .filter(document -> document.body().length <= LARGEST_DOCUMENT)
                .toList();
        return new ProbeFetched(probed.answer().probeId(), documents);
    }

    private static ProbeAnswered.Item shown(ListedItem item) {
        String title = item.title() != null ? item.title() : String.valueOf(item.link());
        return new ProbeAnswered.Item(title, item.link(), item.listedAt());
    }

    private SourceDefined source(URI address, SourceKind kind, ProbeRequested question) {
        return new SourceDefined(
                "probe",
                "probe",
                address,
                kind,
                question.selectors(),
                null,
                false,
                null,
                false,
                false,
                question.rendered(),
                null,
                null,
                clock.instant(),
                "probe");
    }

    /** The last step is what went wrong. */
    private Probed failed(ProbeRequested question, URI address, Steps steps) {
        ProbeAnswered answer = new ProbeAnswered(
                question.probeId(),
                address,
                question.kind(),
                null,
                question.selectors(),
                List.of(),
                null,
                List.of(),
                steps.all(),
                steps.last(),
                steps.advice(),
                question.rendered(),
                clock.instant());
        SourceKind kind = question.kind() == null ? SourceKind.PAGE : question.kind();
        return new Probed(answer, source(address, kind, question), List.of(), null);
    }
}
