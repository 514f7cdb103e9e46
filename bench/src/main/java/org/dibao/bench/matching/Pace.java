package org.dibao.bench.matching;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.dibao.contracts.AnnouncementPublished;

/** Counts announcements by the processor time of the thread that matches them, so that neighbours on the machine weigh little. */
final class Pace {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ToIntFunction<AnnouncementPublished> match;
    private final List<AnnouncementPublished> announcements;
    private final List<Double> rates = new ArrayList<>();
    private long matched;
    private long found;
    private int next;

    /** @param match matches one and says how many queries it answered */
    Pace(List<AnnouncementPublished> announcements, ToIntFunction<AnnouncementPublished> match) {
        this.announcements = announcements;
        this.match = match;
    }

    /** Matches for some seconds of processor time and keeps the rate. */
    void run(double seconds) {
        long start = THREADS.getCurrentThreadCpuTime();
        long end = start + (long) (seconds * 1e9);
        long count = 0;
        long now;
        do {
            found += match.applyAsInt(announcements.get(next));
            next = (next + 1) % announcements.size();
            count++;
            now = THREADS.getCurrentThreadCpuTime();
        } while (now < end);
        matched += count;
        rates.add(count * 1e9 / (now - start));
    }

    /** What was seen so far does not count. */
    void forget() {
        rates.clear();
        matched = 0;
        found = 0;
    }

    /** Announcements a second and core, the median of the runs. */
    double median() {
        double[] sorted = rates.stream().mapToDouble(rate -> rate).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    List<Double> rates() {
        return rates;
    }

    /** How many queries an announcement answers, on average. */
    double answers() {
        return (double) found / matched;
    }

    @Override
    public String toString() {
        return Arrays.toString(rates.stream().mapToLong(Math::round).toArray());
    }
}
