package org.dibao.tables.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.NestedMultiOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs scripts on one connection, many in one go. */
final class ScriptCalls {

    /** One run of a script: its one key, and its arguments. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier of bytes; never compared by value
    record Call(byte[] key, List<byte[]> arguments) {}

    /**
     * As many as go out in one go; the rest follows when these are answered. Enough that the way there and back does not
     * count, few enough that a slow server answers the last of them in time.
     */
    private static final int IN_ONE_GO = 64;

    private static final long ANSWERS_WITHIN_MILLIS =
            RedisConnections.ANSWER_WITHIN.multipliedBy(5).toMillis();

    private final RedisConnections connections;
    private final StatefulRedisConnection<byte[], byte[]> connection;

    ScriptCalls(RedisConnections connections, StatefulRedisConnection<byte[], byte[]> connection) {
        this.connections = connections;
        this.connection = connection;
    }

    /**
     * The answers, in the order of the calls.
     *
     * @throws RedisUnavailableException if one is missing; some or all of the calls may have been run
     */
    List<List<Object>> run(IndexScript script, List<Call> calls) {
        List<List<Object>> answers = new ArrayList<>(calls.size());
        for (int from = 0; from < calls.size(); from += IN_ONE_GO) {
            answers.addAll(inOneGo(script, calls.subList(from, Math.min(calls.size(), from + IN_ONE_GO))));
        }
        return answers;
    }

    private List<List<Object>> inOneGo(IndexScript script, List<Call> calls) {
        byte[] digest = connection.sync().digest(script.text()).getBytes(US_ASCII);
        List<AsyncCommand<byte[], byte[], List<Object>>> sent = calls.stream()
                .map(call -> command(CommandType.EVALSHA, digest, call))
                .toList();
        try {
            connection.dispatch(sent);
            List<List<Object>> answers = new ArrayList<>(sent.size());
            for (int i = 0; i < sent.size(); i++) {
                answers.add(answer(script, sent.get(i), calls.get(i)));
            }
            return answers;
        } catch (RedisException e) {
            throw connections.unavailable("Running " + script, e);
        }
    }

    /** Where the server does not know the script (it was restarted, or told to forget), the script itself is sent. */
    private List<Object> answer(IndexScript script, AsyncCommand<byte[], byte[], List<Object>> sent, Call call) {
        try {
            return await(sent);
        } catch (RedisNoScriptException e) {
            AsyncCommand<byte[], byte[], List<Object>> whole = command(CommandType.EVAL, script.text(), call);
            connection.dispatch(whole);
            return await(whole);
        }
    }

    private static List<Object> await(AsyncCommand<byte[], byte[], List<Object>> sent) {
        try {
            return sent.get(ANSWERS_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RedisException known ? known : new RedisException(e.getCause());
        } catch (TimeoutException e) {
            throw new RedisException("no answer within " + ANSWERS_WITHIN_MILLIS + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisException("interrupted while waiting", e);
        }
    }

    private static AsyncCommand<byte[], byte[], List<Object>> command(CommandType type, byte[] script, Call call) {
        CommandArgs<byte[], byte[]> args = new CommandArgs<>(ByteArrayCodec.INSTANCE)
                .add(script)
                .add(1)
                .addKey(call.key())
                .addValues(call.arguments());
        return new AsyncCommand<>(new Command<>(type, new NestedMultiOutput<>(ByteArrayCodec.INSTANCE), args));
    }
}
