package org.dibao.console.desk;

import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourcePolled;
import org.jspecify.annotations.Nullable;

/**
 * A source and how it is doing.
 *
 * @param source as defined
 * @param poll its last poll; null before the first
 */
record SourceReport(SourceDefined source, @Nullable SourcePolled poll) {

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
