package org.dibao.search.stored;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.dibao.search.query.Query;
import org.dibao.search.query.Subject;

/**
 * All queries as of one change. It never changes itself, so that whoever matches needs no lock and sees each query
 * either as it was before a change or as it is after.
 *
 * <p>What stands in two generations counts in the older: a new old one is put in place while younger ones still hold
 * what it has taken over.
 *
 * @param old nearly all
 * @param young those that came since {@code old} was compiled
 * @param newest those that came since {@code young} was, to be asked one by one
 * @param last the number of the last change
 */
record Generations(Generation old, Generation young, List<Newest> newest, long last) {

    private static final int USUAL_MATCHES = 256;

    static final Generations NONE = new Generations(Generation.NONE, Generation.NONE, List.of(), 0);

    /** A query that is not compiled yet. */
    record Newest(Stored stored, Query query) {}

    /** The same after one more change, with a query that it brought. */
    Generations with(Newest added) {
        List<Newest> more = new ArrayList<>(newest);
        more.add(added);
        return new Generations(old, young, more, added.stored().since());
    }

    /** The same after one more change, which ended a query. */
    Generations after(long change) {
        return new Generations(old, young, newest, change);
    }

    /** The young ones and the newest, compiled together. */
    Generation compileYoung() {
        Generation.Builder builder = new Generation.Builder();
        young.living(old.last(), last, builder::add);
        livingNewest(last, builder::add);
        return builder.build(last);
    }

    /** All of them, compiled together. */
    Generation compileAll() {
        Generation.Builder builder = new Generation.Builder();
        living(last, builder::add);
        return builder.build(last);
    }

    /** Tells those that still count after a change. */
    void living(long change, BiConsumer<Stored, Query> each) {
        old.living(0, change, each);
        young.living(old.last(), change, each);
        livingNewest(change, each);
    }

    /** The same with another young generation, which has taken over some of the newest. */
    Generations withYoung(Generation compiled) {
        return new Generations(old, compiled, newestAfter(compiled.last()), last);
    }

    /** The same with another old generation, which has taken over some of the others. */
    Generations withOld(Generation compiled) {
        Generation rest = young.last() <= compiled.last() ? Generation.NONE : young;
        return new Generations(compiled, rest, newestAfter(compiled.last()), last);
    }

    /** The ids of the queries that match. */
    List<String> match(Subject subject, LocalDate today) {
        List<String> ids = new ArrayList<>(USUAL_MATCHES);
        old.match(subject, today, 0, last, ids);
        young.match(subject, today, old.last(), last, ids);
        for (Newest one : newest) {
            if (one.stored().countsAfter(last) && one.query().matches(subject, today)) {
                ids.add(one.stored().id());
            }
        }
        return ids;
    }

    private List<Newest> newestAfter(long change) {
        return newest.stream().filter(one -> one.stored().since() > change).toList();
    }

    private void livingNewest(long change, BiConsumer<Stored, Query> each) {
        for (Newest one : newest) {
            if (one.stored().countsAfter(change)) {
                each.accept(one.stored(), one.query());
            }
        }
    }
}
