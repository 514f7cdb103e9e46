package org.dibao.fetcher.polite;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.dibao.fetcher.polite.HostTurns.Turn;
import org.dibao.fetcher.polite.PoliteFetcher.Fetch;
import org.dibao.fetcher.polite.Robots.Permission;
import org.dibao.network.Gate;
import org.dibao.tables.redis.RedisUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The way of one exchange, request by request. Wherever a redirect leads, that site's robots.txt is heard first and that
 * host's turn is taken, as if its address had been asked for itself.
 */
final class Way implements Gate {

    private final Robots robots;
    private final HostTurns turns;
    private final InstantSource clock;
    private final Duration spacing;
    private final Instant giveUpAt;
    private final URI start;
    private final @Nullable OwnTurn ownTurn;
    private volatile @Nullable OwnTurn latest;
    private volatile URI at;
    private volatile Duration waitedOnTheWay = Duration.ZERO;
    private volatile @Nullable Fetch closed;

    /**
     * A way that begins at an address whose robots.txt has been heard.
     *
     * @param spacing the least pause between two requests to one host
     * @param giveUpAt do not wait for a turn beyond this
     * @param ownTurn the first request's turn; null if a person waits, so that turns are not waited for anywhere
     */
    Way(
            Robots robots,
            HostTurns turns,
            InstantSource clock,
            Duration spacing,
            Instant giveUpAt,
            URI start,
            @Nullable OwnTurn ownTurn) {
        this.robots = robots;
        this.turns = turns;
        this.clock = clock;
        this.spacing = spacing;
        this.giveUpAt = giveUpAt;
        this.start = start;
        this.ownTurn = ownTurn;
        this.latest = ownTurn;
        this.at = start;
    }

    @Override
    public boolean opens(URI address) {
        at = address;
        if (address.equals(start)) {
            latest = ownTurn;
            return ownTurn == null || ownTurn.opens(address);
        }
        // robots.txt itself is a request to that host, too.
        if (!robots.knows(address) && !turnComes(address, spacing)) {
            return false;
        }
        return switch (robots.permission(address)) {
            case Permission.Forbidden forbidden -> closed(new Fetch.Disallowed(forbidden.reason(), forbidden.fault()));
            case Permission.Later later -> closed(new Fetch.Failed(later.reason(), later.fault()));
            case Permission.Allowed allowed -> turnComes(address, allowed.crawlDelay());
        };
    }

    /**
     * Why it went no further; null if it was not the gate that ended it.
     *
     * @throws RedisUnavailableException if nobody could say whose turn it was
     */
    @Nullable
    Fetch objection() {
        Fetch objection = closed;
        if (objection != null) {
            return objection;
        }
        OwnTurn turn = latest;
        Turn later = turn == null ? null : turn.notTaken();
        return later == null ? null : PoliteFetcher.crowded(PoliteFetcher.host(at), later);
    }

    /** How long turns were waited for, all together. */
    Duration waited() {
        return ownTurn == null ? Duration.ZERO : ownTurn.waited().plus(waitedOnTheWay);
    }

    private boolean turnComes(URI address, Duration pause) {
        if (ownTurn == null) {
            return true;
        }
        Duration longer = pause.compareTo(spacing) > 0 ? pause : spacing;
        OwnTurn turn = new OwnTurn(turns, clock, PoliteFetcher.host(address), longer, giveUpAt);
        latest = turn;
        boolean came = turn.opens(address);
        waitedOnTheWay = waitedOnTheWay.plus(turn.waited());
        return came;
    }

    private boolean closed(Fetch objection) {
        closed = objection;
        return false;
    }
}
