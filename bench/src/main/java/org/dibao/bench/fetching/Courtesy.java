package org.dibao.bench.fetching;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Watches from the sites' side how far apart the requests to each host are. */
final class Courtesy {

    /** What arrives a little early was sent in time: clocks of threads are that exact. */
    static final double EARLY = 0.9;

    private final Map<String, Visits> byHost = new ConcurrentHashMap<>();
    private final LongAdder requests = new LongAdder();
    private final LongAdder notModified = new LongAdder();
    private final LongAdder robots = new LongAdder();

    void request(String host, boolean forRobots) {
        requests.increment();
        if (forRobots) {
            robots.increment();
        } else {
            byHost.computeIfAbsent(host, name -> new Visits()).add(System.nanoTime());
        }
    }

    void answered304() {
        notModified.increment();
    }

    /** The figures as one line: requests, robots.txt among them, answers 304, smallest gap in ms, gaps below 0.9 s. */
    String figures() {
        long smallest = byHost.values().stream()
                .mapToLong(visits -> visits.smallest)
                .min()
                .orElse(Long.MAX_VALUE);
        long tooSmall =
                byHost.values().stream().mapToLong(visits -> visits.tooSmall).sum();
        return String.format(
                Locale.ROOT,
                "%d,%d,%d,%d,%d",
                requests.sum(),
                robots.sum(),
                notModified.sum(),
                smallest == Long.MAX_VALUE ? -1 : smallest / 1_000_000,
                tooSmall);
    }

    private static final class Visits {

        private long last;
        private volatile long smallest = Long.MAX_VALUE;
        private volatile long tooSmall;

        synchronized void add(long now) {
            long gap = last == 0 ? Long.MAX_VALUE : now - last;
            smallest = Math.min(smallest, gap);
            tooSmall += gap < EARLY * 1_000_000_000 ? 1 : 0;
            last = now;
        }
    }
}
