package org.dibao.fetcher.part;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.dibao.contracts.Attachment.Reading;
import org.dibao.contracts.DocumentPart.Kind;
import org.dibao.contracts.Event;
import org.dibao.contracts.PartFetched;
import org.dibao.contracts.PartRequested;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.PoliteFetcher.Fetch;
import org.dibao.fetcher.source.DocumentMaker;
import org.dibao.fetcher.source.ItemFollower;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.RetryAfter;
import org.dibao.network.WebAddress;
import org.dibao.tables.redis.RedisUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches one part under the rules for every page (robots.txt, turns at hosts, address guard, caps). An announcement is
 * held meanwhile, so what may pass (a site that does not answer, an error of the server) is tried again only for a short
 * time, and what will not (404, forbidden) not at all.
 */
public final class PartFetch {

    private static final Logger LOG = LoggerFactory.getLogger(PartFetch.class);

    /** However late a request is taken up, as after a night without fetchers: orders are worth one decent try. */
    private static final Duration LEAST = Duration.ofSeconds(20);

    private static final Duration ONE_TRY = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /** A host whose turns are all taken is our own doing, so its files are waited for longer. */
    private static final Duration LONGEST_QUEUE = Duration.ofHours(1);

    private final PoliteFetcher fetcher;
    private final InstantSource clock;
    private final Duration longestHold;
    private final Duration least;

    /**
     * Fetches parts.
     *
     * @param longestHold how long after the first part was asked for an announcement goes out without those that fail
     */
    public PartFetch(PoliteFetcher fetcher, InstantSource clock, Duration longestHold) {
        this(fetcher, clock, longestHold, LEAST);
    }

    PartFetch(PoliteFetcher fetcher, InstantSource clock, Duration longestHold, Duration least) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.longestHold = longestHold;
        this.least = least;
    }

    /**
     * Fetches what is asked for.
     *
     * @param rendered whether the pages of the document's source need a browser
     * @return a {@link PartFetched}; the document where its own page was asked for and came; or the request again where
     *     the host has no free turn for now
     * @throws RedisUnavailableException if nobody can say whose turn it is
     * @throws IllegalStateException if it was interrupted; nothing is known then
     */
    public Event fetch(PartRequested request, boolean rendered) {
        try {
            return tried(request, rendered);
        } catch (RedisUnavailableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError defect) {
            if (Thread.currentThread().isInterrupted()) {
                throw defect;
            }
            // An answer all the same: the announcement is held for it, and all that was asked for after it would wait.
            LOG.error("defect while fetching a part url={}", request.url(), defect);
            return failed(
                    request, Reading.UNREACHABLE, "A defect of ours kept it from being fetched (" + defect + ").");
        }
    }

    private Event tried(PartRequested request, boolean rendered) {
        Instant giveUpAt = giveUpAt(request);
        Duration pause = FIRST_PAUSE;
        PoliteFetcher how = fetcher.forPages(rendered && request.kind() != Kind.ATTACHMENT);
        while (true) {
            Try tried = once(how, request, giveUpAt);
            if (tried.answer() != null) {
                return tried.answer();
            }
            Duration left = Duration.between(clock.instant(), giveUpAt);
            Duration delay = longer(tried.delay(), pause);
            if (delay.compareTo(left) >= 0) {
                return givenUp(request, tried, left);
            }
            sleep(delay);
            pause = pause.multipliedBy(2);
        }
    }

    /** A document's own page is asked for by a replay, however old the request is. */
    private Instant giveUpAt(PartRequested request) {
        Instant since = request.kind() == Kind.OWN_PAGE ? clock.instant() : request.heldSince();
        Instant held = since.plus(longestHold);
        Instant soon = clock.instant().plus(least);
        return held.isAfter(soon) ? held : soon;
    }

    private Event givenUp(PartRequested request, Try tried, Duration left) {
        boolean queues =
                tried.crowded() && request.heldSince().plus(LONGEST_QUEUE).isAfter(clock.instant());
        if (queues) {
            sleep(left); // or the request would run in circles
            return request;
        }
        return failed(request, Reading.UNREACHABLE, tried.reason());
    }

    private Try once(PoliteFetcher how, PartRequested request, Instant giveUpAt) {
        if (WebAddress.of(request.url().toString()).isEmpty()) {
            return Try.done(failed(request, Reading.REFUSED, request.url() + " is no web address."));
        }
        Duration left = Duration.between(clock.instant(), giveUpAt);
        Exchange exchange = (request.kind() == Kind.OWN_PAGE ? ItemFollower.askingFor(request.url()) : part(request))
                .within(left.compareTo(ONE_TRY) < 0 && left.isPositive() ? left : ONE_TRY);
        Fetch fetch = how.fetch(exchange, giveUpAt, false);
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException(
                    "Interrupted while fetching " + request.url() + "; the service is stopping.");
        }
        return switch (fetch) {
            case Fetch.Answer answer -> answered(request, answer.answered());
            case Fetch.Disallowed disallowed -> Try.done(failed(request, Reading.REFUSED, disallowed.reason()));
            case Fetch.Refused refused -> Try.done(failed(request, Reading.REFUSED, refused.reason()));
            case Fetch.Crowded crowded -> new Try(null, crowded.reason(), crowded.freeIn(), true);
            case Fetch.Failed failed -> new Try(null, failed.reason(), Duration.ZERO, false);
        };
    }

    private static Exchange part(PartRequested request) {
        return Exchange.get(request.url())
                .withHeader("Referer", request.document().url().toString())
                .withHeader("Accept", "*/*");
    }

    private Try answered(PartRequested request, Answered answer) {
        if (answer.successful() && request.kind() == Kind.OWN_PAGE) {
            return Try.done(
                    answer.body().length == 0
                            ? failed(request, Reading.UNREADABLE, request.url() + " is empty.")
                            : DocumentMaker.ofOwnPage(request.document(), answer, clock.instant()));
        }
        if (answer.successful()) {
            return Try.done(new PartFetched(
                    request,
                    answer.headers().first("Content-Type").orElse(null),
                    answer.truncated(),
                    // A file that was cut is of no use, and large.
                    answer.truncated() && request.kind() == Kind.ATTACHMENT ? new byte[0] : answer.body(),
                    null,
                    null,
                    clock.instant()));
        }
        String reason = request.url() + " answers " + answer.status() + ".";
        return switch (answer.status()) {
            case 404, 410 -> Try.done(failed(request, Reading.MISSING, reason));
            case 408, 425, 429 -> new Try(null, reason, asked(answer), false);
            default ->
                answer.status() < 500
                        ? Try.done(failed(request, Reading.REFUSED, reason))
                        : new Try(null, reason, asked(answer), false);
        };
    }

    private Duration asked(Answered answer) {
        Optional<Duration> asked = RetryAfter.of(answer, clock.instant());
        return asked.orElse(Duration.ZERO);
    }

    private PartFetched failed(PartRequested request, Reading why, String reason) {
        return PartFetched.failed(request, why, reason, clock.instant());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.isNegative() ? Duration.ZERO : time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a part; the service is stopping.", e);
        }
    }

    /**
     * One try.
     *
     * @param answer what is answered; null where another try may bring more
     * @param reason why there is nothing yet, in a sentence
     * @param delay how long the host asks to be waited for
     * @param crowded whether no turn was free
     */
    private record Try(@Nullable Event answer, String reason, Duration delay, boolean crowded) {

        static Try done(Event answer) {
            return new Try(answer, "", Duration.ZERO, false);
        }
    }
}
