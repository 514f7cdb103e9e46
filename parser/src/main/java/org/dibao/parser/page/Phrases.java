package org.dibao.parser.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of phrases that is looked for in every line of every page: a line is read once, whatever their number. */
final class Phrases {

    private static final int BUCKETS = 256;

    /** Characters of a phrase that a line is looked at for the end of. */
    private static final int LONGEST = 12;

    /** Which characters phrases begin with, a bit each: most characters of a line begin none. */
    private final long[] beginnings = new long[0x10000 >> 6];

    private final List<List<String>> byFirst = new ArrayList<>(BUCKETS);

    private Phrases() {
        for (int i = 0; i < BUCKETS; i++) {
            byFirst.add(List.of());
        }
    }

    static Phrases of(String... phrases) {
        Phrases set = new Phrases();
        for (String phrase : phrases) {
            char first = phrase.charAt(0);
            int bucket = bucket(first);
            set.beginnings[first >> 6] |= 1L << first;
            List<String> longer = new ArrayList<>(set.byFirst.get(bucket));
            longer.add(phrase);
            set.byFirst.set(bucket, List.copyOf(longer));
        }
        return set;
    }

    /** Whether the line begins with one of them. */
    boolean begin(String line) {
        return !line.isEmpty() && at(line, 0) != null;
    }

    /** Whether the line ends with one of them. */
    boolean end(String line) {
        for (int i = line.length() - 1; i >= 0 && line.length() - i <= LONGEST; i--) {
            String phrase = at(line, i);
            if (phrase != null && phrase.length() == line.length() - i) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of them stands somewhere in the line. */
    boolean areIn(String line) {
        return firstIn(line) != null;
    }

    /** The first of them in the line; null for none. */
    @Nullable
    String firstIn(String line) {
        for (int i = 0; i < line.length(); i++) {
            String phrase = at(line, i);
            if (phrase != null) {
                return phrase;
            }
        }
        return null;
    }

    private @Nullable String at(String line, int index) {
        char first = line.charAt(index);
        if ((beginnings[first >> 6] & 1L << first) == 0) {
            return null;
        }
        List<String> bucket = byFirst.get(bucket(first));
        for (int i = 0; i < bucket.size(); i++) {
            if (line.startsWith(bucket.get(i), index)) {
                return bucket.get(i);
            }
        }
        return null;
    }

    private static int bucket(char first) {
        return (first ^ (first >> 8)) & (BUCKETS - 1);
    }
}
