package org.dibao.console.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** Remembers how things stood a while ago, so that rates can be told; asks the brokers no more than every two seconds. */
final class FlowMeter {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Supplier<Flow> look;
    private final InstantSource clock;
    private final Deque<Flow> remembered = new ArrayDeque<>();

    FlowMeter(Supplier<Flow> look, InstantSource clock) {
        this.look = look;
        this.clock = clock;
    }

    /** How things stand, two seconds ago at most. */
    synchronized Flow now() {
        Flow last = remembered.peekLast();
        if (last != null && Duration.between(last.at(), clock.instant()).compareTo(FRESH) < 0) {
            return last;
        }
        Flow flow = look.get();
        remembered.addLast(flow);
        while (remembered.size() > 2
                && Duration.between(remembered.getFirst().at(), flow.at()).compareTo(REMEMBERED) > 0) {
            remembered.removeFirst();
        }
        return flow;
    }

    /** Records a minute written to a topic, as far back as is remembered; 0 while there is nothing to compare with. */
    synchronized long perMinute(String topic) {
        Flow first = remembered.peekFirst();
        Flow last = remembered.peekLast();
        if (first == null || last == null || first == last) {
            return 0;
        }
        long millis = Math.max(1, Duration.between(first.at(), last.at()).toMillis());
        return Math.round(60_000.0 * (last.written(topic) - first.written(topic)) / millis);
    }
}
