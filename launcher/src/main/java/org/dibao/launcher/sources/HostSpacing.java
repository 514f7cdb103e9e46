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
        next.merge(host, clock.instant().plus(time), (a, b) -> a.isAfter(b) ? a : b);
    }
}
