package org.dibao.search.stored;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.search.query.Query;
import org.dibao.search.query.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of many stored queries an announcement answers. The meaning of a query is {@link Query#matches}; this
 * finds the same answers without asking every query.
 *
 * <p>Three generations: nearly all queries stand in one large segment; those of the last hours in a small one; the last
 * few, until they are compiled, are asked one by one. So a change is effective for the very next announcement. Both
 * segments are compiled beside the running work and swapped: matching never waits, for a change or for a compilation.
 * Safe for any number of threads.
 */
public final class StoredQueries {

    /** Asking so many one by one costs about as much as a pass of the automaton over the text. */
    private static final int NEWEST = 32;

    /** A change waits for the compilation under way when so many are not compiled yet, or matching would get slow. */
    private static final int MOST_NEWEST = 1024;

    /** Compiling so many takes some milliseconds. */
    private static final int YOUNG = 4096;

    private final InstantSource clock;
    private final Map<String, Stored> all = new HashMap<>();
    private volatile Generations generations = Generations.NONE;
    private boolean compilingYoung;
    private boolean compilingOld;
    private int endedSinceOld;
    /** Since the first of the compilations under way was begun, which do not know of it. */
    private final List<Stored> endedMeanwhile = new ArrayList<>();

    /** @param clock what time it is, for deadlines counted from today */
    public StoredQueries(InstantSource clock) {
        this.clock = clock;
    }

    /** Adds a query or replaces the one of the same id; effective on return. */
    public synchronized void put(String id, Query query) {
        awaitRoom();
        long change = generations.last() + 1;
        Stored added = new Stored(id, change);
        end(all.put(id, added), change);
        generations = generations.with(new Generations.Newest(added, query));
        compileWhereDue();
    }

    /** Removes a query; effective on return. Removing what is not there does nothing. */
    public synchronized void remove(String id) {
        Stored removed = all.remove(id);
        if (removed != null) {
            long change = generations.last() + 1;
            end(removed, change);
            generations = generations.after(change);
            compileWhereDue();
        }
    }

    /**
     * Adds or replaces many queries at once and compiles them before it returns; for the start. They are written down
     * as they come, so that a million parsed queries never stand in memory side by side.
     *
     * @param source called once with what takes queries by id; it may call that from several threads at once
     */
    public synchronized void putAll(Consumer<BiConsumer<String, Query>> source) {
        long change = generations.last() + 1;
        Generation.Builder builder = new Generation.Builder();
        source.accept((id, query) -> {
            synchronized (builder) {
                Stored added = new Stored(id, change);
                end(all.put(id, added), change);
                builder.add(added, query);
            }
        });
        generations.living(change, builder::add);
        generations = new Generations(builder.build(change), Generation.NONE, List.of(), change);
        endedSinceOld = 0;
    }

    /** How many queries there are. */
    public synchronized int size() {
        return all.size();
    }

    /** The ids of the queries that an announcement answers, each once, in no particular order. */
    public Collection<String> match(AnnouncementPublished announcement) {
        return match(Subject.of(announcement));
    }

    /** The ids of the queries that an announcement answers, each once, in no particular order. */
    public Collection<String> match(Subject subject) {
        return generations.match(subject, LocalDate.ofInstant(clock.instant(), Subject.ZONE));
    }

    private void end(@Nullable Stored replaced, long change) {
        if (replaced != null) {
            replaced.end(change);
            generations.old().end(replaced);
            generations.young().end(replaced);
            if (compilingYoung || compilingOld) {
                endedMeanwhile.add(replaced);
            }
            endedSinceOld++;
        }
    }

    private void compileWhereDue() {
        Generations now = generations;
        if (now.newest().size() >= NEWEST && !compilingYoung) {
            compilingYoung = true;
            inBackground("compile-young-queries", now::compileYoung, this::replaceYoung, () -> compilingYoung = false);
        }
        boolean muchEnded = endedSinceOld > Math.max(YOUNG, now.old().size() / 4);
        if ((now.young().size() > YOUNG || muchEnded) && !compilingOld) {
            compilingOld = true;
            endedSinceOld = 0;
            inBackground("compile-all-queries", now::compileAll, this::replaceOld, () -> compilingOld = false);
        }
    }

    /** Nothing is replaced by what was begun before it. */
    private void replaceYoung(Generation compiled) {
        if (compiled.last() > generations.young().last()) {
            generations = generations.withYoung(compiled);
        }
    }

    private void replaceOld(Generation compiled) {
        if (compiled.last() > generations.old().last()) {
            generations = generations.withOld(compiled);
        }
    }

    /** Should it fail for want of memory, everything stays as it is and a later change tries again. */
    private void inBackground(String name, Supplier<Generation> compile, Consumer<Generation> replace, Runnable over) {
        Thread.ofPlatform().daemon().name(name).start(() -> {
            boolean replaced = false;
            try {
                Generation compiled = compile.get();
                synchronized (this) {
                    endedMeanwhile.forEach(compiled::end);
                    replace.accept(compiled);
                }
                replaced = true;
            } finally {
                synchronized (this) {
                    over.run();
                    if (!compilingYoung && !compilingOld) {
                        endedMeanwhile.clear();
                    }
                    notifyAll();
                    if (replaced) {
                        compileWhereDue();
                    }
                }
            }
        });
    }

    private void awaitRoom() {
        boolean interrupted = false;
        while (compilingYoung && generations.newest().size() >= MOST_NEWEST) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
