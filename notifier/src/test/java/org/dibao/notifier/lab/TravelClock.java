package org.dibao.notifier.lab;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes as all clocks do, until a test puts it forward. */
public final class TravelClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    /** Puts it forward so that it shows this time. */
    public void forwardTo(Instant time) {
        ahead = Duration.between(Instant.now(), time);
    }
}
