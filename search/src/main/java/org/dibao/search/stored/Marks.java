package org.dibao.search.stored;

/** Which of many numbers are marked; small enough for the processor's nearest cache, and cheap to clear. */
final class Marks {

    private final long[] bits;
    private final Numbers marked = new Numbers();

    /** @param count the numbers are below this */
    Marks(int count) {
        bits = new long[(count + 63) >>> 6];
    }

    boolean has(int number) {
        return (bits[number >>> 6] & 1L << number) != 0;
    }

    /** Marks a number; says whether it was not marked before. */
    boolean add(int number) {
        long bit = 1L << number;
        if ((bits[number >>> 6] & bit) != 0) {
            return false;
        }
        bits[number >>> 6] |= bit;
        marked.add(number);
        return true;
    }

    /** The numbers that were marked, in the order in which they were. */
    Numbers marked() {
        return marked;
    }

    void clear() {
        for (int i = 0; i < marked.size(); i++) {
            bits[marked.get(i) >>> 6] = 0;
        }
        marked.clear();
    }
}
