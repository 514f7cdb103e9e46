package org.dibao.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries that share one endpoint. A lane lets a few through at once, only one while the endpoint is failing, and
 * none while it has asked for rest. Guarded by the lock of the {@link DeliveryQueue} that it belongs to.
 */
final class Lane {

    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private final int width;
    private final Host host;
    private final Queue<Due> waiting = new ArrayDeque<>();
    private int underWay;
    private boolean failing;
    private Instant restsUntil = Instant.MIN;
    private Duration nextRest = FIRST_REST;

    /** Whether it stands among those that are asked for a delivery in turn, or is held until its host has room. */
    boolean listed;

    Lane(int width, Host host) {
        this.width = width;
        this.host = host;
    }

    Host host() {
        return host;
    }

    void add(Due due) {
        waiting.add(due);
    }

    boolean canSend(Instant now) {
        return !waiting.isEmpty() && underWay < (failing ? 1 : width) && !now.isBefore(restsUntil);
    }

    Due next() {
        underWay++;
        return waiting.remove();
    }

    /** An attempt that was taken is over, whatever came of it. */
    void leave() {
        underWay--;
    }

    void succeeded() {
        failing = false;
        nextRest = FIRST_REST;
    }

    void failed() {
        failing = true;
    }

    /** Rests until the time that the endpoint named, or, if it named none, longer each time. */
    Instant rest(Instant now, @Nullable Instant until) {
        failing = true;
        Instant wake = until == null ? now.plus(nextRest) : until;
        nextRest = shorter(nextRest.multipliedBy(2), LONGEST_REST);
        if (wake.isAfter(restsUntil)) {
            restsUntil = wake;
        }
        return restsUntil;
    }

    /** When it may send again; in the past if it may now. */
    Instant restsUntil() {
        return restsUntil;
    }

    boolean hasWaiting() {
        return !waiting.isEmpty();
    }

    /** Whether nothing would be lost by forgetting it. */
    boolean idle(Instant now) {
        return waiting.isEmpty() && underWay == 0 && !failing && !now.isBefore(restsUntil);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
