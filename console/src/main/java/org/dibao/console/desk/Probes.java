package org.dibao.console.desk;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.dibao.contracts.ListSelectors;
import org.dibao.contracts.ProbeAnswered;
import org.dibao.contracts.ProbeRequested;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.Topic;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.events.EventCodec;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.events.UnreadableRecordException;
import org.dibao.tables.TopicReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a fetcher what an address would yield, and keeps the newest answers until somebody looks at them. */
final class Probes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Probes.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int KEPT = 200;

    private final EventWriter writer;
    private final InstantSource clock;
    private final Map<String, ProbeAnswered> answers = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ProbeAnswered> eldest) {
            return size() > KEPT;
        }
    });
    private final TopicReader reader;
    private final Thread listening;
    private volatile boolean closed;

    Probes(KafkaSettings kafka, EventWriter writer, InstantSource clock) {
        this.writer = writer;
        this.clock = clock;
        this.reader = new TopicReader(kafka, Topic.PROBE_ANSWERED);
        this.listening = Thread.ofPlatform().daemon().name("probes").start(this::listen);
    }

    /** Asks; returns the id under which the answer will be found. */
    String ask(URI address, @Nullable SourceKind kind, @Nullable ListSelectors selectors) {
        String id = UUID.randomUUID().toString();
        writer.writeAll(List.of(new ProbeRequested(id, address, kind, selectors, clock.instant())));
        return id;
    }

    /** The answer, once there is one. */
    Optional<ProbeAnswered> answer(String id) {
        return Optional.ofNullable(answers.get(id));
    }

    @Override
    public void close() {
        closed = true;
        reader.wakeUp();
        try {
            listening.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (reader) {
            reader.seekToBeginning(reader.partitions(PATIENCE));
            while (!closed) {
                hear();
            }
        } catch (WakeupException e) {
            LOG.debug("probes=closed");
        }
    }

    private void hear() {
        try {
            reader.readSome(this::keep);
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException | BrokerUnavailableException e) {
            LOG.warn("probes=deaf reason=\"{}\"", e.getMessage());
        }
    }

    private void keep(ConsumerRecord<String, byte[]> written) {
        try {
            if (written.key() != null && written.value() != null) {
                answers.put(
                        written.key(),
                        EventCodec.decode(ProbeAnswered.class, written.key(), written.value(), written.headers()));
            }
        } catch (UnreadableRecordException e) {
            LOG.warn("probe=unreadable partition={} offset={}", written.partition(), written.offset());
        }
    }
}
