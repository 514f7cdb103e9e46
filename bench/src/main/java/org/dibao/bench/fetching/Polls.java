package org.dibao.bench.fetching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dibao.contracts.PollOutcome;
import org.dibao.contracts.SourcePolled;
import org.dibao.events.EventCodec;

/** The fetchers' reports: the last of each source, and how many there were by outcome. */
final class Polls {

    private final Map<String, SourcePolled> last = new ConcurrentHashMap<>();
    private final Map<String, List<String>> history = new ConcurrentHashMap<>();
    private final AtomicInteger early = new AtomicInteger();
    private final Map<PollOutcome, Integer> byOutcome = new ConcurrentHashMap<>();

    void add(ConsumerRecord<String, byte[]> record) {
        if (record.value() != null) {
            SourcePolled report = EventCodec.decode(SourcePolled.class, record.key(), record.value(), record.headers());
            SourcePolled before = last.put(report.sourceId(), report);
            if (before != null && report.polledAt().isBefore(before.nextPollAt())) {
                early.incrementAndGet();
            }
            history.computeIfAbsent(report.sourceId(), id -> new CopyOnWriteArrayList<>())
                    .add(words(report));
            byOutcome.merge(report.outcome(), 1, Integer::sum);
        }
    }

    /** Polls that came before the last report of their source had them due; in a run without redefinitions a defect. */
    int early() {
        return early.get();
    }

    private static String words(SourcePolled report) {
        return report.polledAt() + " " + report.outcome() + " items " + report.itemsListed() + " new "
                + report.itemsNew() + " next " + report.nextPollAt() + " because " + report.nextPollReason()
                + (report.error() == null ? "" : " error " + report.error());
    }

    /** What was reported of a source, in the topic's order, a line for each poll. */
    List<String> history(String sourceId) {
        return List.copyOf(history.getOrDefault(sourceId, List.of()));
    }

    /** How many sources were polled since a moment. */
    long polledSince(Instant moment) {
        return last.values().stream()
                .filter(report -> report.polledAt().isAfter(moment))
                .count();
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
