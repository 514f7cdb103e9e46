package org.dibao.console.gazette;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps the editions that readers ask for most. One is good until an announcement or a sighting changes, or the day; while
 * many come in at once, a reader may see one that is a third of a second old.
 */
final class EditionCache {

    private static final int KEPT = 256;
    private static final Duration GOOD_ENOUGH = Duration.ofMillis(300);

    private final InstantSource clock;
    private final Supplier<LocalDate> today;
    private final ZoneId zone;
    private volatile Instant changed;
    private final AtomicLong changes = new AtomicLong();
    private final Map<Selection, Kept> editions = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Selection, Kept> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * An empty cache.
     *
     * @param today the day, which begins when {@code zone} says
     */
    EditionCache(InstantSource clock, Supplier<LocalDate> today, ZoneId zone) {
        this.clock = clock;
        this.today = today;
        this.zone = zone;
        this.changed = clock.instant();
    }

    /** Something that editions are made of has changed. */
    void somethingChanged() {
        changes.incrementAndGet();
        changed = clock.instant();
    }

    /** The last time that something changed: an announcement, a sighting, or the day. */
    Instant changedAt() {
        Instant midnight = today.get().atStartOfDay(zone).toInstant();
        Instant last = changed;
        return last.isAfter(midnight) ? last : midnight;
    }

    /** The edition of a selection, kept or made. */
    Edition edition(Selection selection, Function<Selection, Edition> make) {
        synchronized (editions) {
            Kept kept = editions.get(selection);
            if (kept != null && isGood(kept)) {
                return kept.edition();
            }
        }
        // The count is taken before the edition is made: what changes meanwhile makes it stale, not forgotten.
        long made = changes.get();
        Kept fresh = new Kept(make.apply(selection), made, today.get(), clock.instant());
        synchronized (editions) {
            editions.put(selection, fresh);
        }
        return fresh.edition();
    }

    private boolean isGood(Kept kept) {
        boolean unchanged = kept.changes() == changes.get() && kept.day().equals(today.get());
        return unchanged || Duration.between(kept.at(), clock.instant()).compareTo(GOOD_ENOUGH) < 0;
    }

    private record Kept(Edition edition, long changes, LocalDate day, Instant at) {}
}
