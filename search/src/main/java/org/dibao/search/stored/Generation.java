package org.dibao.search.stored;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.dibao.search.query.Query;
import org.dibao.search.query.Subject;

/** Queries of some time, compiled. */
final class Generation {

    static final Generation NONE = new Builder().build(0);

    private final Segment segment;
    private final Stored[] stored;
    /** Those of {@link #stored}, told without a trip to each of them. */
    private final String[] ids;

    private final Ended ended;
    private final Places places;
    private final long first;
    private final long last;

    /**
     * @param segment the queries
     * @param stored what each of them belongs to, by its place
     * @param last the number of the last change that it knows of
     */
    private Generation(Segment segment, Stored[] stored, long last) {
        this.segment = segment;
        this.stored = stored;
        this.last = last;
        ids = Arrays.stream(stored).map(Stored::id).toArray(String[]::new);
        first = Arrays.stream(stored).mapToLong(Stored::since).min().orElse(last);
        places = new Places(stored);
        ended = new Ended(stored.length);
        for (int place = 0; place < stored.length; place++) {
            if (stored[place].hasEnded()) {
                ended.add(place);
            }
        }
    }

    int size() {
        return stored.length;
    }

    /** The number of the last change that it knows of. */
    long last() {
        return last;
    }

    /** Takes note that a query has ended; does nothing for one of another generation. */
    void end(Stored one) {
        int place = places.of(one);
        if (place >= 0) {
            ended.add(place);
        }
    }

    /** Tells those that came after one change and still count after another. */
    void living(long after, long now, BiConsumer<Stored, Query> each) {
        for (int place = 0; place < stored.length; place++) {
            Stored one = stored[place];
            if (counts(one, after, now)) {
                each.accept(one, segment.query(place));
            }
        }
    }

    /**
     * Adds the ids of those that match, came after one change and still count after another. Nearly always all came
     * after it and hardly any has ended, which is known without looking at each.
     */
    void match(Subject subject, LocalDate today, long after, long now, List<String> matching) {
        boolean allCameAfter = first > after;
        for (int place : segment.match(subject, today)) {
            if (allCameAfter && !ended.has(place) || counts(stored[place], after, now)) {
                matching.add(ids[place]);
            }
        }
    }

    private static boolean counts(Stored one, long after, long now) {
        return one.since() > after && one.countsAfter(now);
    }

    /** Gathers the queries of a generation. */
    static final class Builder {

        private final Programs programs = new Programs();
        private final List<Stored> stored = new ArrayList<>();

        void add(Stored one, Query query) {
            stored.add(one);
            programs.add(query);
        }

        Generation build(long last) {
            Drawers drawers = Drawers.of(programs);
            int[] former = drawers.renumber(programs.size());
            Stored[] arranged = Arrays.stream(former).mapToObj(stored::get).toArray(Stored[]::new);
            return new Generation(new Segment(programs.arranged(former), drawers), arranged, last);
        }
    }
}
