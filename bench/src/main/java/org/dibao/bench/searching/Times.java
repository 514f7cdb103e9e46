package org.dibao.bench.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long some requests took, in milliseconds. */
final class Times {

    private final List<Double> times = new ArrayList<>();

    /** @param number counted from 0; those below do not count */
    void add(int number, double milliseconds) {
        if (number >= 0) {
            times.add(milliseconds);
        }
    }

    private double percentile(double share) {
        return times.stream()
                .sorted()
                .skip((long) (share * (times.size() - 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    /** The middle, what one in a hundred exceeds, and the longest, as cells of a table. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.1f ms | %.1f ms | %.1f ms", percentile(0.5), percentile(0.99), percentile(1));
    }
}
