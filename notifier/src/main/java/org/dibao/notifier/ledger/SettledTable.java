package org.dibao.notifier.ledger;

/**
 * A hash table with open addressing over two arrays: one long and one int a slot, 12 bytes. Of an id it keeps the first
 * 64 bits and 18 of the others; that two of a hundred million ids agree in these is as likely as 1 in 10^16 for each
 * that is looked up. Beside them stand the day it was settled on and whether the message was received. Not safe for
 * several threads at once.
 */
final class SettledTable {

    private static final int FIRST_CAPACITY = 16;

    /** When so many of a hundred slots are taken, the table is made anew; linear probing looks at 13 slots then. */
    private static final int FULL_PERCENT = 80;

    /** So many are taken in one that has just been made, which therefore grows by a quarter and not to the double. */
    private static final int NEW_PERCENT = 64;

    private static final int TAKEN = 1;
    private static final int RECEIVED = 2;
    private static final int DAY_SHIFT = 2;
    private static final int DAY_BITS = 12;
    private static final int CHECK_SHIFT = DAY_SHIFT + DAY_BITS;

    private long[] keys = new long[FIRST_CAPACITY];
    private int[] notes = new int[FIRST_CAPACITY];
    private int size;
    private long sweptOn;

    /**
     * Adds an id; false if it was there. What was received once stays received, and the later day counts.
     *
     * @param day the day of its last entry, counted from 1970
     * @param firstKept the first day whose ids are still wanted
     */
    boolean add(DeliveryId id, long day, boolean received, long firstKept) {
        if (firstKept > sweptOn || 100L * (size + 1) > (long) FULL_PERCENT * keys.length) {
            sweep(firstKept);
        }
        int slot = slotOf(id.high(), check(id));
        boolean added = notes[slot] == 0;
        int note = TAKEN | check(id) << CHECK_SHIFT | (received ? RECEIVED : notes[slot] & RECEIVED);
        long latest = added ? day : Math.max(day, dayOf(notes[slot], firstKept));
        keys[slot] = id.high();
        notes[slot] = note | (int) (latest & mask(DAY_BITS)) << DAY_SHIFT;
        if (added) {
            size++;
        }
        return added;
    }

    boolean contains(DeliveryId id) {
        return notes[slotOf(id.high(), check(id))] != 0;
    }

    /** Whether it was added as received. */
    boolean received(DeliveryId id) {
        return (notes[slotOf(id.high(), check(id))] & RECEIVED) != 0;
    }

    int size() {
        return size;
    }

    /** How many there is room for before the table is made anew. */
    int capacity() {
        return keys.length;
    }

    /** Makes the table anew, without what was settled before the given day. */
    private void sweep(long firstKept) {
        long[] oldKeys = keys;
        int[] oldNotes = notes;
        int kept = 0;
        for (int note : oldNotes) {
            if (wanted(note, firstKept)) {
                kept++;
            }
        }
        int capacity = Math.toIntExact(Math.max(FIRST_CAPACITY, 100L * (kept + 1) / NEW_PERCENT));
        keys = new long[capacity];
        notes = new int[capacity];
        size = kept;
        sweptOn = firstKept;
        for (int i = 0; i < oldNotes.length; i++) {
            if (wanted(oldNotes[i], firstKept)) {
                int slot = slotOf(oldKeys[i], oldNotes[i] >>> CHECK_SHIFT);
                keys[slot] = oldKeys[i];
                notes[slot] = oldNotes[i];
            }
        }
    }

    /** The slot that holds the id, or the empty one where it would go. The ids are hashes: their bits are their place. */
    private int slotOf(long key, int check) {
        // The first bits have chosen the table already.
        int slot = (int) Math.unsignedMultiplyHigh(key << SettledIds.TABLE_BITS, keys.length);
        while (notes[slot] != 0 && !(keys[slot] == key && notes[slot] >>> CHECK_SHIFT == check)) {
            slot = slot + 1 == keys.length ? 0 : slot + 1;
        }
        return slot;
    }

    private static boolean wanted(int note, long firstKept) {
        return note != 0 && dayOf(note, firstKept) >= firstKept;
    }

    /** Only the last bits of a day are kept: it is the one with these that is within five years of another. */
    private static long dayOf(int note, long near) {
        int apart = note >>> DAY_SHIFT & mask(DAY_BITS);
        long after = apart - near & mask(DAY_BITS);
        return near + (after < 1L << DAY_BITS - 1 ? after : after - (1L << DAY_BITS));
    }

    private static int check(DeliveryId id) {
        return (int) id.low() & mask(Integer.SIZE - CHECK_SHIFT);
    }

    private static int mask(int bits) {
        return (1 << bits) - 1;
    }
}
