package org.dibao.search.stored;

/**
 * The pairs of letters that phrases begin with, by a hash (Bloom 1970, with one hash function): it fits into the
 * processor's nearest caches and tells for most letters of a text that nothing begins there, where the automaton would
 * cost a trip to main memory. It may take a pair for a beginning that is none, never the other way round.
 */
final class Beginnings {

    /** Bits for each pair: one pair of sixteen that are no beginning is taken for one. */
    private static final int BITS = 16;

    private final long[] bits;
    private final int shift;

    /** @param count how many pairs will be added */
    Beginnings(int count) {
        int size = Math.max(6, 32 - Integer.numberOfLeadingZeros(count * BITS));
        bits = new long[1 << size - 6];
        shift = 32 - size;
    }

    void add(int first, int second) {
        int hash = hash(first, second);
        bits[hash >>> 6] |= 1L << hash;
    }

    boolean mayHave(int first, int second) {
        int hash = hash(first, second);
        return (bits[hash >>> 6] & 1L << hash) != 0;
    }

    /** Knuth's multiplicative hashing (The Art of Computer Programming 3, section 6.4), of both letters side by side. */
    private int hash(int first, int second) {
        return (first << 16 | second) * 0x9E37_79B1 >>> shift;
    }
}
