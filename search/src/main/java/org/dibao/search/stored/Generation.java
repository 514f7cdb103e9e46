package org.dibao.search.stored;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.dibao.search.query.Query;
import org.dibao.search.query.Subject;

/**
 * Queries of some time, compiled.
 *
 * @param segment the queries
 * @param stored what each of them belongs to, by its place
 * @param last the number of the last change that it knows of
 */
record Generation(Segment segment, List<Stored> stored, long last) {

    static final Generation NONE = new Builder().build(0);

    int size() {
        return stored.size();
    }

    /** Tells those that came after one change and still count after another. */
    void living(long after, long now, BiConsumer<Stored, Query> each) {
        for (int place = 0; place < stored.size(); place++) {
            Stored one = stored.get(place);
            if (one.since() > after && one.countsAfter(now)) {
                each.accept(one, segment.query(place));
            }
        }
    }

    /** Tells the ids of those that match, came after one change and still count after another. */
    void match(Subject subject, LocalDate today, long after, long now, Consumer<String> ids) {
        segment.match(subject, today, place -> {
            Stored one = stored.get(place);
            if (one.since() > after && one.countsAfter(now)) {
                ids.accept(one.id());
            }
        });
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
            return new Generation(Segment.of(programs), List.copyOf(stored), last);
        }
    }
}
