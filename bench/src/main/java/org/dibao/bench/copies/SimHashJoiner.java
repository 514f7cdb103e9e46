package org.dibao.bench.copies;

import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.Announcement;

/**
 * The usual way of news aggregators: a SimHash of 64 bits over pairs of characters (Charikar 2002), and at most three bits
 * of difference (Manku, Jain and Das Sarma 2007). Every known text is looked at, so nothing is missed by an index.
 */
final class SimHashJoiner implements Joiner {

    private static final int MOST_BITS = 3;
    private static final int RUN = 2;

    private final List<Long> hashes = new ArrayList<>();
    private final List<String> carried = new ArrayList<>();

    @Override
    public String name() {
        return "SimHash ≤ 3";
    }

    @Override
    public List<String> join(List<Read> documents) {
        return documents.stream().map(document -> join(document.announcement())).toList();
    }

    private String join(Announcement announcement) {
        long hash = hash(Words.of(announcement));
        for (int i = 0; i < hashes.size(); i++) {
            if (Long.bitCount(hashes.get(i) ^ hash) <= MOST_BITS) {
                return carried.get(i);
            }
        }
        hashes.add(hash);
        carried.add("s" + hashes.size());
        return carried.getLast();
    }

    private static long hash(int[] words) {
        int[] votes = new int[Long.SIZE];
        for (int at = 0; at + RUN <= words.length; at++) {
            long run = Words.run(words, at, RUN);
            for (int bit = 0; bit < Long.SIZE; bit++) {
                votes[bit] += (run >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        long hash = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            hash |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return hash;
    }
}
