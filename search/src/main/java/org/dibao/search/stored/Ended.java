package org.dibao.search.stored;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Which queries of a generation have ended: a bit each, so that those of a million stay in the processor's caches and a
 * query that was found need not be followed to its {@link Stored} only to hear that it still counts.
 */
final class Ended {

    private final AtomicLongArray bits;

    /** @param count the places are below this */
    Ended(int count) {
        bits = new AtomicLongArray((count + 63) >>> 6);
    }

    boolean has(int place) {
        return (bits.get(place >>> 6) & 1L << place) != 0;
    }

    void add(int place) {
        bits.getAndUpdate(place >>> 6, bit -> bit | 1L << place);
    }
}
