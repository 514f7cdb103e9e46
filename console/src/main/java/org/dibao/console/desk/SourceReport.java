package org.dibao.console.desk;

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
        return !source.paused() && look().equals("bad");
    }

    /** How its state is drawn: {@code good}, {@code busy}, {@code bad}, {@code rest}. */
    public String look() {
        if (source.paused()) {
            return "rest";
        }
        if (poll == null) {
            return "busy";
        }
        return switch (poll.outcome()) {
            case FETCHED, NOT_MODIFIED, NOTHING_NEW -> "good";
            case RATE_LIMITED -> "busy";
            case DISALLOWED, SILENT, FAILED -> "bad";
        };
    }

    /** What its state is called, as a message key. */
    public String word() {
        if (source.paused()) {
            return "source.paused";
        }
        return poll == null ? "source.waiting" : "outcome." + poll.outcome().name();
    }
}
