package org.dibao.search.stored;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.search.query.Query;
import org.dibao.search.query.Subject;

/**
 * Tells which of many stored queries an announcement answers. The meaning of a query is {@link Query#matches}; this
 * finds the same answers without asking every query.
 *
 * <p>Three generations: nearly all queries stand in one large segment; those of the last hours in a small one, compiled
 * anew in milliseconds; the last few are asked one by one. So a change is effective for the very next announcement,
 * and the large segment is compiled in the background and swapped. Safe for any number of threads.
 */
public final class StoredQueries {

    /** Asking so many one by one costs about as much as a pass of the automaton over the text. */
    private static final int NEWEST = 64;

    /** Compiling so many takes some milliseconds, which the change that brings them there can wait for. */
    private static final int YOUNG = 4096;

    private final InstantSource clock;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Query> all = new HashMap<>();
    private final Map<String, Query> newest = new LinkedHashMap<>();
    private Generation young = Generation.of(Map.of());
    private Generation old = Generation.of(Map.of());
    private Set<String> changedWhileCompiling = new HashSet<>();
    private boolean compiling;

    /** @param clock what time it is, for deadlines counted from today */
    public StoredQueries(InstantSource clock) {
        this.clock = clock;
    }

    /** Adds a query or replaces the one of the same id; effective on return. */
    public void put(String id, Query query) {
        locked(() -> {
            forget(id);
            all.put(id, query);
            newest.put(id, query);
            if (newest.size() > NEWEST) {
                promote();
            }
        });
    }

    /** Adds or replaces many queries at once and compiles them before it returns; for the start. */
    public void putAll(Map<String, Query> queries) {
        locked(() -> {
            all.putAll(queries);
            if (compiling) {
                changedWhileCompiling.addAll(queries.keySet());
            }
            newest.clear();
            young = Generation.of(Map.of());
            old = Generation.of(all);
        });
    }

    /** Removes a query; effective on return. Removing what is not there does nothing. */
    public void remove(String id) {
        locked(() -> forget(id));
    }

    /** How many queries there are. */
    public int size() {
        lock.readLock().lock();
        try {
            return all.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The query of an id; empty for none. */
    public Optional<Query> get(String id) {
        lock.readLock().lock();
        try {
            return Optional.ofNullable(all.get(id));
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The ids of the queries that an announcement answers, each once, in no particular order. */
    public Collection<String> match(AnnouncementPublished announcement) {
        return match(Subject.of(announcement));
    }

    /** The ids of the queries that an announcement answers, each once, in no particular order. */
    public Collection<String> match(Subject subject) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Subject.ZONE);
        List<String> ids = new ArrayList<>();
        lock.readLock().lock();
        try {
            old.match(subject, today, ids);
            young.match(subject, today, ids);
            newest.forEach((id, query) -> {
                if (query.matches(subject, today)) {
                    ids.add(id);
                }
            });
        } finally {
            lock.readLock().unlock();
        }
        return ids;
    }

    private void forget(String id) {
        all.remove(id);
        newest.remove(id);
        young.forget(id);
        old.forget(id);
        if (compiling) {
            changedWhileCompiling.add(id);
        }
    }

    /** The newest join the young; once these are many, everything is compiled anew beside the running work. */
    private void promote() {
        Map<String, Query> joined = new LinkedHashMap<>();
        young.living().forEach(id -> joined.put(id, queryOf(id)));
        joined.putAll(newest);
        young = Generation.of(joined);
        newest.clear();
        if (joined.size() > YOUNG && !compiling) {
            compiling = true;
            changedWhileCompiling = new HashSet<>();
            Map<String, Query> snapshot = new HashMap<>(all);
            Thread.ofPlatform().daemon().name("compile-queries").start(() -> compile(snapshot));
        }
    }

    private void compile(Map<String, Query> snapshot) {
        try {
            Generation compiled = Generation.of(snapshot);
            locked(() -> replaceOld(compiled));
        } finally {
            // Should it fail for want of memory, the young remain and the next promotion tries again.
            locked(() -> compiling = false);
        }
    }

    private void replaceOld(Generation compiled) {
        old = compiled;
        Map<String, Query> since = new LinkedHashMap<>();
        for (String id : changedWhileCompiling) {
            old.forget(id);
            if (all.containsKey(id) && !newest.containsKey(id)) {
                since.put(id, queryOf(id));
            }
        }
        young = Generation.of(since);
    }

    private Query queryOf(String id) {
        return Objects.requireNonNull(all.get(id));
    }

    private void locked(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** A segment and which of its queries still count. */
    private record Generation(Segment segment, Map<String, Integer> places, BitSet gone) {

        static Generation of(Map<String, Query> queries) {
            Segment segment = Segment.of(queries);
            Map<String, Integer> places = HashMap.newHashMap(segment.size());
            for (int i = 0; i < segment.size(); i++) {
                places.put(segment.ids().get(i), i);
            }
            return new Generation(segment, places, new BitSet());
        }

        void forget(String id) {
            Integer place = places.get(id);
            if (place != null) {
                gone.set(place);
            }
        }

        List<String> living() {
            return segment.ids().stream()
                    .filter(id -> !gone.get(Objects.requireNonNull(places.get(id))))
                    .toList();
        }

        void match(Subject subject, LocalDate today, List<String> ids) {
            segment.match(subject, today, place -> {
                if (!gone.get(place)) {
                    ids.add(segment.ids().get(place));
                }
            });
        }
    }
}
