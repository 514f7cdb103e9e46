package org.dibao.parser.structure.text;

import java.util.Arrays;
import java.util.Collection;

/**
 * A set of words that answers in one walk which of them begins, or ends, at a place in a text.
 *
 * <p>Two tries in one open-addressed table each (node and character make the key), because a text of some thousand
 * characters asks many thousand times.
 */
public final class Dictionary {

    private final Trie forward;
    private final Trie backward;

    private Dictionary(Collection<String> words) {
        forward = new Trie(words.size());
        backward = new Trie(words.size());
        for (String word : words) {
            forward.add(word);
            backward.add(new StringBuilder(word).reverse().toString());
        }
    }

    /** A dictionary of these words. */
    public static Dictionary of(Collection<String> words) {
        return new Dictionary(words);
    }

    /** A dictionary of these words. */
    public static Dictionary of(String... words) {
        return new Dictionary(Arrays.asList(words));
    }

    /** The dictionary in a resource file beside {@link WordList}. */
    public static Dictionary resource(String name) {
        return new Dictionary(WordList.read(name));
    }

    /** Length of the longest word that begins at {@code start} and ends by {@code limit}; 0 for none. */
    public int longestAt(String text, int start, int limit) {
        if (start >= limit || !forward.mayBegin(text.charAt(start))) {
            return 0;
        }
        int node = 0;
        int longest = 0;
        for (int at = start; at < limit; at++) {
            node = forward.next(node, text.charAt(at));
            if (node < 0) {
                break;
            }
            if (forward.isWord(node)) {
                longest = at + 1 - start;
            }
        }
        return longest;
    }

    /** Length of the longest word that begins at {@code start}; 0 for none. */
    public int longestAt(String text, int start) {
        return longestAt(text, start, text.length());
    }

    /** Length of the longest word that ends before {@code end} and begins no earlier than {@code limit}; 0 for none. */
    public int longestBefore(String text, int end, int limit) {
        if (end <= limit || !backward.mayBegin(text.charAt(end - 1))) {
            return 0;
        }
        int node = 0;
        int longest = 0;
        for (int at = end - 1; at >= limit; at--) {
            node = backward.next(node, text.charAt(at));
            if (node < 0) {
                break;
            }
            if (backward.isWord(node)) {
                longest = end - at;
            }
        }
        return longest;
    }

    /** Where the first word at or after {@code from} begins; -1 if none begins before {@code to}. */
    public int find(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (longestAt(text, at, to) > 0) {
                return at;
            }
        }
        return -1;
    }

    /** Whether any of the words stands in the range. */
    public boolean in(String text, int from, int to) {
        return find(text, from, to) >= 0;
    }

    /** Whether any of the words stands in the text. */
    public boolean in(String text) {
        return in(text, 0, text.length());
    }

    /** Whether the text is one of the words. */
    public boolean contains(String text) {
        return !text.isEmpty() && longestAt(text, 0) == text.length();
    }

    /** Whether the text ends in one of the words. */
    public boolean endsOne(String text) {
        return longestBefore(text, text.length(), 0) > 0;
    }

    private static final class Trie {
        private static final long FREE = -1;

        /** Which characters words begin with, a bit each: most characters of a text begin none. */
        private final long[] beginnings = new long[0x10000 >> 6];

        private long[] keys;
        private int[] targets;
        private boolean[] words;
        private int nodes = 1;
        private int used;

        Trie(int expectedWords) {
            int capacity = Integer.highestOneBit(Math.max(16, expectedWords * 8)) * 2;
            keys = new long[capacity];
            Arrays.fill(keys, FREE);
            targets = new int[capacity];
            words = new boolean[Math.max(16, expectedWords * 4)];
        }

        void add(String word) {
            if (!word.isEmpty()) {
                beginnings[word.charAt(0) >> 6] |= 1L << word.charAt(0);
            }
            int node = 0;
            for (int i = 0; i < word.length(); i++) {
                int next = next(node, word.charAt(i));
                node = next >= 0 ? next : grow(node, word.charAt(i));
            }
            words[node] = true;
        }

        int next(int node, char c) {
            long key = ((long) node << 16) | c;
            int slot = slot(key, keys);
            return keys[slot] == key ? targets[slot] : -1;
        }

        boolean mayBegin(char c) {
            return (beginnings[c >> 6] & 1L << c) != 0;
        }

        boolean isWord(int node) {
            return words[node];
        }

        private int grow(int node, char c) {
            if (used * 2 > keys.length) {
                rehash();
            }
            long key = ((long) node << 16) | c;
            int slot = slot(key, keys);
            keys[slot] = key;
            targets[slot] = nodes;
            used++;
            if (nodes == words.length) {
                words = Arrays.copyOf(words, words.length * 2);
            }
            return nodes++;
        }

        private void rehash() {
            long[] larger = new long[keys.length * 2];
            Arrays.fill(larger, FREE);
            int[] moved = new int[larger.length];
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] != FREE) {
                    int slot = slot(keys[i], larger);
                    larger[slot] = keys[i];
                    moved[slot] = targets[i];
                }
            }
            keys = larger;
            targets = moved;
        }

        private static int slot(long key, long[] table) {
            int mask = table.length - 1;
            int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
            while (table[slot] != FREE && table[slot] != key) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }
    }
}
