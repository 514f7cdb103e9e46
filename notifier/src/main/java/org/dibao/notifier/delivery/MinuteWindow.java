package org.dibao.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * At most so many messages in any minute, not so many for each minute of the clock: the platforms that limit their bots
 * count that way. Not safe for several threads at once.
 */
final class MinuteWindow {

    /** A second more than a minute, because the other side counts arrivals and not departures. */
    private static final Duration WINDOW = Duration.ofSeconds(61);

    private final Queue<Instant> sent = new ArrayDeque<>();

    /** The first time at which another may go, given that so many may in a minute; the past if one may go now. */
    Instant next(int perMinute, Instant now) {
        Instant begin = now.minus(WINDOW);
        while (sent.peek() instanceof Instant oldest && !oldest.isAfter(begin)) {
            sent.remove();
        }
        int over = sent.size() - perMinute;
        return over < 0
                ? Instant.MIN
                : sent.stream().skip(over).findFirst().orElse(now).plus(WINDOW);
    }

    /** One goes. */
    void count(Instant now) {
        sent.add(now);
    }

    /** Whether none of those that went counts any more. */
    boolean empty(Instant now) {
        next(Integer.MAX_VALUE, now);
        return sent.isEmpty();
    }
}
