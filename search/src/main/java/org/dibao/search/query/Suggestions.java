package org.dibao.search.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what was probably meant. */
final class Suggestions {

    private Suggestions() {}

    /** The word nearest to a misspelt one; empty if none is near. */
    static Optional<String> nearest(String written, Collection<String> words) {
        String word = written.toLowerCase(Locale.ROOT);
        int most = Math.max(1, word.length() / 3);
        return words.stream()
                .filter(candidate -> distance(word, candidate) <= most)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    /** How many letters must be added, taken away, changed or swapped with their neighbour (Damerau). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
