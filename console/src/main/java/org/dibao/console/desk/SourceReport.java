package org.dibao.console.desk;

import java.time.Duration;
import java.time.Instant;
import org.dibao.contracts.PushAsked;
import org.dibao.contracts.PushHeard;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourcePolled;
import org.jspecify.annotations.Nullable;

/**
 * A source and how it is doing.
 *
 * @param source as defined
 * @param poll its last poll; null before the first
 * @param push how it stands with its hub; null where no hub was asked
 */
record SourceReport(
        SourceDefined source,
        @Nullable SourcePolled poll,
        @Nullable Push push) {

    /** A poll may take four minutes, and a fetcher that died keeps its lease for as long. */
    private static final Duration OVERDUE_AFTER = Duration.ofMinutes(15);

    /**
     * A subscription with a hub.
     *
     * @param asked what the hub was asked
     * @param heard what it said to that; null while it said nothing
     */
    record Push(PushAsked asked, @Nullable PushHeard heard) {

        /** What its state is called, as a message key. */
        public String word() {
            if (asked.broken() != null) {
                return "source.push.broken";
            }
            if (heard == null || heard.leaseEndsAt() == null) {
                return heard != null && heard.refused() != null ? "source.push.refused" : "source.push.asked";
            }
            return "source.push.active";
        }
    }

    /** Whether somebody must look at it: a source that answers but has fallen silent counts as broken. */
    public boolean troubled() {
        return state() == SourceState.SILENT || state() == SourceState.FAILING;
    }

    /** How it stands. */
    public SourceState state() {
        if (source.paused()) {
            return SourceState.PAUSED;
        }
        if (poll == null) {
            return SourceState.WAITING;
        }
        return switch (poll.outcome()) {
            case FETCHED, NOT_MODIFIED, NOTHING_NEW -> SourceState.WELL;
            case RATE_LIMITED -> SourceState.LIMITED;
            case SILENT -> SourceState.SILENT;
            case DISALLOWED, FAILED -> SourceState.FAILING;
        };
    }

    /** When it brought something new last; null if never. */
    public @Nullable Instant lastNews() {
        return poll == null ? null : poll.lastNewAt();
    }

    /** When it is to be polled; null while it is paused. */
    public @Nullable Instant dueAt() {
        if (source.paused()) {
            return null;
        }
        if (poll == null) {
            return source.definedAt();
        }
        Instant asked = source.pollAt();
        return asked != null && asked.isAfter(poll.polledAt()) && asked.isBefore(poll.nextPollAt())
                ? asked
                : poll.nextPollAt();
    }

    /** Whether it should have been polled long since, so that fetchers are missing or cannot keep up. */
    public boolean overdue(Instant now) {
        Instant due = dueAt();
        return due != null && due.plus(OVERDUE_AFTER).isBefore(now);
    }

    /** How its state is drawn: {@code good}, {@code busy}, {@code bad}, {@code rest}. */
    public String look() {
        return state().look();
    }

    /** What its state is called, as a message key. */
    public String word() {
        if (source.paused()) {
            return "source.paused";
        }
        return poll == null ? "source.waiting" : "outcome." + poll.outcome().name();
    }
}
