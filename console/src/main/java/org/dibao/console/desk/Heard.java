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
    private final Duration patience;
    private final Thread listening;
    private volatile boolean closed;
    private volatile int refusals;

    Heard(Class<E> type, KafkaSettings kafka) {
        this(type, kafka, PATIENCE);
    }

    /**
     * Listens.
     *
     * @param patience how long the beginning of the topic is looked for before the log says so and it is tried again
     */
    Heard(Class<E> type, KafkaSettings kafka, Duration patience) {
        this.type = type;
        this.patience = patience;
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

    /** How often the topic could not be found so far. */
    int refusals() {
        return refusals;
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
            boolean begun = false;
            while (!closed) {
                if (begun) {
                    hear();
                } else {
                    begun = begin();
                }
            }
        } catch (WakeupException e) {
            LOG.debug("answers=closed type={}", type.getSimpleName());
        }
    }

    /** A broker that is away for longer than the patience is waited for all the same. */
    private boolean begin() {
        try {
            reader.seekToBeginning(reader.partitions(patience));
            return true;
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException | BrokerUnavailableException e) {
            LOG.warn("answers=deaf type={} reason=\"{}\"", type.getSimpleName(), e.getMessage());
            refusals = refusals + 1;
            return false;
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
