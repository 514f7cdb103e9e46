package org.dibao.fetcher.redis;

import java.time.Duration;
import java.util.List;
import org.dibao.fetcher.polite.HostTurns;
import org.dibao.tables.redis.RedisConnections;

/** Turns at hosts, kept in Redis by its own clock, for all fetchers together. Lost with Redis, they begin anew. */
public final class RedisHostTurns implements HostTurns, AutoCloseable {

    /** What turn.lua puts before a wait that is longer than was asked for. */
    private static final String TOO_FAR = "!";

    /** What rests.lua answers of a host that rests. */
    private static final String RESTS = "RESTS";

    private final Scripts scripts;

    public RedisHostTurns(RedisConnections connections) {
        this.scripts = new Scripts(connections);
    }

    @Override
    public Turn take(String host, Duration spacing, Duration longestWait) {
        return take(host, spacing, longestWait, "HEARD");
    }

    @Override
    public Turn takeAside(String host, Duration spacing, Duration longestWait) {
        return take(host, spacing, longestWait, "NOT_HEARD");
    }

    private Turn take(String host, Duration spacing, Duration longestWait, String heard) {
        if (spacing.isZero()) {
            return new Turn(Duration.ZERO, true);
        }
        String answer = scripts.run(
                Script.TURN,
                List.of(turnKey(host), restKey(host)),
                Long.toString(spacing.toMillis()),
                Long.toString(longestWait.toMillis()),
                heard);
        boolean taken = !answer.startsWith(TOO_FAR);
        return new Turn(Duration.ofMillis(Long.parseLong(taken ? answer : answer.substring(TOO_FAR.length()))), taken);
    }

    @Override
    public void rest(String host, Duration time) {
        scripts.run(Script.REST, List.of(restKey(host)), Long.toString(Math.max(1, time.toMillis())));
    }

    @Override
    public boolean rests(String host) {
        return scripts.run(Script.RESTS, List.of(restKey(host))).equals(RESTS);
    }

    private static String turnKey(String host) {
        return "dibao:fetcher:{" + host + "}:turns";
    }

    private static String restKey(String host) {
        return "dibao:fetcher:{" + host + "}:rest";
    }

    @Override
    public void close() {
        scripts.close();
    }
}
