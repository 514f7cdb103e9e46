package org.dibao.fetcher.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.tables.redis.RedisConnections;
import org.dibao.tables.redis.RedisUnavailableException;
import org.jspecify.annotations.Nullable;

/** Runs the fetcher's Lua scripts over one connection, which is opened when it is first needed and comes back by itself. */
final class Scripts implements AutoCloseable {

    /** Lettuce's own timeout comes first; this is for an answer that it lost. */
    private static final long ANSWERS_WITHIN_SECONDS = 10;

    /** What Redis answers to a call that is wrong in itself. */
    private static final Set<String> OF_THE_CALL = Set.of("ERR", "WRONGTYPE");

    /** Before version 7 Redis says ERR of everything that fails within a script, and the true code behind it. */
    private static final Pattern CODE_IN_SCRIPT = Pattern.compile(": -([A-Z]+) ");

    private final RedisConnections connections;
    private @Nullable StatefulRedisConnection<byte[], byte[]> connection;

    Scripts(RedisConnections connections) {
        this.connections = connections;
    }

    /** One run of a script: its keys and its arguments. */
    record Call(List<String> keys, List<String> arguments) {}

    /**
     * Runs a script.
     *
     * @throws RedisUnavailableException if Redis gave no answer; it may have been run all the same
     * @throws IllegalStateException if Redis refuses this call and would refuse it again: a defect
     */
    String run(Script script, List<String> keys, String... arguments) {
        return runAll(script, List.of(new Call(keys, List.of(arguments)))).getFirst();
    }

    /**
     * Runs a script many times in one go; the answers are in the order of the calls.
     *
     * @throws RedisUnavailableException if an answer is missing; any of the calls may have been run all the same
     * @throws IllegalStateException if Redis refuses one of them and would refuse it again: a defect
     */
    List<String> runAll(Script script, List<Call> calls) {
        if (calls.isEmpty()) {
            return List.of();
        }
        try {
            StatefulRedisConnection<byte[], byte[]> redis = connection();
            List<AsyncCommand<byte[], byte[], byte[]>> sent = calls.stream()
                    .map(call -> command(CommandType.EVALSHA, script.digest(), call))
                    .toList();
            redis.dispatch(sent);
            List<String> answers = new ArrayList<>(sent.size());
            for (int i = 0; i < sent.size(); i++) {
                answers.add(answer(redis, script, sent.get(i), calls.get(i)));
            }
            return answers;
        } catch (RedisCommandExecutionException e) {
            throw refusesOnlyThis(e) ? defect(script, e) : unavailable(e);
        } catch (RedisException e) {
            throw unavailable(e);
        }
    }

    /** Other errors (LOADING, OOM, READONLY, MISCONF and the like) say how Redis is, whatever it is asked. */
    private static boolean refusesOnlyThis(RedisCommandExecutionException refusal) {
        String message = String.valueOf(refusal.getMessage());
        Matcher inScript = CODE_IN_SCRIPT.matcher(message);
        String code = inScript.find() ? inScript.group(1) : message.split(" ", 2)[0];
        return OF_THE_CALL.contains(code);
    }

    private IllegalStateException defect(Script script, RedisException refusal) {
        return new IllegalStateException(
                "Redis at " + connections.address() + " refuses what it is asked by the script " + script + " ("
                        + refusal.getMessage() + "). This is a defect; what asked for it was not done.",
                refusal);
    }

    private RedisUnavailableException unavailable(RedisException e) {
        return new RedisUnavailableException(
                "Redis at " + connections.address() + " gives no answer (" + e.getMessage()
                        + "). Nothing is fetched until it does; see that it runs.",
                e);
    }

    /** Where the server does not know the script (it was restarted, or told to forget), the script itself is sent. */
    private static String answer(
            StatefulRedisConnection<byte[], byte[]> redis,
            Script script,
            AsyncCommand<byte[], byte[], byte[]> sent,
            Call call) {
        try {
            return await(sent);
        } catch (RedisNoScriptException e) {
            AsyncCommand<byte[], byte[], byte[]> whole = command(CommandType.EVAL, script.text(), call);
            redis.dispatch(whole);
            return await(whole);
        }
    }

    private static String await(AsyncCommand<byte[], byte[], byte[]> sent) {
        try {
            return new String(sent.get(ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS), UTF_8);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RedisException known ? known : new RedisException(e.getCause());
        } catch (TimeoutException e) {
            throw new RedisException("no answer within " + ANSWERS_WITHIN_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisException("interrupted while waiting", e);
        }
    }

    private static AsyncCommand<byte[], byte[], byte[]> command(CommandType type, byte[] script, Call call) {
        CommandArgs<byte[], byte[]> args = new CommandArgs<>(ByteArrayCodec.INSTANCE)
                .add(script)
                .add(call.keys().size());
        call.keys().forEach(key -> args.addKey(key.getBytes(UTF_8)));
        call.arguments().forEach(argument -> args.addValue(argument.getBytes(UTF_8)));
        return new AsyncCommand<>(new Command<>(type, new ValueOutput<>(ByteArrayCodec.INSTANCE), args));
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
}
