package org.dibao.bench.extraction;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.dibao.parser.AnnouncementReader;
import org.dibao.parser.page.PageReader;
import org.dibao.parser.page.RawPage;
import org.dibao.parser.structure.SourceKnowledge;

/**
 * How the work grows with hostile pages: each shape at a quarter, half and the whole of its size, read to its text and
 * read to an announcement. Where work is linear, twice the page takes twice as long.
 */
final class Growth {

    private static final int ROUNDS = 3;
    private static final double MILLIS = 1e6;

    private final PageReader pages = new PageReader();
    private final AnnouncementReader announcements = new AnnouncementReader();
    private final PrintWriter out;

    Growth(PrintWriter out) {
        this.out = out;
    }

    /** Prints the table; shapes whose names do not contain this are left out. */
    void print(String only) {
        out.printf(
                "%n| %-46s | characters | text, ms at 1x | 2x | 4x | 4x : 1x | announcement, ms at 1x | 2x | 4x | 4x : 1x |%n",
                "shape (at 4x)");
        out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (Hostile shape : Hostile.values()) {
            if (shape.shown().contains(only)) {
                out.printf("| %-46s | %,d |", shape.shown(), shape.page(4).length());
                row(shape, raw -> pages.read(raw));
                row(shape, raw -> announcements.read(raw, SourceKnowledge.NONE));
                out.println();
                out.flush();
            }
        }
    }

    private interface Reading {
        Object of(RawPage raw);
    }

    private void row(Hostile shape, Reading reading) {
        reading.of(raw(shape.page(4))); // the JVM compiles while it reads a shape for the first time
        double[] sizes = {0, 0, 0};
        for (int i = 0; i < sizes.length; i++) {
            RawPage raw = raw(shape.page(1 << i));
            sizes[i] = median(reading, raw);
        }
        out.printf(" %.0f | %.0f | %.0f | %.1f |", sizes[0], sizes[1], sizes[2], sizes[2] / sizes[0]);
    }

    private static double median(Reading reading, RawPage raw) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] rounds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long before = threads.getCurrentThreadCpuTime();
            reading.of(raw);
            rounds[i] = (threads.getCurrentThreadCpuTime() - before) / MILLIS;
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private static RawPage raw(String page) {
        return new RawPage(
                page.getBytes(StandardCharsets.UTF_8),
                "text/html; charset=utf-8",
                URI.create("https://www.yunling.example/1.html"),
                null,
                null,
                false,
                false,
                Instant.parse("2026-06-01T00:00:00Z"));
    }
}
