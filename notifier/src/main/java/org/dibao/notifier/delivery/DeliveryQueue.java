package org.dibao.notifier.delivery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries that wait, each in its lane, and the lanes taken in turn: ten thousand deliveries to one endpoint stand
 * behind each other and in nobody else's way. Those due later wait by time. All of it is a view of the ledger, rebuilt
 * from it at start.
 */
final class DeliveryQueue {

    private final Map<String, Lane> lanes = new HashMap<>();
    private final Map<String, Host> hosts = new HashMap<>();
    /** Lanes that may have something to send, in turn. */
    private final Queue<Lane> turns = new ArrayDeque<>();
    /** Deliveries of another time, and lanes at rest, by the time at which they matter again. */
    private final PriorityQueue<Later> later = new PriorityQueue<>(Comparator.comparing(Later::at));

    /** Adds a delivery, to its lane if it is due or must keep its place there, and to those of later otherwise. */
    synchronized void add(Due due, Instant now) {
        if (due.at().isAfter(now) && !due.keepsItsPlace()) {
            later.add(new Later(due.at(), due, null));
        } else {
            Lane lane = lanes.computeIfAbsent(due.route().lane(), name -> lane(due.route()));
            lane.add(due);
            list(lane, now);
        }
        notifyAll();
    }

    /** Adds deliveries together: none of them is taken before all have their places. */
    synchronized void addAll(Collection<Due> dues, Instant now) {
        dues.forEach(due -> add(due, now));
    }

    /** Takes up to {@code most} deliveries that may go now, one from each lane in turn. */
    synchronized List<Due> poll(int most, Instant now) {
        wake(now);
        List<Due> taken = new ArrayList<>();
        while (taken.size() < most) {
            Lane lane = turns.poll();
            if (lane == null) {
                break;
            }
            if (lane.host().full()) {
                lane.host().hold(lane);
                continue;
            }
            lane.listed = false;
            if (lane.canSend(now)) {
                lane.host().enter();
                taken.add(lane.next(now));
            } else {
                release(lane.host());
            }
            list(lane, now);
        }
        return taken;
    }

    /** Waits until something is added, a lane is freed or the given time has passed. */
    synchronized void await(long millis) throws InterruptedException {
        if (turns.isEmpty()) {
            wait(millis);
        }
    }

    /** An attempt is over: its lane and its host have room again. */
    synchronized void left(Due due, Instant now) {
        change(due, now, Lane::leave);
        Lane lane = lanes.get(due.route().lane());
        if (lane == null) {
            return;
        }
        lane.host().leave();
        release(lane.host());
        if (lane.idle(now)) {
            lanes.remove(due.route().lane());
            if (lane.host().lost()) {
                hosts.remove(due.route().host());
            }
        }
    }

    /** The endpoint of this delivery took it. */
    synchronized void succeeded(Due due, Instant now) {
        change(due, now, Lane::succeeded);
    }

    /** The endpoint of this delivery failed: one at a time until it succeeds. */
    synchronized void failed(Due due, Instant now) {
        change(due, now, Lane::failed);
    }

    /** The endpoint of this delivery asked for rest: none until then. */
    synchronized void rest(Due due, Instant now, @Nullable Instant until) {
        change(due, now, lane -> lane.rest(now, until));
    }

    private void change(Due due, Instant now, Consumer<Lane> change) {
        Lane lane = lanes.get(due.route().lane());
        if (lane != null) {
            change.accept(lane);
            list(lane, now);
            notifyAll();
        }
    }

    /** Whoever was held gets the place that is free; one that cannot use it now gives it to the next. */
    private void release(Host host) {
        Lane held = host.release();
        if (held != null) {
            turns.add(held);
        }
    }

    private Lane lane(Route route) {
        Host host = hosts.computeIfAbsent(route.host(), name -> new Host(route.hostWidth()));
        host.won();
        return new Lane(route, host);
    }

    private void list(Lane lane, Instant now) {
        if (lane.listed) {
            return;
        }
        if (lane.canSend(now)) {
            lane.listed = true;
            turns.add(lane);
        } else if (lane.alarm(now) instanceof Instant alarm) {
            later.add(new Later(alarm, null, lane));
        }
    }

    private void wake(Instant now) {
        while (later.peek() instanceof Later next && !next.at().isAfter(now)) {
            later.remove();
            if (next.due() != null) {
                add(next.due(), now);
            } else if (next.lane() != null) {
                list(next.lane(), now);
            }
        }
    }

    /** Either a delivery of another time or a lane at rest. */
    private record Later(
            Instant at, @Nullable Due due, @Nullable Lane lane) {}
}
