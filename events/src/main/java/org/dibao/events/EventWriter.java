package org.dibao.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dibao.contracts.Event;
import org.dibao.contracts.Topic;

/**
 * Writes events, each to its own topic. A record counts as written when every in-sync replica has it; records of one
 * key keep the order in which they were given. Safe for any number of threads.
 *
 * <p>The futures fail with {@link BrokerUnavailableException} where trying again is right and with {@link
 * UnwritableRecordException} where it is not.
 */
public final class EventWriter implements AutoCloseable {

    /** The largest value that is written: a document of 5 MiB and everything about it fit with room to spare. */
    public static final int MAX_RECORD_BYTES = 8 << 20;

    /** A record with its headers, and as a dead letter with its reason and stack, still fits on a topic. */
    static final int MAX_MESSAGE_BYTES = 9 << 20;

    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(10);

    private final Producer<String, byte[]> producer;
    private final KafkaSettings settings;
    private final Duration within;
    private final String source;

    /**
     * Connects.
     *
     * @param source what the records name as their origin, {@code /fetcher} for the fetcher
     */
    public EventWriter(KafkaSettings settings, String source) {
        this(settings, source, settings.writeWithin());
    }

    /**
     * Connects.
     *
     * @param source what the records name as their origin, {@code /fetcher} for the fetcher
     * @param within after this time a write has been acknowledged or has failed, and is not tried any more
     */
    public EventWriter(KafkaSettings settings, String source, Duration within) {
        this.settings = settings;
        this.source = source;
        this.within = within;
        this.producer = new KafkaProducer<>(
                properties(settings, source, within), new StringSerializer(), new ByteArraySerializer());
    }

    /** After this time a write has been acknowledged or has failed. */
    public Duration within() {
        return within;
    }

    /**
     * Asks the broker where a topic stands, so that the first record that is written to it need not wait for the answer.
     *
     * @throws BrokerUnavailableException if there is none
     */
    public void prepare(Topic topic) {
        try {
            producer.partitionsFor(topic.topicName());
        } catch (KafkaException e) {
            throw new BrokerUnavailableException(
                    "Kafka at " + settings.bootstrapServers() + " does not say where " + topic.topicName() + " stands: "
                            + e.getMessage() + " See that the brokers run.",
                    e);
        }
    }

    /** Writes an event; the future gives its place once it is acknowledged. */
    public CompletableFuture<Position> write(Event event) {
        return sendIfItFits(EventCodec.encode(event, source));
    }

    /** Writes an event to a partition of the writer's choice instead of the one that its key falls on. */
    public CompletableFuture<Position> write(Event event, int partition) {
        return sendIfItFits(inPartition(EventCodec.encode(event, source), partition));
    }

    /** Writes a tombstone, which removes a key from a compacted topic. */
    public CompletableFuture<Position> remove(Topic topic, String key) {
        return send(new ProducerRecord<>(topic.topicName(), key, null));
    }

    /** Writes a tombstone to the partition that {@link #write(Event, int)} wrote to. */
    public CompletableFuture<Position> remove(Topic topic, String key, int partition) {
        return send(new ProducerRecord<>(topic.topicName(), partition, key, null));
    }

    /**
     * Writes events and returns once all are acknowledged.
     *
     * @return their places, in the same order
     * @throws BrokerUnavailableException if one or more may not have been written; writing all of them again is right
     * @throws UnwritableRecordException if one is too large for its topic; the others are written
     */
    public List<Position> writeAll(List<? extends Event> events) {
        return writeEach(events, this::write);
    }

    /** Writes events to one partition and returns once all are acknowledged; otherwise as {@link #writeAll(List)}. */
    public List<Position> writeAll(List<? extends Event> events, int partition) {
        return writeEach(events, event -> write(event, partition));
    }

    /** Stops at the first that Kafka does not even take: each further one would wait for it in vain as long. */
    private List<Position> writeEach(
            List<? extends Event> events, Function<Event, CompletableFuture<Position>> writing) {
        List<CompletableFuture<Position>> under = new ArrayList<>(events.size());
        for (Event event : events) {
            CompletableFuture<Position> one = writing.apply(event);
            under.add(one);
            if (one.isCompletedExceptionally() && one.exceptionNow() instanceof BrokerUnavailableException) {
                break;
            }
        }
        return await(under);
    }

    /** Waits for what was written with {@link #write}, and throws what {@link #writeAll(List)} throws. */
    public List<Position> await(List<CompletableFuture<Position>> writing) {
        if (writing.isEmpty()) {
            return List.of();
        }
        producer.flush();
        UnwritableRecordException unwritable = null;
        for (CompletableFuture<Position> one : writing) {
            try {
                one.join();
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof UnwritableRecordException refused)) {
                    throw unavailable(e);
                }
                unwritable = refused;
            }
        }
        if (unwritable != null) {
            throw unwritable;
        }
        return writing.stream().map(CompletableFuture::join).toList();
    }

    /** Writes what is under way, for ten seconds at most, and disconnects. */
    @Override
    public void close() {
        producer.close(PATIENCE_AT_CLOSE);
    }

    private CompletableFuture<Position> sendIfItFits(ProducerRecord<String, byte[]> sent) {
        if (sent.value().length > MAX_RECORD_BYTES) {
            return CompletableFuture.failedFuture(reasoned(
                    sent, new RecordTooLargeException("no more than " + MAX_RECORD_BYTES + " bytes are written.")));
        }
        return send(sent);
    }

    CompletableFuture<Position> send(ProducerRecord<String, byte[]> sent) {
        CompletableFuture<Position> written = new CompletableFuture<>();
        try {
            producer.send(sent, (place, failure) -> {
                if (failure == null) {
                    written.complete(new Position(place.partition(), place.offset()));
                } else {
                    written.completeExceptionally(reasoned(sent, failure));
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            written.completeExceptionally(reasoned(sent, e));
        }
        return written;
    }

    private RuntimeException reasoned(ProducerRecord<String, byte[]> sent, Exception failure) {
        String what = "A record for " + sent.topic() + " under the key \"" + sent.key() + "\"";
        if (failure instanceof RecordTooLargeException) {
            int size = sent.value() == null ? 0 : sent.value().length;
            return new UnwritableRecordException(
                    what + " is too large with " + size + " bytes: " + failure.getMessage(), failure);
        }
        return new BrokerUnavailableException(
                what + " could not be written to Kafka at " + settings.bootstrapServers() + ": " + failure.getMessage()
                        + " It is tried again where whoever wrote it can; see that the brokers run.",
                failure);
    }

    private static BrokerUnavailableException unavailable(CompletionException failure) {
        return failure.getCause() instanceof BrokerUnavailableException known
                ? new BrokerUnavailableException(String.valueOf(known.getMessage()), known)
                : new BrokerUnavailableException("Writing to Kafka failed: " + failure.getMessage(), failure);
    }

    private static ProducerRecord<String, byte[]> inPartition(ProducerRecord<String, byte[]> sent, int partition) {
        return new ProducerRecord<>(sent.topic(), partition, sent.key(), sent.value(), sent.headers());
    }

    private static Map<String, Object> properties(KafkaSettings settings, String source, Duration within) {
        // A third of the time to find the broker and room for the record, two thirds to have it acknowledged.
        int third = (int) within.dividedBy(3).toMillis();
        return Map.ofEntries(
                Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers()),
                Map.entry(ProducerConfig.CLIENT_ID_CONFIG, "dibao" + source.replace('/', '-')),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd"),
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, 5),
                Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10),
                Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_MESSAGE_BYTES),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, third),
                Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, third),
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * third),
                Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000));
    }
}
