package org.dibao.fetcher.polite;

import java.time.Duration;
import org.dibao.tables.redis.RedisUnavailableException;

/** Whose turn it is at a host, among all fetchers of an installation. */
public interface HostTurns {

    /**
     * Takes the next free turn at a host for a page.
     *
     * @param spacing the pause that follows this turn before the next one, by what the host's robots.txt now says; where
     *     it said hours before, and less now, the earlier pause counts no more
     * @param longestWait how far away the turn may lie
     * @throws RedisUnavailableException if nobody can say; nothing is fetched until somebody can
     */
    Turn take(String host, Duration spacing, Duration longestWait);

    /**
     * Takes a turn for what is no page, such as robots.txt itself: the same, but where pages have pauses of hours it does not
     * wait for the end of one, and what it has for a pause says nothing about the host's wish. A rest that the host asked
     * for is kept.
     */
    default Turn takeAside(String host, Duration spacing, Duration longestWait) {
        return take(host, spacing, longestWait);
    }

    /** Gives no turn at a host for some time, because it asked for that. */
    void rest(String host, Duration time);

    /**
     * Whether a host has the rest that it asked for.
     *
     * @throws RedisUnavailableException if nobody can say
     */
    boolean rests(String host);

    /**
     * The next free turn.
     *
     * @param away how long it is to be waited for
     * @param taken whether it is the asker's; not if it lay further away than he would wait
     */
    record Turn(Duration away, boolean taken) {}
}
