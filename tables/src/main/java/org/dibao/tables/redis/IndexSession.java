package org.dibao.tables.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.dibao.events.Position;
import org.dibao.tables.redis.ScriptCalls.Call;
import org.jspecify.annotations.Nullable;

/**
 * One connection to one run of a Redis server, and what was established about the index there. When the link breaks the
 * session is over: the next one has to find out anew which server it speaks with and what that server knows.
 */
final class IndexSession implements AutoCloseable {

    private static final String BEGIN = IndexScript.resource(IndexSession.class, "begin.lua");
    private static final String FINISH = IndexScript.resource(IndexSession.class, "finish.lua");
    private static final String EXTEND = IndexScript.resource(IndexSession.class, "extend.lua");
    private static final byte[] NONE = new byte[0];

    /**
     * What an index is made from.
     *
     * @param run the server's run
     * @param generation a new name for all keys, if it is made from nothing; null if what is there is brought up to date
     */
    record Making(
            String run, int schema, String topic, @Nullable String generation) {}

    private final RedisConnections connections;
    private final StatefulRedisConnection<byte[], byte[]> connection;
    private final ScriptCalls scripts;
    private final byte[] meta;
    private final byte[] lease;
    private final AtomicLong seen = new AtomicLong();
    private volatile String epoch = "";

    IndexSession(RedisConnections connections, String name) {
        this.connections = connections;
        this.connection = connections.openOnce();
        this.scripts = new ScriptCalls(connections, connection);
        this.meta = name.getBytes(UTF_8);
        this.lease = (name + ":lease").getBytes(UTF_8);
    }

    /** The run of the server: another one after every restart and on every replica. */
    String run() {
        return info("server").getOrDefault("run_id", "");
    }

    /** What the server does when its memory is full; anything but {@code noeviction} silently forgets announcements. */
    String evictionPolicy() {
        return info("memory").getOrDefault("maxmemory_policy", "noeviction");
    }

    Optional<KnownIndex> known() {
        Map<String, String> fields = new HashMap<>();
        tried("Reading " + new String(meta, UTF_8), () -> connection.sync().hgetall(meta))
                .forEach((field, value) -> fields.put(new String(field, UTF_8), new String(value, UTF_8)));
        return KnownIndex.of(fields);
    }

    /** Takes an index that is ready as it is. */
    void adopt(KnownIndex known) {
        epoch = known.epoch();
        seen.set(known.sequence());
    }

    String epoch() {
        return epoch;
    }

    /** The highest sequence number that this session has seen. */
    long seen() {
        return seen.get();
    }

    boolean takeLease(String owner, long millis) {
        return tried(
                        "Taking the lease",
                        () -> Optional.ofNullable(connection
                                .sync()
                                .set(
                                        lease,
                                        owner.getBytes(UTF_8),
                                        SetArgs.Builder.nx().px(millis))))
                .isPresent();
    }

    boolean extendLease(String owner, long millis) {
        return eval(EXTEND, List.of(lease), owner, Long.toString(millis));
    }

    void dropLease(String owner) {
        eval(EXTEND, List.of(lease), owner, "0");
    }

    /** Begins an epoch; false if the lease was lost. */
    boolean begin(String owner, String newEpoch, Making making) {
        boolean begun = eval(
                BEGIN,
                List.of(meta, lease),
                owner,
                newEpoch,
                making.run(),
                Integer.toString(making.schema()),
                making.topic(),
                making.generation() == null ? "" : making.generation());
        if (begun) {
            epoch = newEpoch;
            seen.set(0);
        }
        return begun;
    }

    boolean finish(String owner) {
        return eval(FINISH, List.of(meta, lease), owner, epoch);
    }

    /**
     * Runs a script once for each of the given lists of arguments.
     *
     * @param places of the records that are taken in, in the order of the arguments; null where none are
     * @return the answers in order; empty if one of the runs found the index to be another than this session's, so
     *     that none of the answers may be used
     */
    Optional<List<byte[]>> run(
            IndexScript script, String state, List<List<byte[]>> arguments, @Nullable List<Position> places) {
        List<Call> calls = new ArrayList<>(arguments.size());
        for (int i = 0; i < arguments.size(); i++) {
            calls.add(call(state, arguments.get(i), places == null ? null : places.get(i)));
        }
        List<byte[]> answers = new ArrayList<>(arguments.size());
        boolean stale = false;
        for (List<Object> answer : scripts.run(script, calls)) {
            long sequence = (Long) answer.getFirst();
            stale |= sequence < 0;
            seen.accumulateAndGet(sequence, Math::max);
            answers.add((byte[]) answer.getLast());
        }
        return stale ? Optional.empty() : Optional.of(answers);
    }

    /** Removes the keys of all generations but the one in use. */
    void sweep() {
        String current =
                tried("Sweeping", () -> new String(connection.sync().hget(meta, ascii("generation")), US_ASCII));
        String name = new String(meta, UTF_8);
        ScanArgs ours = ScanArgs.Builder.limit(1_000).match(name + ":*");
        KeyScanCursor<byte[]> cursor = tried("Sweeping", () -> connection.sync().scan(ours));
        while (true) {
            byte[][] old = cursor.getKeys().stream()
                    .filter(key -> !belongs(key, name + ":" + current + ":") && !belongs(key, name + ":lease"))
                    .toArray(byte[][]::new);
            if (old.length > 0) {
                tried("Sweeping", () -> connection.sync().unlink(old));
            }
            if (cursor.isFinished()) {
                return;
            }
            KeyScanCursor<byte[]> next = cursor;
            cursor = tried("Sweeping", () -> connection.sync().scan(next, ours));
        }
    }

    private static boolean belongs(byte[] key, String beginning) {
        return new String(key, ISO_8859_1).startsWith(beginning);
    }

    boolean open() {
        return connection.isOpen();
    }

    @Override
    public void close() {
        if (connection.isOpen()) {
            connection.close();
        }
    }

    private Call call(String state, List<byte[]> arguments, @Nullable Position place) {
        List<byte[]> all = new ArrayList<>(arguments.size() + 5);
        all.add(ascii(epoch));
        all.add(ascii(state));
        all.add(ascii(Long.toString(seen.get())));
        all.add(place == null ? NONE : ascii(Integer.toString(place.partition())));
        all.add(place == null ? NONE : ascii(Long.toString(place.offset() + 1)));
        all.addAll(arguments);
        return new Call(meta, all);
    }

    private boolean eval(String script, List<byte[]> keys, String... arguments) {
        byte[][] values = new byte[arguments.length][];
        for (int i = 0; i < arguments.length; i++) {
            values[i] = arguments[i].getBytes(UTF_8);
        }
        Long done = tried(
                "Making an index",
                () -> connection
                        .sync()
                        .<Long>eval(script, ScriptOutputType.INTEGER, keys.toArray(byte[][]::new), values));
        return done != 0;
    }

    private Map<String, String> info(String section) {
        String text =
                tried("Asking for INFO " + section, () -> connection.sync().info(section));
        Map<String, String> fields = new HashMap<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        });
        return fields;
    }

    private <T> T tried(String what, Supplier<T> command) {
        try {
            return command.get();
        } catch (RedisException e) {
            throw connections.unavailable(what, e);
        }
    }

    private static byte[] ascii(String value) {
        return value.getBytes(US_ASCII);
    }
}
