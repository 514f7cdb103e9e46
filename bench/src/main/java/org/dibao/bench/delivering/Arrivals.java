package org.dibao.bench.delivering;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what arrives, with the times of the first and the last. */
final class Arrivals {

    private final AtomicInteger count = new AtomicInteger();
    private final AtomicLong first = new AtomicLong();
    private volatile long last;

    /** One more. */
    void arrived() {
        long now = System.nanoTime();
        first.compareAndSet(0, now);
        last = now;
        count.incrementAndGet();
    }

    int count() {
        return count.get();
    }

    /** Milliseconds from the given {@link System#nanoTime} to the first. */
    long firstAfter(long begin) {
        return (first.get() - begin) / 1_000_000;
    }

    /** Seconds from the first to the last. */
    double seconds() {
        return (last - first.get()) / 1e9;
    }

    /** Waits until so many have come, and tells how many came in each second. */
    List<Integer> await(int expected, java.time.Duration patience) throws InterruptedException {
        List<Integer> seconds = new ArrayList<>();
        long until = System.nanoTime() + patience.toNanos();
        int before = count();
        long nextSecond = System.nanoTime() + 1_000_000_000L;
        while (count() < expected) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Only " + count() + " of " + expected + " arrived in " + patience);
            }
            Thread.sleep(5);
            if (System.nanoTime() >= nextSecond) {
                int now = count();
                seconds.add(now - before);
                before = now;
                nextSecond += 1_000_000_000L;
            }
        }
        return seconds;
    }
}
