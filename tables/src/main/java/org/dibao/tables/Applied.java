package org.dibao.tables;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.dibao.events.Position;

/** How far a table has come in each partition, for those who wait until it has come to their own record. */
final class Applied {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Map<Integer, Long> nextOffsets = new HashMap<>();

    /** Everything before these offsets is in the table. */
    void upTo(Map<Integer, Long> offsets) {
        lock.lock();
        try {
            nextOffsets.putAll(offsets);
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the record at a position is in the table; false if that does not come to pass in time. */
    boolean await(Position position, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (nextOffsets.getOrDefault(position.partition(), 0L) <= position.offset()) {
                if (left <= 0) {
                    return false;
                }
                left = advanced.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
