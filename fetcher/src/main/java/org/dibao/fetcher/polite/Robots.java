package org.dibao.fetcher.polite;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dibao.network.Exchange;
import org.dibao.network.HttpFetcher;
import org.dibao.network.Outcome.Answered;

/** What each site's robots.txt says to us, remembered for a day as RFC 9309 allows. */
public final class Robots {

    /** The name that robots.txt addresses us by. */
    public static final String NAME = "dibao";

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_AFTER_FAILURE = Duration.ofMinutes(10);
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    /** RFC 9309 asks crawlers to read at least 500 KiB. */
    private static final int MOST_BYTES = 512 * 1024;

    private static final int MOST_SITES = 20_000;

    private final HttpFetcher http;
    private final InstantSource clock;
    private final Map<String, Rules> bySite = new ConcurrentHashMap<>();

    /** Rules fetched through the given client, under the same limits as everything else. */
    public Robots(HttpFetcher http, InstantSource clock) {
        this.http = http;
        this.clock = clock;
    }

    /** What the site of an address says about it. */
    public Permission permission(URI address) {
        Rules rules = rulesOf(address);
        if (rules.rules().isDeferVisits()) {
            return new Permission.Later(address.getHost()
                    + " cannot say at the moment whether it may be read: its robots.txt answers with an error.");
        }
        if (!rules.rules().isAllowed(address.toString())) {
            return new Permission.Forbidden("The robots.txt of " + address.getHost() + " asks " + NAME + " not to read "
                    + (address.getRawPath().isEmpty() ? "/" : address.getRawPath()) + ".");
        }
        long delay = rules.rules().getCrawlDelay();
        return new Permission.Allowed(delay > 0 ? Duration.ofMillis(delay) : Duration.ZERO);
    }

    private Rules rulesOf(URI address) {
        String site = address.getScheme() + "://" + address.getRawAuthority().toLowerCase(Locale.ROOT);
        Rules known = bySite.get(site);
        if (known != null && known.until().isAfter(clock.instant())) {
            return known;
        }
        if (bySite.size() > MOST_SITES) {
            bySite.clear();
        }
        Rules fetched = fetch(URI.create(site + "/robots.txt"));
        bySite.put(site, fetched);
        return fetched;
    }

    private Rules fetch(URI robots) {
        Exchange exchange = Exchange.get(robots).within(DEADLINE).upTo(MOST_BYTES);
        // A site that cannot be reached is left to the request for the page itself, which fails with the true reason.
        return http.exchange(exchange) instanceof Answered answer
                ? read(robots, answer)
                : new Rules(
                        new SimpleRobotRules(RobotRulesMode.ALLOW_ALL),
                        clock.instant().plus(KEPT_AFTER_FAILURE));
    }

    private Rules read(URI robots, Answered answer) {
        // A delay however long slows and never forbids; crawler-commons would forbid everything above its limit.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        BaseRobotRules rules = answer.successful()
                ? parser.parseContent(
                        robots.toString(),
                        answer.body(),
                        answer.headers().first("Content-Type").orElse("text/plain"),
                        List.of(NAME))
                : parser.failedFetch(answer.status());
        Duration kept = rules.isDeferVisits() ? KEPT_AFTER_FAILURE : KEPT;
        return new Rules(rules, clock.instant().plus(kept));
    }

    private record Rules(BaseRobotRules rules, Instant until) {}

    /** Whether an address may be read. */
    public sealed interface Permission {

        /** It may, with a pause after it; zero if the site names none. */
        record Allowed(Duration crawlDelay) implements Permission {}

        /** It may not. */
        record Forbidden(String reason) implements Permission {}

        /** Not known at the moment. */
        record Later(String reason) implements Permission {}
    }
}
