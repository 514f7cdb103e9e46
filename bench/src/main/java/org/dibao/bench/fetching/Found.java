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
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dibao.contracts.DocumentFetched;
import org.dibao.events.EventCodec;

/** The documents on the topic, held against what the simulated web has shown. */
final class Found {

    /** Documents by id, with how often each stands on the topic. */
    private final Map<String, AtomicInteger> times = new ConcurrentHashMap<>();

    private final Map<URI, Instant> byAddress = new ConcurrentHashMap<>();
    private final AtomicInteger others = new AtomicInteger();

    void add(ConsumerRecord<String, byte[]> record) {
        DocumentFetched document =
                EventCodec.decode(DocumentFetched.class, record.key(), record.value(), record.headers());
        if (times.computeIfAbsent(document.documentId(), id -> new AtomicInteger())
                        .getAndIncrement()
                == 0) {
            if (byAddress.putIfAbsent(document.url(), document.fetchedAt()) != null) {
                others.incrementAndGet();
            }
        }
    }

    int size() {
        return byAddress.size();
    }

    /** Documents that stand on the topic more than once, under the same id. */
    long repeated() {
        return times.values().stream().filter(count -> count.get() > 1).count();
    }

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
        Instant now = Instant.now();
        Map<WebPlan.Manner, Long> missing = new EnumMap<>(WebPlan.Manner.class);
        for (int source = 0; source < plan.sources(); source++) {
            List<Instant> appearances = plan.appearances(source);
            for (int item = 0; item < appearances.size(); item++) {
                if (appearances.get(item).isBefore(now) && !byAddress.containsKey(plan.page(source, item, port))) {
                    missing.merge(plan.manner(source), 1L, Long::sum);
                }
            }
        }
        return missing;
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
