package org.dibao.fetcher.polite;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.dibao.fetcher.polite.Robots.Permission;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome;
import org.dibao.network.Outcome.Answered;
import org.dibao.tables.redis.RedisUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * What a page in a browser asks for besides itself. It goes in the page's own turn, since scripts do not wait; robots.txt
 * counts, a host that has its rest is not asked, and for each request a turn is taken that nobody uses, so that on the
 * whole its host has its pauses.
 */
final class PageParts implements Function<Exchange, Optional<Answered>> {

    private final Function<Exchange, Outcome> http;
    private final Robots robots;
    private final HostTurns turns;
    private final InstantSource clock;
    private final Duration spacing;
    private final Instant giveUpAt;
    private final @Nullable URI urgent;
    private final Set<String> askedForRest = ConcurrentHashMap.newKeySet();

    /**
     * Those of one page.
     *
     * @param urgent the page's address if a person waits for it, whose host then is asked ahead of its turns and its rest;
     *     null if nobody does
     */
    PageParts(
            Function<Exchange, Outcome> http,
            Robots robots,
            HostTurns turns,
            InstantSource clock,
            Duration spacing,
            Instant giveUpAt,
            @Nullable URI urgent) {
        this.http = http;
        this.robots = robots;
        this.turns = turns;
        this.clock = clock;
        this.spacing = spacing;
        this.giveUpAt = giveUpAt;
        this.urgent = urgent;
    }

    /**
     * Fetches one of them; empty where it cannot or may not be had.
     *
     * @throws RedisUnavailableException if nobody can say whose turn it is
     */
    @Override
    public Optional<Answered> apply(Exchange part) {
        URI address = part.address();
        if (rests(address)) {
            return Optional.empty();
        }
        leaveOutTurnForRobots(address);
        if (!(robots.permission(address) instanceof Permission.Allowed)) {
            return Optional.empty();
        }
        Way way = new Way(robots, turns, clock, spacing, giveUpAt, address, null);
        AtomicReference<@Nullable RedisUnavailableException> nobodyKnows = new AtomicReference<>();
        Outcome outcome = http.apply(part.through(next -> {
            try {
                return opens(next, way);
            } catch (RedisUnavailableException e) {
                // To the client all that is thrown is the server's failure.
                nobodyKnows.set(e);
                return false;
            }
        }));
        RedisUnavailableException unknown = nobodyKnows.get();
        if (unknown != null) {
            throw unknown;
        }
        if (!(outcome instanceof Answered answer)) {
            return Optional.empty();
        }
        if (Rests.giveIfAsked(turns, clock, answer)) {
            askedForRest.add(PoliteFetcher.host(answer.address()));
        }
        return Optional.of(answer);
    }

    private boolean opens(URI next, Way way) {
        if (rests(next)) {
            return false;
        }
        leaveOutTurnForRobots(next);
        if (!way.opens(next)) {
            return false;
        }
        leaveOutTurn(next);
        return true;
    }

    /** Whoever asked this very page for rest has it from everybody, a person who waits included. */
    private boolean rests(URI address) {
        String host = PoliteFetcher.host(address);
        boolean ahead = urgent != null && host.equals(PoliteFetcher.host(urgent));
        return askedForRest.contains(host) || !ahead && turns.rests(host);
    }

    private void leaveOutTurnForRobots(URI address) {
        if (!robots.knows(address)) {
            leaveOutTurn(address);
        }
    }

    private void leaveOutTurn(URI address) {
        if (urgent == null) {
            OwnTurn.aside(turns, clock, PoliteFetcher.host(address), spacing, giveUpAt)
                    .goesAlong();
        }
    }
}
