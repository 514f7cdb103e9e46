package org.dibao.bench.fetching;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dibao.contracts.PollOutcome;
import org.dibao.contracts.SourcePolled;
import org.dibao.events.EventCodec;

/** The fetchers' reports: the last of each source, and how many there were by outcome. */
final class Polls {

    private final Map<String, SourcePolled> last = new ConcurrentHashMap<>();
    private final Map<PollOutcome, Integer> byOutcome = new ConcurrentHashMap<>();

    void add(ConsumerRecord<String, byte[]> record) {
        if (record.value() != null) {
            SourcePolled report = EventCodec.decode(SourcePolled.class, record.key(), record.value(), record.headers());
            last.put(report.sourceId(), report);
            byOutcome.merge(report.outcome(), 1, Integer::sum);
        }
    }

    /** How many sources were polled since a moment. */
    long polledSince(Instant moment) {
        return last.values().stream()
                .filter(report -> report.polledAt().isAfter(moment))
                .count();
    }

    /** Whether all sources were read without a fault the last time. */
    boolean allWell(int sources) {
        return last.size() == sources && last.values().stream().allMatch(report -> report.error() == null);
    }

    /** When the last source comes due by itself. */
    Instant allDueAt() {
        return last.values().stream()
                .map(SourcePolled::nextPollAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** How the polls ended, as "FETCHED 12, NOT_MODIFIED 345". */
    String outcomes() {
        StringBuilder words = new StringBuilder();
        new TreeMap<>(byOutcome)
                .forEach((outcome, count) -> words.append(words.isEmpty() ? "" : ", ")
                        .append(outcome)
                        .append(' ')
                        .append(count));
        return words.toString();
    }

    long count() {
        return byOutcome.values().stream().mapToLong(Integer::longValue).sum();
    }
}
