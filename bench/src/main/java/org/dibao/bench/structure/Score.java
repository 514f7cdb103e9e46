package org.dibao.bench.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often one field was read right over many samples, with what was missed and what was read besides. */
final class Score {

    private int right;
    private int missed;
    private int extra;
    private final List<String> misses = new ArrayList<>();

    /** By the confidence stated: how many facts, how many of them right. */
    private final Map<Integer, int[]> byConfidence = new TreeMap<>();

    void right(int confidence) {
        right++;
        count(confidence, 1);
    }

    /** Was there to be read, and was not. */
    void missed(String sample, Object wanted) {
        missed++;
        misses.add(sample + ": not read: " + wanted);
    }

    /** Was read and is not there. */
    void extra(String sample, Field.Read read) {
        extra++;
        misses.add(sample + ": read: " + read);
        count(read.confidence(), 0);
    }

    private void count(int confidence, int isRight) {
        int[] counts = byConfidence.computeIfAbsent(confidence, absent -> new int[2]);
        counts[0]++;
        counts[1] += isRight;
    }

    List<String> misses() {
        return misses;
    }

    Map<Integer, int[]> byConfidence() {
        return byConfidence;
    }

    /** A row of a table: facts, precision, recall. */
    String row() {
        return (right + missed) + " | " + share(right, right + extra) + " | " + share(right, right + missed);
    }

    /** How many facts were not read, and how many were read besides. */
    String counts() {
        return missed + " missed, " + extra + " besides";
    }

    static String share(int part, int whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
    }
}
