package org.dibao.fetcher.polite;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.RetryAfter;

/** The rest that hosts ask for, and get. */
final class Rests {

    /** Asked to wait without a number, a host rests for so long. */
    private static final Duration USUAL = Duration.ofMinutes(1);

    private static final Duration LONGEST = Duration.ofHours(24);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private Rests() {}

    /** Gives the host that answered its rest, if it asks for it; returns whether it does. */
    static boolean giveIfAsked(HostTurns turns, InstantSource clock, Answered answer) {
        Optional<Duration> asked = RetryAfter.of(answer, clock.instant());
        boolean rests = answer.status() == TOO_MANY_REQUESTS || answer.status() == UNAVAILABLE && asked.isPresent();
        if (rests) {
            give(turns, PoliteFetcher.host(answer.address()), asked.orElse(USUAL));
        }
        return rests;
    }

    /** Gives a host the rest that it asked for, up to a day of it. */
    static void give(HostTurns turns, String host, Duration time) {
        turns.rest(host, time.compareTo(LONGEST) > 0 ? LONGEST : time);
    }
}
