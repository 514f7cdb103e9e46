package org.dibao.fetcher.redis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dibao.fetcher.polite.HostTurns;
import org.dibao.fetcher.redis.Scripts.Script;
import org.dibao.tables.redis.RedisConnections;

/** Turns at hosts, kept in Redis by its own clock, for all fetchers together. Lost with Redis, they begin anew. */
public final class RedisHostTurns implements HostTurns, AutoCloseable {

    private final Scripts scripts;

    public RedisHostTurns(RedisConnections connections) {
        this.scripts = new Scripts(connections);
    }

    @Override
    public Optional<Duration> take(String host, Duration spacing, Duration longestWait) {
        if (spacing.isZero()) {
            return Optional.of(Duration.ZERO);
        }
        long wait = Long.parseLong(scripts.run(
                Script.TURN,
                List.of(key(host)),
                Long.toString(spacing.toMillis()),
                Long.toString(longestWait.toMillis())));
        return wait < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(wait));
    }

    @Override
    public void rest(String host, Duration time) {
        scripts.run(Script.REST, List.of(key(host)), Long.toString(Math.max(1, time.toMillis())));
    }

    private static String key(String host) {
        return "dibao:fetcher:{" + host + "}:turn";
    }

    @Override
    public void close() {
        scripts.close();
    }
}
