package org.dibao.bench.copies;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.dibao.bench.ground.Ground;
import org.dibao.contracts.SightingRecorded;
import org.dibao.events.EventWriter;
import org.dibao.events.Position;
import org.dibao.parser.duplicate.Claim;
import org.dibao.parser.duplicate.Identity;
import org.dibao.parser.duplicate.Verdict;
import org.dibao.parser.duplicate.Verdict.Carries;
import org.dibao.parser.redis.KnownAnnouncements;
import org.dibao.tables.redis.RedisConnections;

/** What the index costs as it grows: memory and the time of a claim; and whether claims stay right. */
final class Growth {

    private static final String INDEX = "{dibao:sightings}";
    private static final int COMPARED = 3_000;
    private static final int BATCH = 100;
    private static final int ASKED = 2_000;
    private static final int IN_ONE_GO = 64;
    private static final long MILLION = 1_000_000;

    /** Documents that are asked about and were never filled in begin here. */
    private static final long UNKNOWN = 1L << 40;

    private final Sketches sketches;
    private final KnownAnnouncements known;
    private final RedisCommands<byte[], byte[]> redis;
    private final Position place;
    private final PrintWriter out;
    private final StringBuilder table = new StringBuilder();
    private long questions;

    private Growth(
            Sketches sketches,
            KnownAnnouncements known,
            RedisCommands<byte[], byte[]> redis,
            Position place,
            PrintWriter out) {
        this.sketches = sketches;
        this.known = known;
        this.redis = redis;
        this.place = place;
        this.out = out;
    }

    /** Lets the index grow to each of the sizes, ascending, in thousands, and measures there; the figures as Markdown. */
    static String to(Ground ground, List<Integer> thousands, PrintWriter out) {
        try (RedisConnections redis = ground.redis();
                StatefulRedisConnection<byte[], byte[]> connection = redis.open();
                RedisPipe pipe = new RedisPipe(ground.redisUri());
                EventWriter writer = new EventWriter(ground.kafka(), "/parser", Duration.ofSeconds(15))) {
            Ground.prepare(connection);
            try (KnownAnnouncements known =
                    new KnownAnnouncements(redis, ground.kafka(), "bench", Duration.ofSeconds(22))) {
                known.start();
                known.awaitReady(Duration.ofMinutes(2));
                Sketches sketches = new Sketches();
                Position place = writer.writeAll(List.of(sketches.sighting(0))).getFirst();
                return new Growth(sketches, known, connection.sync(), place, out).grow(pipe, thousands);
            }
        }
    }

    private String grow(RedisPipe pipe, List<Integer> thousands) {
        compare(pipe);
        line("| announcements | Redis | bytes each | claim, median | claim, 99 % | claims 64 in one go, each"
                + " | Redis's CPU, a claim | edited copies joined | new ones found new |");
        line("|---|---|---|---|---|---|---|---|---|");
        long empty = memory();
        BulkIndex bulk = new BulkIndex(pipe, prefix(), sketches);
        long from = 0;
        for (int thousand : thousands) {
            long size = thousand * 1_000L;
            long begun = System.nanoTime();
            bulk.add(from, size, last() + 1);
            out.printf("filled in %d s; %s%n", (System.nanoTime() - begun) / 1_000_000_000, bulk.lists());
            measure(size, memory() - empty);
            from = size;
        }
        line("\n" + bulk.lists() + ".");
        return table.toString();
    }

    private void measure(long size, long bytes) {
        double busy = busy();
        Asked one = new Asked(size, 1);
        Asked many = new Asked(size, IN_ONE_GO);
        double each = (busy() - busy) / (one.copies + one.unknown + many.copies + many.unknown);
        line("| %,d | %,d MB | %d | %.2f ms | %.2f ms | %.2f ms | %.2f ms | %d of %d | %d of %d |"
                .formatted(
                        size,
                        bytes / MILLION,
                        bytes / size,
                        one.times[one.times.length / 2] / 1e6,
                        one.times[one.times.length * 99 / 100] / 1e6,
                        Arrays.stream(many.times).sum() / 1e6 / many.times.length / IN_ONE_GO,
                        each * 1e3,
                        one.joined + many.joined,
                        one.copies + many.copies,
                        one.found + many.found,
                        one.unknown + many.unknown));
    }

    /** Claims so many at a time, half of edited copies and half of unknown documents, and what came of them. */
    private final class Asked {

        private final long[] times;
        private int copies;
        private int joined;
        private int unknown;
        private int found;

