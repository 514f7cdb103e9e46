package org.dibao.fetcher.polite;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
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
    private final boolean waits;
    private final Map<String, OwnTurn> turnAt = new ConcurrentHashMap<>();
    private final List<OwnTurn> turnsHad = new CopyOnWriteArrayList<>();
    private volatile String host;
    private volatile @Nullable OwnTurn latest;
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
        this.host = PoliteFetcher.host(start);
        this.waits = ownTurn != null;
        if (ownTurn != null) {
            turnAt.put(host, ownTurn);
            turnsHad.add(ownTurn);
        }
    }

    @Override
    public boolean opens(URI address) {
        host = PoliteFetcher.host(address);
        if (address.equals(start)) {
            return turnOpens(spacing);
        }
        // robots.txt itself is a request to that host, too.
        if (!robots.knows(address) && !turnForRobotsOpens()) {
            return false;
        }
        return switch (robots.permission(address)) {
            case Permission.Forbidden forbidden -> closed(new Fetch.Disallowed(forbidden.reason(), forbidden.fault()));
            case Permission.Resting resting -> closed(PoliteFetcher.resting(resting, turns, host));
            case Permission.Later later -> closed(new Fetch.Failed(later.reason(), later.fault()));
            case Permission.Allowed allowed -> turnOpens(allowed.crawlDelay());
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
        return later == null ? null : PoliteFetcher.crowded(host, later);
    }

    /** How long turns were waited for, all together. */
    Duration waited() {
        return turnsHad.stream().map(OwnTurn::waited).reduce(Duration.ZERO, Duration::plus);
    }

    /** A host that was asked before on this way has a turn already, which knows the pause there. */
    private boolean turnOpens(Duration crawlDelay) {
        return !waits || opens(turnAt.computeIfAbsent(host, asked -> turn(crawlDelay)));
    }

    private boolean turnForRobotsOpens() {
        OwnTurn had = turnAt.get(host);
        return !waits || opens(had == null ? counted(OwnTurn.aside(turns, clock, host, spacing, giveUpAt)) : had);
    }

    private OwnTurn turn(Duration pause) {
        return counted(new OwnTurn(turns, clock, host, pause.compareTo(spacing) > 0 ? pause : spacing, giveUpAt));
    }

    private OwnTurn counted(OwnTurn turn) {
        turnsHad.add(turn);
        return turn;
    }

    private boolean opens(OwnTurn turn) {
        latest = turn;
        return turn.opens();
    }

    private boolean closed(Fetch objection) {
        closed = objection;
        return false;
    }
}
