package org.dibao.bench.copies;

import io.lettuce.core.api.StatefulRedisConnection;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.dibao.bench.ground.Ground;
import org.dibao.contracts.SightingRecorded;
import org.dibao.events.EventWriter;
import org.dibao.events.Position;
import org.dibao.parser.duplicate.Claim;
import org.dibao.parser.redis.KnownAnnouncements;
import org.dibao.tables.redis.RedisConnections;

/** What the index costs as it grows: memory, the time of a claim, the time to make it anew from the topic. */
final class Growth {

    private static final int BATCH = 100;
    private static final int ASKED = 2_000;
    private static final long MILLION = 1_000_000;

    private final KnownAnnouncements known;
    private final StatefulRedisConnection<byte[], byte[]> connection;
    private final Position place;
    private final StringBuilder table = new StringBuilder();
    private long questions;

    private Growth(KnownAnnouncements known, StatefulRedisConnection<byte[], byte[]> connection, Position place) {
        this.known = known;
        this.connection = connection;
        this.place = place;
    }

    /** Lets the index grow and measures at each doubling from a quarter million on; the figures as Markdown. */
    static String upTo(Ground ground, int millions, PrintWriter out) {
        try (RedisConnections redis = ground.redis();
                StatefulRedisConnection<byte[], byte[]> connection = redis.open();
                EventWriter writer = new EventWriter(ground.kafka(), "/parser", Duration.ofSeconds(15))) {
            Ground.prepare(connection);
            try (KnownAnnouncements known =
                    new KnownAnnouncements(redis, ground.kafka(), "bench", Duration.ofSeconds(22))) {
                known.start();
                known.awaitReady(Duration.ofMinutes(2));
                Position place = writer.writeAll(List.of(Sketches.sighting(0))).getFirst();
                return new Growth(known, connection, place).grow(millions * MILLION, out);
            }
        }
    }

    private String grow(long most, PrintWriter out) {
        line(
                out,
                "Every document an announcement of its own, which is the dearest case; a further copy costs a tenth."
                        + " Claims are made one by one over the loopback, half of them of unknown documents and half of"
                        + " copies.\n");
        line(out, "| announcements | Redis | bytes each | claim, median | claim, 99 % | taken in, each |");
        line(out, "|---|---|---|---|---|---|");
        long empty = memory();
        long from = 0;
        for (long size = MILLION / 4; size <= most; size *= 2) {
            long begun = System.nanoTime();
            load(from, size);
            long each = (System.nanoTime() - begun) / (size - from);
            long bytes = memory() - empty;
            long[] times = claims(size);
            line(
                    out,
                    "| %,d | %,d MB | %d | %.2f ms | %.2f ms | %.3f ms |"
                            .formatted(
                                    size,
                                    bytes / MILLION,
                                    bytes / size,
                                    times[ASKED / 2] / 1e6,
                                    times[ASKED * 99 / 100] / 1e6,
                                    each / 1e6));
            from = size;
        }
        return table.toString();
    }

    private void load(long from, long to) {
        for (long at = from; at < to; at += BATCH) {
            List<SightingRecorded> sightings = LongStream.range(at, Math.min(to, at + BATCH))
                    .mapToObj(Sketches::sighting)
                    .toList();
            known.recorded(sightings, Collections.nCopies(sightings.size(), place));
        }
    }

    /** The nanoseconds of each claim, ascending. */
    private long[] claims(long size) {
        long[] times = new long[ASKED];
        for (int i = 0; i < ASKED; i++) {
            long question = questions++;
            boolean copy = i % 2 == 0;
            long number = copy ? question * 7_919 % size : -1 - question;
            Claim claim = Sketches.claim(number, "https://copy.example.test/" + question);
            long begun = System.nanoTime();
            known.claim(List.of(claim));
            times[i] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        return times;
    }

    private long memory() {
        return connection
                .sync()
                .info("memory")
                .lines()
                .filter(line -> line.startsWith("used_memory:"))
                .mapToLong(line -> Long.parseLong(line.substring("used_memory:".length())))
                .sum();
    }

    private void line(PrintWriter out, String line) {
        table.append(line).append('\n');
        out.println(line);
        out.flush();
    }
}
