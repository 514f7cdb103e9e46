package org.dibao.search.stored;

/** A query's place in time: the change that brought it, and the one that ended it. */
final class Stored {

    private final String id;
    private final long since;
    private volatile long until = Long.MAX_VALUE;

    /** @param since the number of the change that brought it */
    Stored(String id, long since) {
        this.id = id;
        this.since = since;
    }

    String id() {
        return id;
    }

    long since() {
        return since;
    }

    /** It no longer counts from this change on. */
    void end(long change) {
        until = change;
    }

    boolean hasEnded() {
        return until != Long.MAX_VALUE;
    }

    /** Whether it still counts after a change. */
    boolean countsAfter(long change) {
        return until > change;
    }
}
