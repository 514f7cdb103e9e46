package org.dibao.fetcher.source;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.dibao.contracts.NextPollReason;
import org.dibao.contracts.SourceNote;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a source is due again, one method for each way in which a poll can end.
 *
 * <p>A source is asked as often as it speaks: after a twenty-fourth of the time since it last brought something new. A
 * news wire is asked every minute, a site that publishes daily every few minutes at first and hourly in the end, one
 * that fell silent a month ago once a day. Only what we saw ourselves counts: the dates that a list bears say when a
 * paper was signed, which may be weeks before it was put up.
 */
public final class PollRhythm {

    /** Nobody needs an official site more often, and its operator would notice. */
    public static final Duration SHORTEST = Duration.ofMinutes(1);

    /** Even a source that has been silent for years is looked at daily. */
    public static final Duration LONGEST = Duration.ofHours(24);

    /** Polls within the time that a source has been silent: its next item is found after 1/48 of that on average. */
    static final int POLLS_WITHIN_SILENCE = 24;

    /** A source of which nothing is known yet is asked this often, until its rhythm shows. */
    static final Duration UNKNOWN = Duration.ofMinutes(5);

    /** After the first failure; doubles with each further one, up to what would be its pace if it were well. */
    static final Duration FIRST_BACK_OFF = Duration.ofMinutes(5);

    /** No failure keeps a source away for longer, so that it recovers by itself. */
    static final Duration LONGEST_BACK_OFF = Duration.ofHours(4);

    /** How far a source's own wish to be left alone (ttl, Cache-Control, Expires) is followed. */
    static final Duration LONGEST_WISH = Duration.ofHours(1);

    /** An item or two that could not be had are tried again soon; the source itself is well. */
    static final Duration RETRY_ITEMS = Duration.ofMinutes(5);

    /** An item whose site asks for time is asked for so often at least, however seldom its source is polled. */
    static final Duration LONGEST_RETRY = Duration.ofHours(1);

    /** Random lengthening, so that a host's sources do not come due together. Never shortens what a server asked for. */
    static final double JITTER = 0.1;

    private static final int MOST_DOUBLINGS = 10;

    private final Duration shortest;
    private final RandomGenerator random;

    /**
     * A rhythm.
     *
     * @param shortest no source is polled more often; {@link #SHORTEST} in earnest, less for sample sites
     * @param random where the jitter comes from
     */
    public PollRhythm(Duration shortest, RandomGenerator random) {
        this.shortest = shortest;
        this.random = random;
    }

    /**
     * Something new was found.
     *
     * @param wish how long the source asks to be left alone; null if it does not say
     */
    public NextPoll onNewItems(Instant now, @Nullable Duration wish) {
        return paced(now, Duration.ZERO, wish, Event.NEWS);
    }

    /**
     * It was read and held nothing new.
     *
     * @param lastNewAt when it last brought something new; null if it never did
     * @param wish how long the source asks to be left alone; null if it does not say
     */
    public NextPoll onNothingNew(Instant now, @Nullable Instant lastNewAt, @Nullable Duration wish) {
        return paced(now, silence(now, lastNewAt), wish, Event.NOTHING_NEW);
    }

    /** It has not changed at all; otherwise as {@link #onNothingNew}. */
    public NextPoll onNotModified(Instant now, @Nullable Instant lastNewAt, @Nullable Duration wish) {
        return paced(now, silence(now, lastNewAt), wish, Event.UNCHANGED);
    }

    /** Some of its items could not be fetched, or not all of them in the time that one poll has. */
    public NextPoll onItemsLeft(Instant now, int left) {
        return next(now, scaled(RETRY_ITEMS), NextPollReason.ITEMS_LEFT, left);
    }

    /**
     * The same where none of them can be had before a while: the source is polled then, or as usual if that comes first.
     *
     * @param in how long it takes until one of them can be had
     * @param usual when the source would be due without them
     */
    public NextPoll onItemsLeft(Instant now, int left, Duration in, NextPoll usual) {
        if (in.compareTo(scaled(RETRY_ITEMS)) <= 0) {
            return onItemsLeft(now, left);
        }
        NextPoll then = next(now, in, NextPollReason.ITEMS_LEFT, left);
        return then.at().isBefore(usual.at()) ? then : usual;
    }

    /**
     * How long an item is left alone whose site asks for time: as long again as it has done so, but no longer than its
     * source, and always as long as was asked for, which is heard up to a day.
     *
     * @param since when the site first asked
     * @param asked how long it asks to be left alone; zero where it does not say
     * @param lastNewAt when the source last brought something new; null if it never did
     */
    public Duration untilRetry(Instant now, Instant since, Duration asked, @Nullable Instant lastNewAt) {
        Duration most = min(max(pace(silence(now, lastNewAt)), scaled(LONGEST_RETRY)), LONGEST);
        Duration own = min(max(Duration.between(since, now), scaled(RETRY_ITEMS)), most);
        return max(own, min(asked, LONGEST));
    }

    /** Its older pages are being read, a few at a time. */
    public NextPoll onFollowingBack(Instant now, LocalDate backTo) {
        return next(now, shortest, NextPollReason.FOLLOWED_BACK, backTo);
    }

    /**
     * The host asked for fewer requests.
     *
     * @param retryAfter how long it wants to be left alone; null if it did not say
     * @param failuresInARow how often it said so before, for want of a number
     */
    public NextPoll onRateLimited(Instant now, @Nullable Duration retryAfter, int failuresInARow) {
        if (retryAfter == null) {
            return next(now, backOff(failuresInARow), NextPollReason.ASKED_FOR_FEWER);
        }
        Duration wait = min(max(retryAfter, shortest), LONGEST);
        return next(now, wait, NextPollReason.ASKED_TO_REST, retryAfter);
    }

