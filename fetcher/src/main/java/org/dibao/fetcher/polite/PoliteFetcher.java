package org.dibao.fetcher.polite;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.dibao.contracts.SourceFault;
import org.dibao.contracts.SourceNote;
import org.dibao.fetcher.polite.HostTurns.Turn;
import org.dibao.fetcher.polite.Robots.Permission;
import org.dibao.network.Exchange;
import org.dibao.network.HttpFetcher;
import org.dibao.network.Obstacle;
import org.dibao.network.Outcome;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.Outcome.NoAnswer;
import org.dibao.network.Outcome.Refused;
import org.dibao.network.WebAddress;
import org.jspecify.annotations.Nullable;

/** Fetches as a considerate guest: where robots.txt allows it, when it is our turn, and not while asked to rest. */
public final class PoliteFetcher {

    private final Function<Exchange, Outcome> http;
    private final @Nullable Renderer renderer;
    private final boolean rendered;
    private final Robots robots;
    private final HostTurns turns;
    private final InstantSource clock;
    private final Duration spacing;

    /**
     * A fetcher.
     *
     * @param spacing the pause between two requests to one host; zero for none
     */
    public PoliteFetcher(HttpFetcher http, Robots robots, HostTurns turns, InstantSource clock, Duration spacing) {
        this(http::exchange, null, false, robots, turns, clock, spacing);
    }

    private PoliteFetcher(
            Function<Exchange, Outcome> http,
            @Nullable Renderer renderer,
            boolean rendered,
            Robots robots,
            HostTurns turns,
            InstantSource clock,
            Duration spacing) {
        this.http = http;
        this.renderer = renderer;
        this.rendered = rendered;
        this.robots = robots;
        this.turns = turns;
        this.clock = clock;
        this.spacing = spacing;
    }

    /** Has pages shown by a browser. */
    @FunctionalInterface
    public interface Renderer {

        /**
         * A page as a browser shows it.
         *
         * @param parts fetches what the page asks for besides itself; empty where that cannot or may not be had
         */
        Outcome render(Exchange page, Function<Exchange, Optional<Answered>> parts);
    }

    /** The same, able to have pages shown by a browser. */
    public PoliteFetcher withRenderer(Renderer browser) {
        return new PoliteFetcher(http, browser, false, robots, turns, clock, spacing);
    }

    /** Whether there is a browser to show pages. */
    public boolean canRender() {
        return renderer != null;
    }

    /** One for the pages of a source: as they come, or as a browser shows them. */
    public PoliteFetcher forPages(boolean asShown) {
        return asShown == rendered ? this : new PoliteFetcher(http, renderer, asShown, robots, turns, clock, spacing);
    }

    /**
     * Fetches, waiting for our turn if need be.
     *
     * @param giveUpAt do not wait for a turn beyond this
     * @param urgent whether a person waits for it, so that it goes ahead of all turns
     */
    public Fetch fetch(Exchange exchange, Instant giveUpAt, boolean urgent) {
        return fetch(exchange, giveUpAt, urgent, false);
    }

    /**
     * Fetches the first thing that an answer leads to. Where the host wants a pause that is longer than can be waited
     * for, that answer would have used up the only turn each time, and nothing ever come of it: so both go in one turn,
     * and then none goes for two pauses.
     *
     * @param leader what answered just before
     * @param giveUpAt do not wait for a turn beyond this
     */
    public Fetch fetchAlong(Exchange exchange, URI leader, Instant giveUpAt) {
        return fetch(exchange, giveUpAt, false, host(leader).equals(host(exchange.address())));
    }

    private Fetch fetch(Exchange exchange, Instant giveUpAt, boolean urgent, boolean along) {
        if (!urgent && !robots.knows(exchange.address())) {
            String host = host(exchange.address());
            OwnTurn turn = OwnTurn.aside(turns, clock, host, spacing, giveUpAt);
            if (!turn.comes() && !(along && turn.goesAlong())) {
                return crowded(host, turn.notTaken());
            }
        }
        return switch (robots.permission(exchange.address())) {
            case Permission.Forbidden forbidden -> new Fetch.Disallowed(forbidden.reason(), forbidden.fault());
            case Permission.Resting resting -> resting(resting, turns, host(exchange.address()));
            case Permission.Later later -> new Fetch.Failed(later.reason(), later.fault());
            case Permission.Allowed allowed -> inTurn(exchange, allowed.crawlDelay(), giveUpAt, urgent, along);
        };
    }

