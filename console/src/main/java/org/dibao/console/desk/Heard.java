package org.dibao.console.desk;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.dibao.contracts.Event;
import org.dibao.contracts.Topic;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.events.EventCodec;
import org.dibao.events.KafkaSettings;
import org.dibao.events.UnreadableRecordException;
import org.dibao.tables.TopicReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to the answers on one topic and keeps the newest until somebody looks at them. */
final class Heard<E extends Event> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heard.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int KEPT = 200;

    private final Class<E> type;
    private final Map<String, E> answers = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, E> eldest) {
            return size() > KEPT;
        }
    });
    private final TopicReader reader;
    private final Thread listening;
    private volatile boolean closed;

    Heard(Class<E> type, KafkaSettings kafka) {
        this.type = type;
        this.reader = new TopicReader(kafka, Topic.of(type));
        this.listening = Thread.ofPlatform()
                .daemon()
                .name("heard-" + Topic.of(type).topicName())
                .start(this::listen);
    }

    /** The answer to a question, once there is one. */
    Optional<E> answer(String id) {
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
            LOG.debug("answers=closed type={}", type.getSimpleName());
        }
    }

    private void hear() {
        try {
            reader.readSome(this::keep);
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException | BrokerUnavailableException e) {
            LOG.warn("answers=deaf type={} reason=\"{}\"", type.getSimpleName(), e.getMessage());
        }
    }

    private void keep(ConsumerRecord<String, byte[]> written) {
        try {
            if (written.key() != null && written.value() != null) {
                answers.put(written.key(), EventCodec.decode(type, written.key(), written.value(), written.headers()));
            }
        } catch (UnreadableRecordException e) {
            LOG.warn(
                    "answer=unreadable type={} partition={} offset={}",
                    type.getSimpleName(),
                    written.partition(),
                    written.offset());
        }
    }
}
