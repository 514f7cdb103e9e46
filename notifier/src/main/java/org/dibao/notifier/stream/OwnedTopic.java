package org.dibao.notifier.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dibao.contracts.Event;
import org.dibao.contracts.Topic;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.events.EventCodec;
import org.dibao.events.KafkaSettings;
import org.dibao.events.UnreadableRecordException;
import org.dibao.tables.TopicReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions of a compacted topic that this instance owns because it owns those of the ledger with the same
 * numbers: read to their ends when they are taken over, followed from there by a thread. What could not be dealt with
 * because the broker was away is handed over again, so whoever takes it must not mind seeing it twice.
 *
 * @param <E> the events on the topic
 */
final class OwnedTopic<E extends Event> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedTopic.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long PAUSE_MILLIS = 500;

    private final KafkaSettings kafka;
    private final Class<E> type;
    private final Topic topic;
    private final BiConsumer<Integer, List<E>> coming;
    /** Where reading is to go on in partitions that have been read and are not followed yet. */
    private final Map<Integer, Long> read = new TreeMap<>();

    private final Map<Integer, Long> next = new TreeMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread following;
    private boolean changed;

    /**
     * A topic of which nothing is owned yet.
     *
     * @param coming hears of what comes in after {@link #follow}, partition by partition
     */
    OwnedTopic(KafkaSettings kafka, Class<E> type, BiConsumer<Integer, List<E>> coming) {
        this.kafka = kafka;
        this.type = type;
        this.topic = Topic.of(type);
        this.coming = coming;
        this.following =
                Thread.ofPlatform().daemon().name("owned-" + topic.topicName()).unstarted(this::run);
    }

    void start() {
        following.start();
    }

    /** What stands in these partitions now, the latest of each key; {@link #follow} goes on from here. */
    Map<Integer, Collection<E>> read(Collection<Integer> numbers) {
        Map<Integer, Map<String, E>> latest = new TreeMap<>();
        numbers.forEach(number -> latest.put(number, new LinkedHashMap<>()));
        try (TopicReader reader = new TopicReader(kafka, topic)) {
            reader.seekToBeginning(numbers);
            reader.readToEnd(written -> replace(latest.getOrDefault(written.partition(), Map.of()), written), PATIENCE);
            synchronized (next) {
                read.putAll(reader.positions(PATIENCE));
            }
        }
        Map<Integer, Collection<E>> values = new TreeMap<>();
        latest.forEach((number, byKey) -> values.put(number, byKey.values()));
        return values;
    }

    /** Hands over what comes into the partitions that have been read. */
    void follow() {
        synchronized (next) {
            next.putAll(read);
            read.clear();
            changed = true;
        }
    }

    /**
     * Hands events over. One that cannot be dealt with is left out with an error in the log and holds up nobody; it stays
     * on the topic, and whoever takes the partition over tries it again.
     *
     * @throws BrokerUnavailableException if the broker was away; then nothing is known to have been dealt with
     */
    void hand(int number, List<E> events) {
        if (events.isEmpty()) {
            return;
        }
        try {
            coming.accept(number, events);
        } catch (BrokerUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            if (events.size() > 1) {
                events.forEach(event -> hand(number, List.of(event)));
            } else {
                LOG.error(
                        "event left out topic={} partition={} key={}",
                        topic.topicName(),
                        number,
                        events.getFirst().key(),
                        e);
            }
        }
    }

    /** Leaves partitions to somebody else. */
    void leave(Collection<Integer> numbers) {
        synchronized (next) {
            read.keySet().removeAll(numbers);
            next.keySet().removeAll(numbers);
            changed = true;
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed.countDown();
        following.join(PAUSE_MILLIS * 10);
    }

    private void run() {
        try (TopicReader reader = new TopicReader(kafka, topic)) {
            while (closed.getCount() > 0) {
                step(reader);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step(TopicReader reader) throws InterruptedException {
        if (!seek(reader)) {
            closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        try {
            Map<Integer, List<ConsumerRecord<String, byte[]>>> records = new TreeMap<>();
            reader.readSome(written -> records.computeIfAbsent(written.partition(), n -> new ArrayList<>())
                    .add(written));
            records.forEach(this::take);
        } catch (RuntimeException e) {
            LOG.warn("records wait, trying again topic={} reason=\"{}\"", topic.topicName(), e.toString());
            seekAgain();
            closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void seekAgain() {
        synchronized (next) {
            changed = true;
        }
    }

    /** Goes to where reading is to go on, if that has changed; false if there is nothing to read. */
    private boolean seek(TopicReader reader) {
        synchronized (next) {
            if (changed && !next.isEmpty()) {
                reader.seek(new HashMap<>(next));
                changed = false;
            }
            return !changed && !next.isEmpty();
        }
    }

    private void take(int number, List<ConsumerRecord<String, byte[]>> records) {
        synchronized (next) {
            if (!next.containsKey(number)) {
                return;
            }
        }
        List<E> events = records.stream().flatMap(each -> decode(each).stream()).toList();
        hand(number, events);
        synchronized (next) {
            next.computeIfPresent(number, (n, before) -> records.getLast().offset() + 1);
        }
    }

    private void replace(Map<String, E> latest, ConsumerRecord<String, byte[]> written) {
        if (written.key() != null && written.value() == null) {
            latest.remove(written.key());
        } else {
            decode(written).ifPresent(event -> latest.put(event.key(), event));
        }
    }

    private Optional<E> decode(ConsumerRecord<String, byte[]> written) {
        if (written.key() == null || written.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(EventCodec.decode(type, written.key(), written.value(), written.headers()));
        } catch (UnreadableRecordException e) {
            LOG.error(
                    "record left out topic={} partition={} offset={} reason=\"{}\"",
                    written.topic(),
                    written.partition(),
                    written.offset(),
                    e.getMessage());
            return Optional.empty();
        }
    }
}
