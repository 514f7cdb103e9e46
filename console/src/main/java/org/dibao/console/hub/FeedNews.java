package org.dibao.console.hub;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.tables.Listener;
import org.jspecify.annotations.Nullable;

/** The feeds that have changed and stand on no board yet. What is read at start is not news; the board knows what is. */
final class FeedNews implements Listener<AnnouncementPublished> {

    private final KnownFeeds feeds;
    private final InstantSource clock;
    private Set<String> changed = new HashSet<>();
    private Instant heard = Instant.EPOCH;
    private boolean open;

    FeedNews(KnownFeeds feeds, InstantSource clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    @Override
    public void changed(String key, @Nullable AnnouncementPublished before, @Nullable AnnouncementPublished after) {
        if (after != null && isOpen()) {
            hear(after);
        }
    }

    /** From here on, what comes in is news. */
    synchronized void open() {
        open = true;
    }

    /** Takes note of an announcement, or of a later revision of one. */
    void hear(AnnouncementPublished published) {
        add(feeds.changedBy(published), published.recordedAt());
    }

    /** What was gathered since the last time; it is the caller's from now on. */
    synchronized Gathered take() {
        Gathered gathered = new Gathered(changed, heard);
        changed = new HashSet<>();
        return gathered;
    }

    /** The caller could not pass it on. */
    synchronized void giveBack(Gathered gathered) {
        changed.addAll(gathered.feeds());
    }

    private synchronized boolean isOpen() {
        return open;
    }

    private synchronized void add(Iterable<String> addresses, Instant recordedAt) {
        addresses.forEach(changed::add);
        Instant now = clock.instant();
        Instant at = recordedAt.isAfter(now) ? now : recordedAt;
        heard = at.isAfter(heard) ? at : heard;
    }

    /**
     * What has changed.
     *
     * @param feeds their addresses
     * @param heard the time of the latest announcement heard of so far
     */
    record Gathered(Set<String> feeds, Instant heard) {}
}
