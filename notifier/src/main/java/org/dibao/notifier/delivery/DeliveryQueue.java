package org.dibao.notifier.delivery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
    /** Lanes that may have something to send, in turn. */
    private final Queue<Lane> turns = new ArrayDeque<>();
    /** Deliveries of another time, and lanes at rest, by the time at which they matter again. */
    private final PriorityQueue<Later> later = new PriorityQueue<>(Comparator.comparing(Later::at));

    /** Adds a delivery, to its lane if it is due and to those of later otherwise. */
    synchronized void add(Due due, int laneWidth, Instant now) {
        if (due.at().isAfter(now)) {
            later.add(new Later(due.at(), due, laneWidth, null));
        } else {
            Lane lane = lanes.computeIfAbsent(due.lane(), name -> new Lane(laneWidth));
            lane.add(due);
            list(lane, now);
        }
        notifyAll();
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
            lane.listed = false;
            if (lane.canSend(now)) {
                taken.add(lane.next());
                list(lane, now);
            }
        }
        return taken;
    }

    /** Waits until something is added, a lane is freed or the given time has passed. */
    synchronized void await(long millis) throws InterruptedException {
        if (turns.isEmpty()) {
            wait(millis);
        }
    }

    /** An attempt is over: its lane has room again. */
    synchronized void left(Due due, Instant now) {
        change(due, now, Lane::leave);
        Lane lane = lanes.get(due.lane());
        if (lane != null && lane.idle(now)) {
            lanes.remove(due.lane());
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
        change(due, now, lane -> later.add(new Later(lane.rest(now, until), null, 0, lane)));
    }

    private void change(Due due, Instant now, Consumer<Lane> change) {
        Lane lane = lanes.get(due.lane());
        if (lane != null) {
            change.accept(lane);
            list(lane, now);
            notifyAll();
        }
    }

    private void list(Lane lane, Instant now) {
        if (!lane.listed && lane.canSend(now)) {
            lane.listed = true;
            turns.add(lane);
        }
    }

    private void wake(Instant now) {
        while (later.peek() instanceof Later next && !next.at().isAfter(now)) {
            later.remove();
            if (next.due() != null) {
                add(next.due(), next.laneWidth(), now);
            } else if (next.lane() != null) {
                list(next.lane(), now);
            }
        }
    }

    /** Either a delivery of another time or a lane at rest. */
    private record Later(
            Instant at,
            @Nullable Due due,
            int laneWidth,
            @Nullable Lane lane) {}
}
