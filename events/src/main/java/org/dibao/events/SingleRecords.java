package org.dibao.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads records by their places, without a consuming group. */
final class SingleRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private SingleRecords() {}

    static KafkaConsumer<String, byte[]> consumer(KafkaSettings kafka) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "dibao-dead-letters",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** The record at exactly this place, if it is still there. */
    static Optional<ConsumerRecord<String, byte[]>> at(
            KafkaConsumer<String, byte[]> consumer, String topic, int partition, long offset) {
        TopicPartition place = new TopicPartition(topic, partition);
        boolean partitionExists = consumer.partitionsFor(topic).stream().anyMatch(one -> one.partition() == partition);
        if (!partitionExists) {
            return Optional.empty();
        }
        consumer.assign(List.of(place));
        if (!holds(consumer, place, offset)) {
            return Optional.empty();
        }
        consumer.seek(place, offset);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(place) <= offset && System.nanoTime() < deadline) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                return Optional.of(record).filter(found -> found.offset() == offset);
            }
        }
        return Optional.empty();
    }

    private static boolean holds(KafkaConsumer<String, byte[]> consumer, TopicPartition place, long offset) {
        return offset >= consumer.beginningOffsets(List.of(place)).getOrDefault(place, 0L)
                && offset < consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
    }
}
