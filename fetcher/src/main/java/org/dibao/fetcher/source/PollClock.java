package org.dibao.fetcher.source;

import java.time.Duration;
import java.util.function.Supplier;
import org.dibao.contracts.PollPhases;

/** Measures where a poll's time goes. */
final class PollClock {

    private Duration turn = Duration.ZERO;
    private Duration fetch = Duration.ZERO;
    private Duration read = Duration.ZERO;
    private Duration follow = Duration.ZERO;

    <T> T fetching(Supplier<T> work) {
        long began = System.nanoTime();
        T done = work.get();
        fetch = since(began);
        return done;
    }

    /** How much of the fetching was waiting for a turn. */
    void turn(Duration waited) {
        turn = waited;
        fetch = fetch.minus(waited);
    }

    <T> T reading(Supplier<T> work) {
        long began = System.nanoTime();
        T done = work.get();
        read = since(began);
        return done;
    }

    void following(Runnable work) {
        long began = System.nanoTime();
        work.run();
        follow = since(began);
    }

    PollPhases phases() {
        return new PollPhases(turn.toMillis(), Math.max(0, fetch.toMillis()), read.toMillis(), follow.toMillis());
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
