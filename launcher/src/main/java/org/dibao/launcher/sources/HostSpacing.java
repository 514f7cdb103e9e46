package org.dibao.launcher.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.dibao.fetcher.polite.HostTurns;

/** A host's next turn, kept in memory: enough where one process asks all there is to ask. */
final class HostSpacing implements HostTurns {

    private final InstantSource clock;
    private final Map<String, Instant> next = new HashMap<>();
    private final Map<String, Instant> resting = new HashMap<>();

    HostSpacing(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Turn take(String host, Duration spacing, Duration longestWait) {
        Instant now = clock.instant();
        Instant turn = next.getOrDefault(host, now);
        Duration wait = turn.isAfter(now) ? Duration.between(now, turn) : Duration.ZERO;
        if (wait.compareTo(longestWait) > 0) {
            return new Turn(wait, false);
        }
        next.put(host, now.plus(wait).plus(spacing));
        return new Turn(wait, true);
    }

    @Override
    public synchronized void rest(String host, Duration time) {
        Instant until = clock.instant().plus(time);
        next.merge(host, until, HostSpacing::later);
        resting.merge(host, until, HostSpacing::later);
    }

    @Override
    public synchronized boolean rests(String host) {
        return resting.getOrDefault(host, Instant.MIN).isAfter(clock.instant());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