    private Fetch inTurn(Exchange exchange, Duration crawlDelay, Instant giveUpAt, boolean urgent, boolean along) {
        Duration pause = crawlDelay.compareTo(spacing) > 0 ? crawlDelay : spacing;
        String host = host(exchange.address());
        OwnTurn turn = urgent ? null : new OwnTurn(turns, clock, host, pause, giveUpAt);
        boolean goesAlong = along && clock.instant().plus(pause).isAfter(giveUpAt);
        if (turn != null && !(goesAlong ? turn.goesAlong() : turn.comes())) {
            return crowded(host, turn.notTaken());
        }
        Way way = new Way(robots, turns, clock, spacing, giveUpAt, exchange.address(), turn);
        Exchange gated = exchange.through(way);
        Outcome outcome = rendered ? shown(gated, giveUpAt, urgent) : http.apply(gated);
        Fetch objection = way.objection();
        return objection != null && !(outcome instanceof Answered) ? objection : outcome(outcome, way.waited());
    }

    private Outcome shown(Exchange page, Instant giveUpAt, boolean urgent) {
        return renderer == null
                ? new Refused(Obstacle.of(
                        Obstacle.Kind.NO_BROWSER,
                        page.address() + " needs a browser, and none is configured. Set dibao.fetcher.browser to an"
                                + " installed Chromium.",
                        page.address()))
                : renderer.render(
                        page,
                        new PageParts(http, robots, turns, clock, spacing, giveUpAt, urgent ? page.address() : null));
    }

    private Fetch outcome(Outcome outcome, Duration waited) {
        return switch (outcome) {
            case Answered answer -> {
                // It is the host that answered which wants its rest, not the one that led there.
                Rests.giveIfAsked(turns, clock, answer);
                yield new Fetch.Answer(answer, waited);
            }
            case Refused refused -> new Fetch.Refused(refused.reason(), fault(refused));
            case NoAnswer none -> new Fetch.Failed(none.reason(), fault(none));
        };
    }

    /** Every obstacle has a fault of the same name that speaks of the same things. */
    public static SourceNote fault(NoAnswer none) {
        Obstacle obstacle = none.obstacle();
        return SourceNote.of(
                SourceFault.valueOf(obstacle.kind().name()), obstacle.about().toArray());
    }

    /** The other fetchers have not heard that the host asks for rest; its turns tell them. */
    static Fetch resting(Permission.Resting resting, HostTurns turns, String host) {
        Rests.give(turns, host, resting.time());
        return new Fetch.Crowded(resting.reason(), resting.fault(), resting.time());
    }

    static Fetch crowded(String host, @Nullable Turn turn) {
        return new Fetch.Crowded(
                host + " had no free turn in time; other requests to it come first, or it asked for rest.",
                SourceNote.of(SourceFault.NO_FREE_TURN, host),
                turn == null ? Duration.ZERO : turn.away());
    }

    /** The host as it is known here, however a page spells it. */
    static String host(URI address) {
        String name = address.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return WebAddress.hasUsualPort(address) ? name : name + ":" + address.getPort();
    }

    /** What came of it; reasons are sentences for the log and the person who waits, faults the same for the record. */
    public sealed interface Fetch {

        /**
         * An answer, whatever its status.
         *
         * @param turn how long our turn had to be waited for
         */
        record Answer(Answered answered, Duration turn) implements Fetch {}

        /** robots.txt forbids it. */
        record Disallowed(String reason, SourceNote fault) implements Fetch {}

        /** Our own rules forbid it, and will the next time. */
        record Refused(String reason, SourceNote fault) implements Fetch {}

        /**
         * No turn was free in time.
         *
         * @param freeIn how far away the next free turn was
         */
        record Crowded(String reason, SourceNote fault, Duration freeIn) implements Fetch {}

        /** No answer came. */
        record Failed(String reason, SourceNote fault) implements Fetch {}
    }
}
