package org.dibao.console.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long a hub that cannot be told is left alone: longer each time, and never for good. */
final class HubPause {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Whoever asks for more patience than this is asked again all the same. */
    private static final Duration LONGEST_ASKED_FOR = Duration.ofDays(1);

    private final RandomGenerator random;
    private Duration next = FIRST;

    HubPause(RandomGenerator random) {
        this.random = random;
    }

    /** Whether the last call failed. */
    boolean failing() {
        return !next.equals(FIRST);
    }

    /** The hub has answered as it should. */
    void over() {
        next = FIRST;
    }

    /**
     * Until when it is left alone, after one more failure.
     *
     * @param asked what it asked for; null for nothing
     */
    Instant until(Instant now, @Nullable Duration asked) {
        // Up to a fifth more, so that consoles do not come together, and never less than was asked for.
        Duration pause = next.plusMillis(random.nextLong(next.toMillis() / 5 + 1));
        next = shorter(next.multipliedBy(2), LONGEST);
        Duration wanted = asked == null ? Duration.ZERO : shorter(asked, LONGEST_ASKED_FOR);
        return now.plus(pause.compareTo(wanted) > 0 ? pause : wanted);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
