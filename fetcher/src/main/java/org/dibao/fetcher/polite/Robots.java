package org.dibao.fetcher.polite;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.dibao.contracts.SourceFault;
import org.dibao.contracts.SourceNote;
import org.dibao.network.Exchange;
import org.dibao.network.HttpFetcher;
import org.dibao.network.Obstacle.Kind;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.Outcome.NoAnswer;
import org.dibao.network.Outcome.Refused;
import org.dibao.network.Outcome.TimedOut;
import org.dibao.network.Outcome.Unreachable;
import org.dibao.network.RetryAfter;
import org.jspecify.annotations.Nullable;

/**
 * What each site's robots.txt says to us, remembered for a day as RFC 9309 allows. While it is out of reach (no answer, or
 * a 5xx) what it said last counts, or if that is not known, nothing is read; after a month it counts as missing (2.3.1.4).
 */
public final class Robots {

    /** The name that robots.txt addresses us by. */
    public static final String NAME = "dibao";

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_AFTER_FAILURE = Duration.ofMinutes(10);

    /** Without an answer nothing is read, so that a short silence is soon asked again. */
    private static final Duration KEPT_AFTER_SILENCE = Duration.ofMinutes(1);

    /** RFC 9309 calls it a reasonably long period, and gives this example. */
    private static final Duration LONGEST_OUT_OF_REACH = Duration.ofDays(30);

    /** Slow sites take it; without an answer their pages are not asked for at all. */
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    /** What keeps us from the whole host is told as such, as the page itself would. */
    private static final Set<Kind> OF_THE_HOST = EnumSet.of(
            Kind.UNKNOWN_HOST, Kind.NO_ROUTE, Kind.NO_CONNECTION, Kind.NOT_SECURE, Kind.PROXY_FAILED, Kind.STOPPING);

    /** RFC 9309 asks crawlers to read at least 500 KiB. */
    private static final int MOST_BYTES = 512 * 1024;

    private static final int TOO_MANY_REQUESTS = 429;

    /** As long as robots.txt is remembered; longer ones are slips, or were meant to close the site, which is said otherwise. */
    private static final Duration LONGEST_CRAWL_DELAY = KEPT;

    /** From 100000 on it is longer than that; crawler-commons takes what is no int for no delay at all. */
    private static final Pattern LONG_DELAY = Pattern.compile("(?im)^(\\h*crawl-delay\\h*:\\h*)0*[1-9]\\d{5,}");

    private static final int MOST_SITES = 20_000;

    private final HttpFetcher http;
    private final InstantSource clock;
    private final Map<String, Site> sites = new ConcurrentHashMap<>();

    /** Rules fetched through the given client, under the same limits as everything else. */
    public Robots(HttpFetcher http, InstantSource clock) {
        this.http = http;
        this.clock = clock;
    }

    /** Whether the rules of an address's site are known, so that nothing must be fetched to answer for it. */
    public boolean knows(URI address) {
        return site(address).known(clock.instant()) != null;
    }

    /** What the site of an address says about it. */
    public Permission permission(URI address) {
        Rules rules = site(address).rules();
        if (rules.askedForFewer()) {
            return new Permission.Resting(
                    address.getHost() + " asks for fewer requests, even for its robots.txt (429).",
                    SourceNote.of(SourceFault.ASKS_FOR_FEWER, address.getHost(), TOO_MANY_REQUESTS),
                    Duration.between(clock.instant(), rules.until()));
        }
        Permission.Later outOfReach = rules.outOfReach();
        if (outOfReach != null) {
            return outOfReach;
        }
        if (!rules.rules().isAllowed(address.toString())) {
            String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
            return new Permission.Forbidden(
                    "The robots.txt of " + address.getHost() + " asks " + NAME + " not to read " + path + ".",
                    SourceNote.of(SourceFault.CLOSED_BY_ROBOTS, address.getHost(), path));
        }
        return new Permission.Allowed(crawlDelay(rules.rules()));
    }

    /** None and nonsense are negative. */
    private static Duration crawlDelay(BaseRobotRules rules) {
        return Duration.ofMillis(Math.clamp(rules.getCrawlDelay(), 0, LONGEST_CRAWL_DELAY.toMillis()));
    }

    private static byte[] withoutLongDelays(byte[] robots) {
        return LONG_DELAY
                .matcher(new String(robots, ISO_8859_1))
                .replaceAll("$1" + LONGEST_CRAWL_DELAY.toSeconds())
                .getBytes(ISO_8859_1);
    }

    private Site site(URI address) {
        if (sites.size() > MOST_SITES) {
            sites.clear();
        }
        String site = address.getScheme() + "://" + PoliteFetcher.host(address);
        return sites.computeIfAbsent(site, Site::new);
    }

    private Rules fetch(URI robots) {
        Exchange exchange = Exchange.get(robots).within(DEADLINE).upTo(MOST_BYTES);
        return switch (http.exchange(exchange)) {
            case Answered answer -> read(robots, answer);
            // Where our own rules end the way, there is nothing to hear; the page's request comes to the same end
            // itself.
            case Refused refused -> open(KEPT_AFTER_FAILURE);
            case TimedOut silent -> outOfReach(robots, silent);
            case Unreachable none ->
                none.obstacle().kind() == Kind.MOVED_NOWHERE ? open(KEPT_AFTER_FAILURE) : outOfReach(robots, none);
        };
    }

