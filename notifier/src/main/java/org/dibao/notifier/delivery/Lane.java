package org.dibao.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries that share one endpoint. A lane lets a few through at once, only one while the endpoint is failing, none
 * while it has asked for rest, and no more in a minute, or sooner after each other, than the endpoint takes. An ordered one lets the first through
 * and nobody else until that is settled. Guarded by the lock of the {@link DeliveryQueue} that it belongs to.
 */
final class Lane {

    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private final Host host;
    private final MinuteWindow minute = new MinuteWindow();
    private Queue<Due> waiting;
    private Route route;
    private int underWay;
    private boolean failing;
    private Instant restsUntil = Instant.MIN;
    private Instant nextAt = Instant.MIN;
    private Duration nextRest = FIRST_REST;

    /** Whether it stands among those that are asked for a delivery in turn, or is held until its host has room. */
    boolean listed;

    /** When it is to be looked at again; null where nothing but a change will let it send. */
    private @Nullable Instant wakes;

    Lane(Route route, Host host) {
        this.route = route;
        this.host = host;
        this.waiting = queue(route);
    }

    Host host() {
        return host;
    }

    /** Adds a delivery. What its endpoint wants counts from now on, should it have changed. */
    void add(Due due) {
        if (!due.route().equals(route)) {
            route = due.route();
            Queue<Due> before = waiting;
            waiting = queue(route);
            waiting.addAll(before);
        }
        waiting.add(due);
    }

    boolean canSend(Instant now) {
        return free() && !now.isBefore(opens(now));
    }

    /**
     * The time at which it is to be looked at again, if that is not told already: it could send but for the time.
     */
    @Nullable
    Instant alarm(Instant now) {
        if (!free()) {
            return null;
        }
        Instant opens = opens(now);
        if (!opens.isAfter(now) || (wakes != null && wakes.isAfter(now) && !wakes.isAfter(opens))) {
            return null;
        }
        wakes = opens;
        return opens;
    }

    Due next(Instant now) {
        underWay++;
        nextAt = now.plus(route.apart());
        if (route.perMinute() > 0) {
            minute.count(now);
        }
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

    /**
     * Rests until the time that the endpoint named, or, if it named none, longer each time. One that is further away than
     * any delivery would wait for is none: a lane that attempts nothing for a year would find nobody to warn.
     */
    void rest(Instant now, @Nullable Instant until) {
        failing = true;
        boolean endless = until != null && until.isAfter(now.plus(RetrySchedule.LONGEST_RETRY_AFTER));
        Instant wake = until == null || endless ? now.plus(nextRest) : until;
        nextRest = shorter(nextRest.multipliedBy(2), LONGEST_REST);
        if (wake.isAfter(restsUntil)) {
            restsUntil = wake;
        }
    }

    /** Whether nothing would be lost by forgetting it. */
    boolean idle(Instant now) {
        return waiting.isEmpty()
                && underWay == 0
                && !failing
                && !now.isBefore(later(restsUntil, nextAt))
                && minute.empty(now);
    }

    private boolean free() {
        return !waiting.isEmpty() && underWay < (failing || route.ordered() ? 1 : route.laneWidth());
    }

    /** When the time allows the next to go. */
    private Instant opens(Instant now) {
        Instant opens = later(restsUntil, nextAt);
        if (route.ordered()) {
            opens = later(opens, waiting.element().at());
        }
        return route.perMinute() > 0 ? later(opens, minute.next(route.perMinute(), now)) : opens;
    }

    private static Queue<Due> queue(Route route) {
        return route.ordered() ? new PriorityQueue<>(Due.AS_MATCHED) : new ArrayDeque<>();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
