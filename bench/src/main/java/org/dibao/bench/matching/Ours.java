package org.dibao.bench.matching;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import org.dibao.search.query.ParsedQuery;
import org.dibao.search.query.Query;
import org.dibao.search.query.Subject;
import org.dibao.search.stored.StoredQueries;

/**
 * Our stored queries, made ready from the texts as at a restart.
 *
 * @param queries ready to be asked
 * @param ready how long it took to read all texts and to compile them
 * @param bytes how much heap they keep, ids and all
 */
record Ours(StoredQueries queries, Duration ready, long bytes) {

    private static final ZoneId ZONE = Subject.ZONE;

    static Ours of(Map<String, String> texts) {
        long before = Heap.used();
        long start = System.nanoTime();
        StoredQueries queries = new StoredQueries(clock());
        queries.putAll(sink -> texts.entrySet().parallelStream()
                .forEach(search -> sink.accept(search.getKey(), read(search.getValue()))));
        Duration ready = Duration.ofNanos(System.nanoTime() - start);
        return new Ours(queries, ready, Heap.used() - before);
    }

    static Query read(String text) {
        return switch (Query.parse(text)) {
            case ParsedQuery.Ok ok -> ok.query();
            case ParsedQuery.Invalid invalid -> throw new IllegalStateException(text + ": " + invalid.message());
        };
    }

    private static InstantSource clock() {
        return InstantSource.fixed(
                InventedAnnouncements.TODAY.atTime(12, 0).atZone(ZONE).toInstant());
    }
}
