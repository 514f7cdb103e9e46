package org.dibao.bench.fetching;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dibao.contracts.DocumentFetched;
import org.dibao.events.EventCodec;

/** The documents on the topic, held against what the simulated web has shown. */
final class Found {

    /** Documents by id, with when each was written, as often as it stands on the topic. */
    private final Map<String, List<Instant>> times = new ConcurrentHashMap<>();

    private final Map<URI, Instant> byAddress = new ConcurrentHashMap<>();
    private final AtomicInteger others = new AtomicInteger();

    void add(ConsumerRecord<String, byte[]> record) {
        DocumentFetched document =
                EventCodec.decode(DocumentFetched.class, record.key(), record.value(), record.headers());
        List<Instant> written = times.computeIfAbsent(document.documentId(), id -> new CopyOnWriteArrayList<>());
        written.add(Instant.ofEpochMilli(record.timestamp()));
        if (written.size() == 1 && byAddress.putIfAbsent(document.url(), document.fetchedAt()) != null) {
            others.incrementAndGet();
        }
    }

    int size() {
        return byAddress.size();
    }

    /** Documents that stand on the topic more than once, under the same id. */
    long repeated() {
        return times.values().stream().filter(written -> written.size() > 1).count();
    }

    /** Those of them that were written again though no fetcher was killed in between. */
    long repeatedWithout(List<Kill> kills) {
        return times.values().stream()
                .filter(written -> written.size() > 1)
                .filter(written -> kills.stream()
                        .noneMatch(kill -> !written.getFirst().isAfter(kill.dead())
                                && !written.getLast().isBefore(kill.began())))
                .count();
    }

    /** A fetcher's end, from the signal until it was gone. */
    record Kill(Instant began, Instant dead) {}

    /** Documents of an address that has another document already; none of the invented pages ever changes. */
    int second() {
        return others.get();
    }

    /** How many of the items that have appeared are not there. */
    long missing(WebPlan plan, int port) {
        return missingByManner(plan, port).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The same by how their sources behave. */
    Map<WebPlan.Manner, Long> missingByManner(WebPlan plan, int port) {
        Map<WebPlan.Manner, Long> missing = new EnumMap<>(WebPlan.Manner.class);
        missed(plan, port).forEach(item -> missing.merge(plan.manner(item.source()), 1L, Long::sum));
        return missing;
    }

    /** An item that has appeared and is not there. */
    record Missed(int source, int item, Instant appearedAt) {}

    /** The items that have appeared and are not there. */
    List<Missed> missed(WebPlan plan, int port) {
        Instant now = Instant.now();
        List<Missed> missed = new ArrayList<>();
        for (int source = 0; source < plan.sources(); source++) {
            List<Instant> appearances = plan.appearances(source);
            for (int item = 0; item < appearances.size(); item++) {
                if (appearances.get(item).isBefore(now) && !byAddress.containsKey(plan.page(source, item, port))) {
                    missed.add(new Missed(source, item, appearances.get(item)));
                }
            }
        }
        return missed;
    }

    /** How long it took from an item's appearance to its document, in ascending order; initial items left out. */
    Duration[] delays(WebPlan plan, int port) {
        List<Duration> delays = new ArrayList<>();
        for (int source = 0; source < plan.sources(); source++) {
            List<Instant> appearances = plan.appearances(source);
            for (int item = plan.initial(); item < appearances.size(); item++) {
                Instant fetchedAt = byAddress.get(plan.page(source, item, port));
                if (fetchedAt != null) {
                    delays.add(Duration.between(appearances.get(item), fetchedAt));
                }
            }
        }
        Duration[] sorted = delays.toArray(Duration[]::new);
        Arrays.sort(sorted);
        return sorted;
    }
}
