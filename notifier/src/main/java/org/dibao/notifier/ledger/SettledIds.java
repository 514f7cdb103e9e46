package org.dibao.notifier.ledger;

import java.util.BitSet;

/**
 * A set of delivery ids in 16 bytes and a bit each and nothing more: a hash table with open addressing over one array of
 * longs. The bit says that the message was received.
 * A year of deliveries must fit in memory beside everything else; a set of objects would take five times as much. Not
 * safe for several threads at once.
 */
final class SettledIds {

    private static final int FIRST_CAPACITY = 64;

    /** Two longs a slot. Both zero means empty, so the id that is all zero is kept beside. */
    private long[] slots = new long[2 * FIRST_CAPACITY];

    private BitSet received = new BitSet();
    private int size;
    private boolean holdsZero;
    private boolean zeroReceived;

    /** Adds an id; false if it was there. What was received once stays received. */
    boolean add(DeliveryId id, boolean wasReceived) {
        if (id.high() == 0 && id.low() == 0) {
            boolean added = !holdsZero;
            holdsZero = true;
            zeroReceived |= wasReceived;
            return added;
        }
        if (3L * (size + 1) > 2L * (slots.length / 2)) {
            grow();
        }
        int slot = slotOf(slots, id.high(), id.low());
        if (wasReceived) {
            received.set(slot);
        }
        if (!isEmpty(slots, slot)) {
            return false;
        }
        put(slots, slot, id.high(), id.low());
        size++;
        return true;
    }

    boolean contains(DeliveryId id) {
        if (id.high() == 0 && id.low() == 0) {
            return holdsZero;
        }
        return !isEmpty(slots, slotOf(slots, id.high(), id.low()));
    }

    /** Whether it was added as received. */
    boolean received(DeliveryId id) {
        if (id.high() == 0 && id.low() == 0) {
            return zeroReceived;
        }
        return received.get(slotOf(slots, id.high(), id.low()));
    }

    int size() {
        return holdsZero ? size + 1 : size;
    }

    /** The slot that holds the id, or the empty one where it would go. The ids are hashes: their bits are their place. */
    private static int slotOf(long[] slots, long high, long low) {
        int mask = slots.length / 2 - 1;
        int slot = (int) low & mask;
        while (!isEmpty(slots, slot) && !(slots[2 * slot] == high && slots[2 * slot + 1] == low)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] larger = new long[Math.multiplyExact(slots.length, 2)];
        BitSet moved = new BitSet(larger.length / 2);
        for (int i = 0; i < slots.length; i += 2) {
            if (slots[i] != 0 || slots[i + 1] != 0) {
                int slot = slotOf(larger, slots[i], slots[i + 1]);
                put(larger, slot, slots[i], slots[i + 1]);
                moved.set(slot, received.get(i / 2));
            }
        }
        slots = larger;
        received = moved;
    }

    private static boolean isEmpty(long[] slots, int slot) {
        return slots[2 * slot] == 0 && slots[2 * slot + 1] == 0;
    }

    private static void put(long[] slots, int slot, long high, long low) {
        slots[2 * slot] = high;
        slots[2 * slot + 1] = low;
    }
}
