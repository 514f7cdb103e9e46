package org.dibao.search.stored;

import java.util.Arrays;

/** Finds the place of a query in its generation; an open table of numbers, as a million of them must fit into memory. */
final class Places {

    private static final int NONE = -1;

    private final Stored[] stored;
    private final int[] table;

    Places(Stored[] stored) {
        this.stored = stored;
        table = new int[Math.max(2, Integer.highestOneBit(stored.length) * 4)];
        Arrays.fill(table, NONE);
        for (int place = 0; place < stored.length; place++) {
            table[slot(stored[place])] = place;
        }
    }

    /** The place, or a negative number for a query of another generation. */
    int of(Stored one) {
        return table[slot(one)];
    }

    /** Where a query stands in the table, or would stand. */
    private int slot(Stored one) {
        int hash = one.id().hashCode() * 0x9E37_79B9;
        for (int slot = hash >>> 7 & table.length - 1; ; slot = slot + 1 & table.length - 1) {
            int place = table[slot];
            if (place == NONE || stored[place] == one) {
                return slot;
            }
        }
    }
}
