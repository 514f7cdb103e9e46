package org.dibao.parser.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How long claims may be acted upon, counted from before they were made. By two clocks, because the one stands still
 * while a machine is suspended and the other can be set back.
 */
final class Validity {

    private final InstantSource clock;
    private final Instant endsAt;
    private final long endsAtNanos;

    private Validity(InstantSource clock, Duration validFor) {
        this.clock = clock;
        this.endsAt = clock.instant().plus(validFor);
        this.endsAtNanos = System.nanoTime() + validFor.toNanos();
    }

    static Validity of(InstantSource clock, Duration validFor) {
        return new Validity(clock, validFor);
    }

    boolean over() {
        return System.nanoTime() - endsAtNanos > 0 || clock.instant().isAfter(endsAt);
    }
}
