package org.dibao.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.dibao.contracts.SourceDefined;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;

/** What a service's stream function looks like: record by record, burying what cannot be read. */
final class Inbox {

    final List<SourceDefined> read = new CopyOnWriteArrayList<>();
    final List<String> seenKeys = new CopyOnWriteArrayList<>();
    final AtomicInteger refusals = new AtomicInteger();
    /** Thrown while not null: infrastructure is down. */
    volatile @Nullable RuntimeException down;

    private final DeadLetters deadLetters;
    private final Map<String, Integer> batches = new ConcurrentHashMap<>();

    Inbox(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    void take(Message<List<byte[]>> batch) {
        List<SourceDefined> sources = new ArrayList<>();
        for (Received record : Received.of(batch)) {
            seenKeys.add(String.valueOf(record.key()));
            RuntimeException failure = down;
            if (failure != null) {
                refusals.incrementAndGet();
                throw failure;
            }
            try {
                sources.add(record.as(SourceDefined.class));
            } catch (UnreadableRecordException e) {
                deadLetters.bury(record, e);
            }
        }
        batches.merge(Thread.currentThread().getName(), 1, Integer::sum);
        read.addAll(sources);
    }

    List<String> ids() {
        return read.stream().map(SourceDefined::sourceId).toList();
    }
}
