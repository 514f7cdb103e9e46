package org.dibao.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a delivery that failed is tried again: at once, then after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24
 * h (the schedule that the Standard Webhooks specification proposes, stretched to a little over three days), then no
 * more. Jitter only ever adds, up to a tenth, so that neither the schedule nor a Retry-After is cut short and endpoints
 * that failed together do not come back together.
 */
public final class RetrySchedule {

    /** How long after the attempt before it each attempt is made. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** An endpoint that asks for more patience than this asks not to be called again. */
    static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(5);

    private static final double LARGEST_JITTER = 0.1;

    private final RandomGenerator random;

    /** A schedule that draws its jitter from the given source. */
    public RetrySchedule(RandomGenerator random) {
        this.random = random;
    }

    /** How many attempts a delivery gets. */
    public static int attempts() {
        return PAUSES.size();
    }

    /**
     * The longest time that it can have put between the first attempt and the given one, where no endpoint asked for more
     * patience.
     *
     * @param attempt which attempt, counted from 1
     */
    static Duration longestUntil(int attempt) {
        Duration pauses = PAUSES.stream().limit(Math.max(1, attempt)).reduce(Duration.ZERO, Duration::plus);
        return pauses.plusMillis((long) (pauses.toMillis() * LARGEST_JITTER));
    }

    /**
     * When to try again.
     *
     * @param attempt how many attempts were made, at least 1
     * @param failedAt when the last of them failed
     * @param retryAfter the earliest time that the other side allows; null if it named none
     * @return the time of the next attempt; empty if there is none
     */
    public Optional<Instant> next(int attempt, Instant failedAt, @Nullable Instant retryAfter) {
        if (attempt >= PAUSES.size()) {
            return Optional.empty();
        }
        if (retryAfter != null && retryAfter.isAfter(failedAt.plus(LONGEST_RETRY_AFTER))) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(attempt);
        if (retryAfter != null && retryAfter.isAfter(failedAt.plus(pause))) {
            pause = Duration.between(failedAt, retryAfter);
        }
        return Optional.of(failedAt.plus(pause).plus(jitter(pause)));
    }

    private Duration jitter(Duration pause) {
        return Duration.ofMillis((long) (pause.toMillis() * LARGEST_JITTER * random.nextDouble()));
    }
}
