package org.dibao.fetcher.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.dibao.tables.redis.RedisConnections;
import org.dibao.tables.redis.RedisUnavailableException;
import org.jspecify.annotations.Nullable;

/** Runs the fetcher's Lua scripts over one connection, which is opened when it is first needed and comes back by itself. */
final class Scripts implements AutoCloseable {

    private final RedisConnections connections;
    private @Nullable StatefulRedisConnection<byte[], byte[]> connection;

    Scripts(RedisConnections connections) {
        this.connections = connections;
    }

    /**
     * Runs a script.
     *
     * @throws RedisUnavailableException if Redis gave no answer; it may have been run all the same
     */
    String run(Script script, List<String> keys, String... arguments) {
        byte[][] keyBytes = keys.stream().map(key -> key.getBytes(UTF_8)).toArray(byte[][]::new);
        byte[][] argumentBytes = Arrays.stream(arguments)
                .map(argument -> argument.getBytes(UTF_8))
                .toArray(byte[][]::new);
        try {
            RedisCommands<byte[], byte[]> redis = connection().sync();
            return new String(run(redis, script, keyBytes, argumentBytes), UTF_8);
        } catch (RedisException e) {
            throw new RedisUnavailableException(
                    "Redis at " + connections.address() + " gives no answer (" + e.getMessage()
                            + "). Nothing is fetched until it does; see that it runs.",
                    e);
        }
    }

    private static byte[] run(RedisCommands<byte[], byte[]> redis, Script script, byte[][] keys, byte[][] arguments) {
        try {
            return redis.evalsha(redis.digest(script.text()), ScriptOutputType.VALUE, keys, arguments);
        } catch (RedisNoScriptException e) {
            return redis.eval(script.text(), ScriptOutputType.VALUE, keys, arguments);
        }
    }

    private synchronized StatefulRedisConnection<byte[], byte[]> connection() {
        StatefulRedisConnection<byte[], byte[]> open = connection;
        if (open == null) {
            open = connections.open();
            connection = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            connection.close();
        }
    }

    /** The scripts, each described in its file. */
    enum Script {
        LEASE("lease.lua"),
        RENEW("renew.lua"),
        RELEASE("release.lua"),
        TURN("turn.lua"),
        REST("rest.lua");

        private final byte[] text;

        Script(String file) {
            try (InputStream in = Scripts.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("The script " + file + " is missing from the class path.");
                }
                text = in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        byte[] text() {
            return text;
        }
    }
}
