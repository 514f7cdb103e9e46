package org.dibao.fetcher.polite;

import java.time.Duration;
import java.util.Optional;
import org.dibao.tables.redis.RedisUnavailableException;

/** Whose turn it is at a host, among all fetchers of an installation. */
public interface HostTurns {

    /**
     * Takes the next free turn at a host.
     *
     * @param spacing the pause that follows this turn before the next one
     * @param longestWait how far away the turn may lie
     * @return how long to wait for it; empty if the next free turn lies further away, and then none was taken
     * @throws RedisUnavailableException if nobody can say; nothing is fetched until somebody can
     */
    Optional<Duration> take(String host, Duration spacing, Duration longestWait);

    /** Gives no turn at a host for some time, because it asked for that. */
    void rest(String host, Duration time);
}
