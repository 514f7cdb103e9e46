package org.dibao.tables;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.dibao.contracts.Event;
import org.dibao.contracts.Topic;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.events.EventCodec;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.events.Position;
import org.dibao.events.UnreadableRecordException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A compacted topic in memory: read to its end before {@link #start} returns, kept up to date after, and written
 * through so that whoever wrote sees what he wrote. A broker that goes away is waited for; the table keeps answering
 * from what it knows. A record that cannot be read is logged, counted and left out.
 *
 * @param <E> the events on the topic
 * @param <V> the rows that are kept of them, for instance without the parts that nobody looks up
 */
public final class Table<E extends Event, V> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Table.class);
    private static final Duration PATIENCE_AT_START = Duration.ofMinutes(2);
    private static final Duration PATIENCE_FOR_OWN_RECORD = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Topic topic;
    private final Class<E> type;
    private final Function<E, V> projection;
    private final KafkaSettings kafka;
    private final EventWriter writer;
    private final Map<String, V> rows = new ConcurrentHashMap<>();
    private final List<Listener<V>> listeners = new ArrayList<>();
    private final Applied applied = new Applied();
    private final AtomicLong unreadable = new AtomicLong();
    private BiPredicate<V, V> replacing = (known, next) -> true;
    private Duration patience = PATIENCE_AT_START;
    private volatile boolean closed;
    private @Nullable TopicReader reader;
    /** Asks for the topic's ends on behalf of other threads; the reader itself is busy waiting for records. */
    private @Nullable TopicReader gauge;

    private @Nullable Thread following;

    private Table(Class<E> type, Function<E, V> projection, KafkaSettings kafka, EventWriter writer) {
        this.topic = Topic.of(type);
        if (!topic.compacted()) {
            throw new IllegalArgumentException(topic.topicName() + " is not compacted, so it is no table.");
        }
        this.type = type;
        this.projection = projection;
        this.kafka = kafka;
        this.writer = writer;
    }

    /** A table of the events themselves. */
    public static <E extends Event> Table<E, E> of(Class<E> type, KafkaSettings kafka, EventWriter writer) {
        return new Table<>(type, Function.identity(), kafka, writer);
    }

    /** A table of what {@code projection} keeps of each event. */
    public static <E extends Event, V> Table<E, V> of(
            Class<E> type, Function<E, V> projection, KafkaSettings kafka, EventWriter writer) {
        return new Table<>(type, projection, kafka, writer);
    }

    /** Adds a listener, which hears of what is read at start as well; before {@link #start}. */
    public Table<E, V> onChange(Listener<V> listener) {
        if (following != null) {
            throw new IllegalStateException("Listeners must be there before the table is started.");
        }
        listeners.add(listener);
        return this;
    }

    /**
     * Keeps a row where this says no to replacing it, given the row and the one that would follow it; before {@link
     * #start}. A tombstone removes it all the same.
     */
    public Table<E, V> replacingOnlyIf(BiPredicate<V, V> replaced) {
        if (following != null) {
            throw new IllegalStateException("What replaces what must be settled before the table is started.");
        }
        replacing = replaced;
        return this;
    }

    /** Waits at the start for another time than two minutes. */
    Table<E, V> patience(Duration forAsLong) {
        patience = forAsLong;
        return this;
    }

    /**
     * Reads the topic to its end, and follows it from there.
     *
     * @throws BrokerUnavailableException if nothing more comes for two minutes before the end
     */
    public synchronized void start() {
        if (following != null) {
            throw new IllegalStateException("The table of " + topic.topicName() + " was started already.");
        }
        TopicReader connected = new TopicReader(kafka, topic);
        reader = connected;
        CompletableFuture<@Nullable Void> complete = new CompletableFuture<>();
        following =
                Thread.ofPlatform().daemon().name("table-" + topic.topicName()).start(() -> run(connected, complete));
        try {
            complete.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** The row of a key, if there is one. */
    public Optional<V> get(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** All rows as of now, in no order. */
    public Collection<V> values() {
        return List.copyOf(rows.values());
    }

    /** Hands over all rows as of about now, in no order, without a copy of them. */
    public void forEach(Consumer<V> each) {
        rows.values().forEach(each);
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** How many records could not be read since the start. */
    public long unreadable() {
        return unreadable.get();
    }

    /**
     * Writes an event; when this returns, it is safe in Kafka and this table shows it, or a later one of its key.
     *
     * @throws BrokerUnavailableException if it is unknown whether it was written; writing it again is right
     */
    public void put(E event) {
        show(writer.write(event));
    }

    /** Writes several events in one go, with the same guarantee as {@link #put} for each of them. */
    public void putAll(List<E> events) {
        if (following == null) {
            throw new IllegalStateException("The table of " + topic.topicName() + " was not started.");
        }
        writer.writeAll(events).forEach(position -> awaitApplied(position, "was written"));
    }

    /** Removes a key, with the same guarantee as {@link #put}; removing one that is not there does no harm. */
    public void remove(String key) {
        show(writer.remove(topic, key));
    }

    /** Removes several keys in one go, with the same guarantee as {@link #put} for each of them. */
    public void removeAll(Collection<String> keys) {
        if (following == null) {
            throw new IllegalStateException("The table of " + topic.topicName() + " was not started.");
        }
        List<CompletableFuture<Position>> writing =
                keys.stream().map(key -> writer.remove(topic, key)).toList();
        writer.await(writing).forEach(position -> awaitApplied(position, "was written"));
    }

    /**
     * Returns once everything is in the table that stood on the topic when this was called, whoever wrote it.
     *
     * @throws BrokerUnavailableException if Kafka does not answer or the end is not reached in half a minute
     */
    public void catchUp() {
        ends().forEach((partition, end) -> {
            if (end > 0) {
                awaitApplied(new Position(partition, end - 1), "was found there");
            }
        });
    }

    /** Stops following; the rows stay as they are. */
    @Override
    public void close() {
        closed = true;
        closeGauge();
        if (reader != null && following != null) {
            reader.wakeUp();
            try {
                following.join(PATIENCE_FOR_OWN_RECORD);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void show(CompletableFuture<Position> writing) {
        if (following == null) {
            throw new IllegalStateException("The table of " + topic.topicName() + " was not started.");
        }
        awaitApplied(writer.await(List.of(writing)).getFirst(), "was written");
    }

    private void awaitApplied(Position position, String what) {
        try {
            if (!applied.await(position, PATIENCE_FOR_OWN_RECORD)) {
                throw new BrokerUnavailableException(
                        "A record of " + topic.topicName() + " at " + position + " " + what
                                + ", but was not read in " + PATIENCE_FOR_OWN_RECORD.toSeconds()
                                + " s. See that the brokers run.",
                        new IllegalStateException("not read"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("Interrupted while waiting to read what was written.", e);
        }
    }

    private synchronized Map<Integer, Long> ends() {
        if (following == null) {
            throw new IllegalStateException("The table of " + topic.topicName() + " was not started.");
        }
        if (gauge == null) {
            TopicReader connected = new TopicReader(kafka, topic);
            gauge = connected;
            connected.seekToBeginning(connected.partitions(PATIENCE_FOR_OWN_RECORD));
        }
        return gauge.ends(PATIENCE_FOR_OWN_RECORD);
    }

    private synchronized void closeGauge() {
        if (gauge != null) {
            gauge.close();
            gauge = null;
        }
    }

    private void run(TopicReader connected, CompletableFuture<@Nullable Void> complete) {
        try (connected) {
            connected.seekToBeginning(connected.partitions(patience));
            connected.readToEnd(this::apply, patience);
            applied.upTo(connected.positions(patience));
            LOG.info("table read topic={} rows={} unreadable={}", topic.topicName(), size(), unreadable());
            complete.complete(null);
            while (!closed) {
                follow(connected);
            }
        } catch (WakeupException e) {
            LOG.debug("table closed topic={}", topic.topicName());
        } catch (RuntimeException e) {
            complete.completeExceptionally(e);
        } finally {
            complete.completeExceptionally(new IllegalStateException(
                    "Reading " + topic.topicName() + " ended before its end was reached; the log says why."));
        }
    }

    private void follow(TopicReader connected) {
        try {
            connected.readSome(this::apply);
            applied.upTo(connected.positions(PATIENCE_FOR_OWN_RECORD));
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("table cannot follow for now topic={} reason=\"{}\"", topic.topicName(), e.getMessage());
            pause();
        }
    }

    private void apply(ConsumerRecord<String, byte[]> written) {
        try {
            if (written.key() == null) {
                throw new UnreadableRecordException("The record has no key.");
            }
            V after = written.value() == null
                    ? null
                    : projection.apply(EventCodec.decode(type, written.key(), written.value(), written.headers()));
            V known = rows.get(written.key());
            if (known != null && after != null && !replacing.test(known, after)) {
                return;
            }
            V before = after == null ? rows.remove(written.key()) : rows.put(written.key(), after);
            if (before != null || after != null) {
                tell(written.key(), before, after);
            }
        } catch (RuntimeException e) {
            unreadable.incrementAndGet();
            LOG.warn(
                    "record left out of table topic={} partition={} offset={} reason=\"{}\"",
                    written.topic(),
                    written.partition(),
                    written.offset(),
                    e.getMessage());
        }
    }

    private void tell(String key, @Nullable V before, @Nullable V after) {
        for (Listener<V> listener : listeners) {
            try {
                listener.changed(key, before, after);
            } catch (RuntimeException e) {
                LOG.error("a listener of a table failed topic={}", topic.topicName(), e);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
