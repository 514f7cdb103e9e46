package org.dibao.notifier.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The deliveries that were settled lately, in some 17 bytes each: as long as the topic keeps their entries, so that an
 * instance that has run for months knows what one would that has just read them, and takes no more memory.
 *
 * <p>They are shared out over many small tables, each of which grows, and lets go what is too old, by itself: nobody
 * waits for millions to be moved, and no room is needed for all of them twice. Not safe for several threads at once.
 */
final class SettledIds {

    /** The first bits of an id name its table. */
    static final int TABLE_BITS = 6;

    private static final long SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

    private final SettledTable[] tables = new SettledTable[1 << TABLE_BITS];
    private final long days;
    private final InstantSource clock;

    /**
     * None yet.
     *
     * @param kept how long they are known at least; a day longer at most, while others come
     */
    SettledIds(Duration kept, InstantSource clock) {
        this.days = kept.toDays();
        this.clock = clock;
        for (int i = 0; i < tables.length; i++) {
            tables[i] = new SettledTable();
        }
    }

    /**
     * Adds an id; false if it was there.
     *
     * @param at when it was settled, in any order; one settled again is kept from then on
     * @param received whether the message was received; what was once, stays so
     */
    boolean add(DeliveryId id, Instant at, boolean received) {
        return table(id).add(id, day(at), received, day(clock.instant()) - days);
    }

    boolean contains(DeliveryId id) {
        return table(id).contains(id);
    }

    /** Whether it was added as received. */
    boolean received(DeliveryId id) {
        return table(id).received(id);
    }

    int size() {
        int size = 0;
        for (SettledTable table : tables) {
            size += table.size();
        }
        return size;
    }

    /** How many there is room for now. */
    int capacity() {
        int capacity = 0;
        for (SettledTable table : tables) {
            capacity += table.capacity();
        }
        return capacity;
    }

    private SettledTable table(DeliveryId id) {
        return tables[(int) (id.high() >>> Long.SIZE - TABLE_BITS)];
    }

    private static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS_PER_DAY);
    }
}