    /**
     * Other requests to the same host came first, or it rests. The sources that wait for a host are spread over as long
     * again as they have to wait, so that they do not all come when it is ready.
     *
     * @param freeIn how far away the host's next free turn is
     */
    public NextPoll onCrowded(Instant now, Duration freeIn) {
        Duration wait = min(max(freeIn, shortest), LONGEST);
        Duration spread = Duration.ofMillis((long) (wait.toMillis() * random.nextDouble()));
        return next(now, wait.plus(spread), NextPollReason.HOST_BUSY);
    }

    /**
     * It could not be fetched or read.
     *
     * @param lastNewAt when it last brought something new; null if it never did
     * @param failuresInARow how often it failed, this time included
     */
    public NextPoll onFailure(Instant now, @Nullable Instant lastNewAt, int failuresInARow) {
        Duration most = lastNewAt == null ? LONGEST_BACK_OFF : ifWell(now, lastNewAt);
        return next(now, min(backOff(failuresInARow), most), NextPollReason.FAILED_IN_A_ROW, failuresInARow);
    }

    /** robots.txt closes it; that changes seldom, but it does. */
    public NextPoll onDisallowed(Instant now) {
        return next(now, LONGEST, NextPollReason.CLOSED_TO_US);
    }

    /**
     * It answers but yields nothing that can be read. Its site is well, so a list that nobody has put anything into yet
     * is asked as often as any source of which nothing is known.
     *
     * @param lastNewAt when it last brought something new; null if it never did
     * @param failuresInARow how often it yielded nothing, this time included
     */
    public NextPoll onSilent(Instant now, @Nullable Instant lastNewAt, int failuresInARow) {
        return next(now, min(backOff(failuresInARow), ifWell(now, lastNewAt)), NextPollReason.YIELDED_NOTHING);
    }

    private NextPoll paced(Instant now, @Nullable Duration silence, @Nullable Duration wish, Event event) {
        Duration own = min(max(pace(silence), shortest), LONGEST);
        if (wish != null && min(wish, LONGEST_WISH).compareTo(own) > 0) {
            return next(now, min(wish, LONGEST_WISH), event.andAsks, wish);
        }
        return silence == null || silence.compareTo(shortest) <= 0
                ? next(now, own, event.plain)
                : next(now, own, event.forSoLong, silence);
    }

    private static @Nullable Duration silence(Instant now, @Nullable Instant lastNewAt) {
        return lastNewAt == null ? null : max(Duration.between(lastNewAt, now), Duration.ZERO);
    }

    /**
     * The longest that a source in trouble is left alone: as long as if it were well, and the first back-off at least. What
     * it publishes meanwhile would otherwise wait for us longer than for the site.
     */
    private Duration ifWell(Instant now, @Nullable Instant lastNewAt) {
        return min(max(pace(silence(now, lastNewAt)), scaled(FIRST_BACK_OFF)), LONGEST_BACK_OFF);
    }

    private Duration pace(@Nullable Duration silence) {
        return silence == null ? scaled(UNKNOWN) : silence.dividedBy(POLLS_WITHIN_SILENCE);
    }

    private Duration backOff(int failuresInARow) {
        int doublings = Math.min(Math.max(failuresInARow - 1, 0), MOST_DOUBLINGS);
        return min(scaled(FIRST_BACK_OFF).multipliedBy(1L << doublings), LONGEST_BACK_OFF);
    }

    /** Where sources may be polled every few seconds, as the sample sites are, other waits shrink in proportion. */
    private Duration scaled(Duration wait) {
        return shortest.compareTo(SHORTEST) < 0 ? shortest.multipliedBy(wait.dividedBy(SHORTEST)) : max(wait, shortest);
    }

    private NextPoll next(Instant now, Duration wait, NextPollReason reason) {
        return new NextPoll(later(now, wait), SourceNote.of(reason, wait.toSeconds()));
    }

    private NextPoll next(Instant now, Duration wait, NextPollReason reason, Object about) {
        Object told = about instanceof Duration time ? time.toSeconds() : about;
        return new NextPoll(later(now, wait), SourceNote.of(reason, wait.toSeconds(), told));
    }

    private Instant later(Instant now, Duration wait) {
        long jitter = (long) (wait.toMillis() * JITTER * random.nextDouble());
        return now.plus(wait).plusMillis(jitter);
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    /** What a good poll saw, with the reasons that tell of it. */
    private enum Event {
        NEWS(NextPollReason.BROUGHT_NEWS, NextPollReason.BROUGHT_NEWS, NextPollReason.BROUGHT_NEWS_AND_ASKS),
        NOTHING_NEW(NextPollReason.NOTHING_NEW, NextPollReason.NOTHING_NEW_FOR, NextPollReason.NOTHING_NEW_AND_ASKS),
        UNCHANGED(NextPollReason.UNCHANGED, NextPollReason.UNCHANGED_FOR, NextPollReason.UNCHANGED_AND_ASKS);

        private final NextPollReason plain;
        private final NextPollReason forSoLong;
        private final NextPollReason andAsks;

        Event(NextPollReason plain, NextPollReason forSoLong, NextPollReason andAsks) {
            this.plain = plain;
            this.forSoLong = forSoLong;
            this.andAsks = andAsks;
        }
    }
}
