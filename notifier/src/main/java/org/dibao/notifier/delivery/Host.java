package org.dibao.notifier.delivery;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What the lanes to one host share. Guarded by the lock of the {@link DeliveryQueue} that it belongs to. */
final class Host {

    private final int width;
    private final Queue<Lane> held = new ArrayDeque<>();
    private int underWay;
    private int lanes;

    Host(int width) {
        this.width = width;
    }

    boolean full() {
        return underWay >= width;
    }

    void enter() {
        underWay++;
    }

    /** One message less is under way. */
    void leave() {
        underWay--;
    }

    /** The lane that has been held up longest, which is held no more; null if none is or there is no room for it. */
    @Nullable
    Lane release() {
        return full() ? null : held.poll();
    }

    /** Keeps a lane until the host has room again. */
    void hold(Lane lane) {
        held.add(lane);
    }

    /** A lane to this host has been opened. */
    void won() {
        lanes++;
    }

    /** A lane to this host has been closed; true if it was the last. */
    boolean lost() {
        return --lanes == 0;
    }
}