    private Rules open(Duration kept) {
        return new Rules(
                new SimpleRobotRules(RobotRulesMode.ALLOW_ALL),
                false,
                null,
                clock.instant().plus(kept));
    }

    private Rules outOfReach(URI robots, NoAnswer none) {
        SourceNote why = PoliteFetcher.fault(none);
        Permission.Later later = OF_THE_HOST.contains(none.obstacle().kind())
                ? new Permission.Later(none.reason(), why)
                : new Permission.Later(
                        robots.getHost() + " cannot be asked whether it may be read. " + none.reason(),
                        SourceNote.of(SourceFault.ROBOTS_OUT_OF_REACH, robots.getHost(), why));
        return new Rules(
                new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
                false,
                later,
                // Whoever gave up asking knows nothing of the site, and the next one asks again.
                clock.instant().plus(none.obstacle().kind() == Kind.STOPPING ? Duration.ZERO : KEPT_AFTER_SILENCE));
    }

    /**
     * RFC 9309 leaves what answers 4xx open to everybody (2.3.1.3). 429 says nothing about what is open; it is heard like
     * a 5xx, after which nothing may be read for now (2.3.1.4).
     */
    private Rules read(URI robots, Answered answer) {
        // A delay however long slows and never forbids; crawler-commons would forbid everything above its limit.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        boolean askedForFewer = answer.status() == TOO_MANY_REQUESTS;
        BaseRobotRules rules = answer.successful()
                ? parser.parseContent(
                        robots.toString(),
                        withoutLongDelays(answer.body()),
                        answer.headers().first("Content-Type").orElse("text/plain"),
                        List.of(NAME))
                : parser.failedFetch(answer.status());
        Instant now = clock.instant();
        Duration kept = askedForFewer || rules.isDeferVisits() ? askAgainIn(answer, now) : KEPT;
        Permission.Later later = rules.isDeferVisits() && !askedForFewer
                ? new Permission.Later(
                        robots.getHost()
                                + " cannot say at the moment whether it may be read: its robots.txt answers with an error.",
                        SourceNote.of(SourceFault.ROBOTS_UNKNOWN, robots.getHost()))
                : null;
        return new Rules(rules, askedForFewer, later, now.plus(kept));
    }

    private static Duration askAgainIn(Answered answer, Instant now) {
        Duration asked = RetryAfter.of(answer, now).orElse(KEPT_AFTER_FAILURE);
        return asked.compareTo(KEPT) > 0 ? KEPT : asked;
    }

    /**
     * What a site said.
     *
     * @param askedForFewer whether it said nothing but that it is asked too often
     * @param outOfReach why nothing is known; null if it said something
     */
    private record Rules(
            BaseRobotRules rules, boolean askedForFewer, Permission.@Nullable Later outOfReach, Instant until) {

        Rules lasting(Instant newUntil) {
            return new Rules(rules, askedForFewer, outOfReach, newUntil);
        }
    }

    /** A site and its rules; whoever needs them while they are being fetched waits for that. */
    private final class Site {

        private final String address;
        private volatile @Nullable Rules last;
        private @Nullable Rules heard;
        private @Nullable Instant outOfReachSince;

        Site(String address) {
            this.address = address;
        }

        @Nullable
        Rules known(Instant now) {
            Rules rules = last;
            return rules != null && rules.until().isAfter(now) ? rules : null;
        }

        Rules rules() {
            Rules rules = known(clock.instant());
            return rules == null ? fetched() : rules;
        }

        private synchronized Rules fetched() {
            Rules others = known(clock.instant());
            if (others != null) {
                return others;
            }
            Rules fetched = fetch(URI.create(address + "/robots.txt"));
            Rules counting = fetched.outOfReach() == null ? heard(fetched) : standIn(fetched);
            last = counting;
            return counting;
        }

        private Rules heard(Rules fetched) {
            outOfReachSince = null;
            if (!fetched.askedForFewer()) {
                heard = fetched;
            }
            return fetched;
        }

        private Rules standIn(Rules outOfReach) {
            Instant now = clock.instant();
            Instant since = outOfReachSince == null ? now : outOfReachSince;
            outOfReachSince = since;
            if (!now.isBefore(since.plus(LONGEST_OUT_OF_REACH))) {
                return open(KEPT);
            }
            return heard == null ? outOfReach : heard.lasting(outOfReach.until());
        }
    }

    /** Whether an address may be read. */
    public sealed interface Permission {

        /** It may, with a pause after it, of a day at most; zero if the site names none. */
        record Allowed(Duration crawlDelay) implements Permission {}

        /** It may not. */
        record Forbidden(String reason, SourceNote fault) implements Permission {}

        /** Not known, since the site asks for rest; {@code time} is how long it is left alone from now on. */
        record Resting(String reason, SourceNote fault, Duration time) implements Permission {}

        /** Not known at the moment. */
        record Later(String reason, SourceNote fault) implements Permission {}
    }
}
