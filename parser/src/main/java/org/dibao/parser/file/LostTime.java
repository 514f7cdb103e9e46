package org.dibao.parser.file;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** Time lost on files that could not be read, within a window that moves with the clock. */
final class LostTime {

    private final Duration most;
    private final Duration window;
    private final LongSupplier nanoTime;
    private final Deque<Loss> losses = new ArrayDeque<>();

    private record Loss(long at, long nanos) {}

    LostTime(Duration most, Duration window) {
        this(most, window, System::nanoTime);
    }

    LostTime(Duration most, Duration window, LongSupplier nanoTime) {
        this.most = most;
        this.window = window;
        this.nanoTime = nanoTime;
    }

    void add(Duration lost) {
        losses.add(new Loss(nanoTime.getAsLong(), lost.toNanos()));
    }

    /** Whether the window has seen all the loss that it may. */
    boolean isUsedUp() {
        long now = nanoTime.getAsLong();
        while (!losses.isEmpty() && now - losses.getFirst().at() > window.toNanos()) {
            losses.removeFirst();
        }
        return losses.stream().mapToLong(Loss::nanos).sum() >= most.toNanos();
    }
}
