package org.dibao.bench.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dibao.contracts.Announcement;

/**
 * MinHash with 128 permutations over runs of five characters (Broder 1997): texts of which the resemblance is estimated at
 * half or more are one. Every known text is looked at, so nothing is missed by banding.
 */
final class MinHashJoiner implements Joiner {

    private static final int PERMUTATIONS = 128;
    private static final int RUN = 5;
    private static final double ENOUGH = 0.5;

    private final List<long[]> sketches = new ArrayList<>();
    private final List<String> carried = new ArrayList<>();

    @Override
    public String name() {
        return "MinHash ≥ 0.5";
    }

    @Override
    public List<String> join(List<Read> documents) {
        return documents.stream().map(document -> join(document.announcement())).toList();
    }

    private String join(Announcement announcement) {
        long[] sketch = sketch(Words.of(announcement));
        for (int i = 0; i < sketches.size(); i++) {
            if (resemblance(sketches.get(i), sketch) >= ENOUGH) {
                return carried.get(i);
            }
        }
        sketches.add(sketch);
        carried.add("m" + sketches.size());
        return carried.getLast();
    }

    private static long[] sketch(int[] words) {
        long[] smallest = new long[PERMUTATIONS];
        Arrays.fill(smallest, Long.MAX_VALUE);
        for (int at = 0; at + RUN <= words.length; at++) {
            long run = Words.run(words, at, RUN);
            for (int i = 0; i < PERMUTATIONS; i++) {
                smallest[i] = Math.min(smallest[i], Words.mixed(run + i * 0x9E3779B97F4A7C15L));
            }
        }
        return smallest;
    }

    private static double resemblance(long[] one, long[] other) {
        int same = 0;
        for (int i = 0; i < PERMUTATIONS; i++) {
            same += one[i] == other[i] ? 1 : 0;
        }
        return (double) same / PERMUTATIONS;
    }
}