        Asked(long size, int inOneGo) {
            times = new long[ASKED / inOneGo];
            for (int i = 0; i < times.length; i++) {
                long first = questions;
                questions += inOneGo;
                List<Claim> claims = LongStream.range(first, questions)
                        .mapToObj(question -> question(question, size))
                        .toList();
                long begun = System.nanoTime();
                List<Verdict> verdicts = known.claim(claims);
                times[i] = System.nanoTime() - begun;
                for (int j = 0; j < inOneGo; j++) {
                    count(first + j, size, claims.get(j), verdicts.get(j));
                }
            }
            Arrays.sort(times);
        }

        private Claim question(long question, long size) {
            boolean copy = question % 2 == 0;
            return sketches.claim(
                    copy ? asked(question, size) : UNKNOWN + question, "https://copy.example.test/" + question, copy);
        }

        private void count(long question, long size, Claim claim, Verdict verdict) {
            String carried = verdict instanceof Carries carries ? carries.announcementId() : "";
            if (question % 2 == 0) {
                copies++;
                joined += carried.equals(Identity.announcementOf(Sketches.url(asked(question, size)))) ? 1 : 0;
            } else {
                unknown++;
                found += carried.equals(Identity.announcementOf(claim.documentId())) ? 1 : 0;
            }
        }

        private static long asked(long question, long size) {
            return question * 7_919 % size;
        }
    }

    /** Fills a few by the script, the same ones in bulk, and fails where they differ. */
    private void compare(RedisPipe pipe) {
        for (int at = 0; at < COMPARED; at += BATCH) {
            List<SightingRecorded> sightings = LongStream.range(at, at + BATCH)
                    .mapToObj(sketches::sighting)
                    .toList();
            known.recorded(sightings, Collections.nCopies(BATCH, place));
        }
        Map<String, Map<String, String>> byScript = contents();
        drop();
        new BulkIndex(pipe, prefix(), sketches).add(0, COMPARED, 1);
        Map<String, Map<String, String>> inBulk = contents();
        drop();
        byScript.forEach((key, content) -> {
            if (!content.equals(inBulk.get(key))) {
                throw new IllegalStateException("Filled in bulk, " + key.substring(prefix().length()) + " is "
                        + inBulk.get(key) + " instead of " + content + ": BulkIndex does not do what store.lua does.");
            }
        });
        if (byScript.size() != inBulk.size()) {
            throw new IllegalStateException("Filled in bulk there are " + inBulk.size() + " keys instead of "
                    + byScript.size() + ": BulkIndex does not do what store.lua does.");
        }
        line(
                "Filled in bulk; the first %,d documents were filled in by the script as well, and all %,d keys were the same.\n"
                        .formatted(COMPARED, byScript.size()));
    }

    private Map<String, Map<String, String>> contents() {
        Map<String, Map<String, String>> contents = new TreeMap<>();
        for (byte[] key : keys()) {
            Map<String, String> content = new TreeMap<>();
            if (redis.type(key).equals("hash")) {
                redis.hgetall(key).forEach((field, value) -> content.put(text(field), text(value)));
            } else {
                content.put("", text(redis.get(key)));
            }
            contents.put(text(key), content);
        }
        return contents;
    }

    private void drop() {
        List<byte[]> keys = keys();
        IntStream.range(0, (keys.size() + BATCH - 1) / BATCH)
                .mapToObj(at -> keys.subList(at * BATCH, Math.min(keys.size(), (at + 1) * BATCH)))
                .forEach(some -> redis.del(some.toArray(byte[][]::new)));
    }

    private List<byte[]> keys() {
        return redis.keys(prefix().replace("[", "\\[") + "*");
    }

    private String prefix() {
        return INDEX + ":" + text(redis.hget(bytes(INDEX), bytes("generation"))) + ":";
    }

    private int last() {
        byte[] last = redis.hget(bytes(prefix() + "n"), bytes("text"));
        return last == null ? 0 : Integer.parseInt(text(last));
    }

    private long memory() {
        return (long) info("memory", "used_memory:");
    }

    /** Seconds of CPU that Redis has used; they hold where the machine is busy with other work as well. */
    private double busy() {
        return info("cpu", "used_cpu_user:") + info("cpu", "used_cpu_sys:");
    }

    private double info(String section, String name) {
        return redis.info(section)
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .sum();
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(US_ASCII);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private void line(String line) {
        table.append(line).append('\n');
        out.println(line);
        out.flush();
    }
}
