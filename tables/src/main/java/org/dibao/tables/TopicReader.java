package org.dibao.tables;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dibao.contracts.Topic;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.events.KafkaSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads partitions of a topic by their numbers, without a consuming group: to the end as of now, and on from there as
 * long as one likes. For one thread at a time; only {@link #wakeUp} may come from another.
 */
public final class TopicReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BETWEEN_TELLING = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final KafkaSettings kafka;
    private final String topic;
    private final KafkaConsumer<String, byte[]> consumer;
    private Set<Integer> partitions = Set.of();

    /** Connects; nothing is read before one of the {@code seek} methods was called. */
    public TopicReader(KafkaSettings kafka, Topic topic) {
        this.kafka = kafka;
        this.topic = topic.topicName();
        this.consumer =
                new KafkaConsumer<>(properties(kafka, topic), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * The numbers of the topic's partitions, at least one. A broker that is there before its topics is waited for: whoever
     * took its empty answer would read nothing for ever.
     *
     * @throws BrokerUnavailableException if Kafka does not answer within the given time, or has no such topic until then
     */
    public Set<Integer> partitions(Duration patience) {
        return riding(patience, "find the partitions of", () -> {
            Set<Integer> numbers = new TreeSet<>();
            consumer.partitionsFor(topic).forEach(partition -> numbers.add(partition.partition()));
            if (numbers.isEmpty()) {
                throw new UnknownTopicOrPartitionException("There is no topic " + topic + " yet.");
            }
            return numbers;
        });
    }

    /** Takes these partitions, from their first records. */
    public void seekToBeginning(Collection<Integer> numbers) {
        take(numbers);
        consumer.seekToBeginning(consumer.assignment());
    }

    /**
     * Takes these partitions, each from the given offset. Where the topic no longer has that offset, reading goes on
     * from its first record.
     *
     * @param offsets the offset of the next record to read, by partition
     */
    public void seek(Map<Integer, Long> offsets) {
        take(offsets.keySet());
        offsets.forEach((number, offset) -> consumer.seek(new TopicPartition(topic, number), offset));
    }

    /**
     * Takes these partitions, each from the first record written at the given time or later; from the end where there
     * is none.
     *
     * @throws BrokerUnavailableException if Kafka does not answer within the given time
     */
    public void seekToTime(Collection<Integer> numbers, Instant time, Duration patience) {
        take(numbers);
        Map<TopicPartition, Long> times = new HashMap<>();
        consumer.assignment().forEach(partition -> times.put(partition, time.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> found =
                riding(patience, "find a time in", () -> consumer.offsetsForTimes(times));
        Map<Integer, Long> ends = ends(patience);
        consumer.assignment().forEach(partition -> {
            OffsetAndTimestamp first = found.get(partition);
            consumer.seek(partition, first == null ? ends.getOrDefault(partition.partition(), 0L) : first.offset());
        });
    }

    /**
     * Reads to the end as it is now. Records that are written meanwhile may be read as well. A long topic takes as long as it
     * takes; every half minute the log tells how far it is.
     *
     * @param patience for how long without any progress
     * @throws BrokerUnavailableException if nothing more comes for that long before the end
     */
    public void readToEnd(Consumer<ConsumerRecord<String, byte[]>> each, Duration patience) {
        Map<Integer, Long> ends = ends(patience);
        Map<Integer, Long> reached = positions(patience);
        long progress = System.nanoTime();
        long told = progress;
        while (!isReached(ends, reached)) {
            readSome(each);
            Map<Integer, Long> now = positions(patience);
            if (!now.equals(reached)) {
                progress = System.nanoTime();
            } else if (System.nanoTime() - progress > patience.toNanos()) {
                throw new BrokerUnavailableException(notInTime(patience), new IllegalStateException("reached " + now));
            }
            reached = now;
            if (System.nanoTime() - told > BETWEEN_TELLING.toNanos()) {
                told = System.nanoTime();
                LOG.info("reading topic={} reached={} end={}", topic, reached, ends);
            }
        }
    }

    /** Waits for records, half a second at most, and hands over those that came. */
    public void readSome(Consumer<ConsumerRecord<String, byte[]>> each) {
        consumer.poll(POLL).forEach(each);
    }

    /**
     * The offsets of the next records to be written, by partition.
     *
     * @throws BrokerUnavailableException if Kafka does not answer within the given time
     */
    public Map<Integer, Long> ends(Duration patience) {
        return riding(patience, "find the end of", () -> byNumber(consumer.endOffsets(consumer.assignment())));
    }

    /**
     * The offsets of the next records to be read, by partition. They count what compaction has taken away as read.
     *
     * @throws BrokerUnavailableException if Kafka does not answer within the given time
     */
    public Map<Integer, Long> positions(Duration patience) {
        return riding(patience, "find the place reached in", () -> {
            Map<Integer, Long> positions = new HashMap<>();
            for (int number : partitions) {
                positions.put(number, consumer.position(new TopicPartition(topic, number), POLL));
            }
            return positions;
        });
    }

    /** Makes a {@link #readSome} that is waiting, or the next one, throw {@link WakeupException}; from any thread. */
    public void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void take(Collection<Integer> numbers) {
        partitions = new TreeSet<>(numbers);
        consumer.assign(partitions.stream()
                .map(number -> new TopicPartition(topic, number))
                .toList());
    }

    private static boolean isReached(Map<Integer, Long> ends, Map<Integer, Long> positions) {
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** Asks, and asks again while the broker is away, until the time is over. */
    private <T> T riding(Duration patience, String what, Supplier<T> question) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return question.get();
            } catch (RetriableException e) {
                if (System.nanoTime() > deadline) {
                    throw new BrokerUnavailableException(
                            "Kafka at " + kafka.bootstrapServers() + " gave no answer for " + patience.toSeconds()
                                    + " s when asked to " + what + " " + topic + ": " + e.getMessage()
                                    + " See that the brokers run.",
                            e);
                }
                LOG.info("waiting for kafka topic={} reason=\"{}\"", topic, e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("Interrupted while waiting for Kafka.", e);
        }
    }

    private String notInTime(Duration patience) {
        return "Of the topic " + topic + " nothing more could be read for " + patience.toSeconds()
                + " s before its end was reached, from Kafka at " + kafka.bootstrapServers()
                + ". See that the brokers run and are not overloaded.";
    }

    private static Map<Integer, Long> byNumber(Map<TopicPartition, Long> offsets) {
        Map<Integer, Long> byNumber = new HashMap<>();
        offsets.forEach((partition, offset) -> byNumber.put(partition.partition(), offset));
        return byNumber;
    }

    private static Map<String, Object> properties(KafkaSettings kafka, Topic topic) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                ConsumerConfig.CLIENT_ID_CONFIG,
                "dibao-table-" + topic.topicName(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2_000,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5_000,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000);
    }
}
