package org.dibao.fetcher.polite;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.dibao.fetcher.polite.HostTurns.Turn;
import org.dibao.tables.redis.RedisUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * One exchange's turn at a host. It is waited for before the host is called at all, and looked at once more when the
 * request is about to be sent: whoever woke up late, or took long to connect, would go together with the next one, and
 * takes another turn instead. So does each redirect to the same host and each repetition.
 */
final class OwnTurn {

    /** A turn is missed by whoever comes later than this part of the pause ... */
    private static final int LATE_BY_PART_OF_PAUSE = 20;

    /** ... and by so much at least; nothing is more exact than that. */
    private static final Duration SURELY_LATE = Duration.ofMillis(50);

    /** On a machine that is too busy to be in time a turn is asked for that lasts, twice as long with each one missed. */
    private static final Duration FIRST_LEEWAY = Duration.ofMillis(500);

    private static final Duration LONGEST_LEEWAY = Duration.ofSeconds(8);

    /** Servers close connections on which nobody says anything, and an exchange has its deadline. */
    private static final Duration LONGEST_WAIT_WHILE_CONNECTED = Duration.ofSeconds(8);

    /** A turn however far away it is. */
    private static final Duration FOREVER = Duration.ofDays(3650);

    private final InstantSource clock;
    private final String host;
    private final Duration pause;
    private final Instant giveUpAt;
    private final Taking taking;
    private volatile Instant lasts = Instant.MIN;
    private volatile boolean taken;
    private volatile Duration leeway = Duration.ZERO;
    private volatile Duration waited = Duration.ZERO;
    private volatile @Nullable Turn notTaken;
    private volatile @Nullable RedisUnavailableException nobodyKnows;

    /** One of the ways in which {@link HostTurns} gives turns. */
    @FunctionalInterface
    private interface Taking {
        Turn take(String host, Duration spacing, Duration longestWait);
    }

    /**
     * A page's turn, still to be waited for.
     *
     * @param pause what follows it before the next one
     * @param giveUpAt do not wait for it beyond this
     */
    OwnTurn(HostTurns turns, InstantSource clock, String host, Duration pause, Instant giveUpAt) {
        this(turns::take, clock, host, pause, giveUpAt);
    }

    /** The same for what is no page, or before it is known what pause the host wants between those. */
    static OwnTurn aside(HostTurns turns, InstantSource clock, String host, Duration pause, Instant giveUpAt) {
        return new OwnTurn(turns::takeAside, clock, host, pause, giveUpAt);
    }

    private OwnTurn(Taking taking, InstantSource clock, String host, Duration pause, Instant giveUpAt) {
        this.taking = taking;
        this.clock = clock;
        this.host = host;
        this.pause = pause;
        this.giveUpAt = giveUpAt;
    }

    /**
     * Waits for it.
     *
     * @return whether it came
     * @throws RedisUnavailableException if nobody can say
     */
    boolean comes() {
        return comesAt(giveUpAt);
    }

    /**
     * Goes in the turn of the request before it; whoever asks next waits for one pause more.
     *
     * @return true
     * @throws RedisUnavailableException if nobody can say
     */
    boolean goesAlong() {
        taken = pushed();
        lasts = Instant.MAX;
        return taken;
    }

    /** Whether a request may be sent now, over a connection that is open; it may be waited for briefly. */
    boolean opens() {
        try {
            boolean opens = pause.isZero() || inTime() || (goesOn() ? pushed() : comesAt(soon()));
            lasts = Instant.MIN;
            return opens;
        } catch (RedisUnavailableException e) {
            // To the client all that is thrown is the server's failure; whoever asked for the exchange asks us for
            // this.
            nobodyKnows = e;
            return false;
        }
    }

    /** On a slow host another turn never comes while connected, so that whoever is led on by it would never arrive. */
    private boolean goesOn() {
        return taken && pause.compareTo(LONGEST_WAIT_WHILE_CONNECTED) > 0;
    }

    /** Goes in the turn that was had, and takes one for it that nobody uses: on the whole the host has its pauses. */
    private boolean pushed() {
        return taking.take(host, pause, FOREVER).taken();
    }

    private Instant soon() {
        Instant soon = clock.instant().plus(LONGEST_WAIT_WHILE_CONNECTED);
        return soon.isBefore(giveUpAt) ? soon : giveUpAt;
    }

    /** The turn that was further away than there was time; null if none was. */
    @Nullable
    Turn notTaken() {
        RedisUnavailableException unknown = nobodyKnows;
        if (unknown != null) {
            throw unknown;
        }
        return notTaken;
    }

    /** How long it was waited for. */
    Duration waited() {
        return waited;
    }

    private boolean comesAt(Instant until) {
        Instant asked = clock.instant();
        while (asked.isBefore(until)) {
            Turn turn = taking.take(host, pause.plus(leeway), Duration.between(asked, until));
            if (!turn.taken() || !slept(turn.away())) {
                notTaken = new Turn(turn.away(), false);
                return false;
            }
            taken = true;
            waited = waited.plus(turn.away());
            // It began when Redis gave it, at the earliest when it was asked for.
            lasts = asked.plus(turn.away()).plus(leeway).plus(lateness());
            if (pause.isZero() || inTime()) {
                return true;
            }
            leeway = leeway.isZero() ? FIRST_LEEWAY : min(leeway.multipliedBy(2), LONGEST_LEEWAY);
            asked = clock.instant();
        }
        notTaken = new Turn(Duration.ZERO, false);
        return false;
    }

    private boolean inTime() {
        return clock.instant().isBefore(lasts);
    }

    private Duration lateness() {
        Duration part = pause.dividedBy(LATE_BY_PART_OF_PAUSE);
        return part.compareTo(SURELY_LATE) > 0 ? part : SURELY_LATE;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static boolean slept(Duration time) {
        if (time.isZero()) {
            return !Thread.currentThread().isInterrupted();
        }
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
