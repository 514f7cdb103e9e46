package org.dibao.tables.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dibao.events.KafkaSettings;

/** Reads a whole topic from given offsets to where it ends at that moment. Belongs to one thread. */
final class TopicTail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final String topic;

    TopicTail(KafkaSettings kafka, String topic) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                ConsumerConfig.CLIENT_ID_CONFIG,
                "dibao-index-" + topic + "-" + UUID.randomUUID(),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1_000,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000));
    }

    /** The offset after the last record of each partition. */
    Map<Integer, Long> ends() {
        List<TopicPartition> partitions = partitions();
        consumer.assign(partitions);
        Map<Integer, Long> ends = new HashMap<>();
        consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
        return ends;
    }

    /**
     * Reads every partition from an offset to an end.
     *
     * @param from by partition, the first offset wanted
     * @param ends by partition, the offset before which to stop
     * @param batches takes what each poll brought, a partition's records in order; called also with nothing, so that a
     *     reader can show that it is alive
     */
    void read(IntToLongFunction from, Map<Integer, Long> ends, Consumer<List<ConsumerRecord<String, byte[]>>> batches) {
        List<TopicPartition> wanted = partitions().stream()
                .filter(partition -> from.applyAsLong(partition.partition()) < end(ends, partition))
                .toList();
        consumer.assign(wanted);
        wanted.forEach(partition -> consumer.seek(partition, from.applyAsLong(partition.partition())));
        while (!wanted.stream().allMatch(partition -> consumer.position(partition) >= end(ends, partition))) {
            List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
            consumer.poll(POLL).forEach(batch::add);
            batches.accept(batch);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static long end(Map<Integer, Long> ends, TopicPartition partition) {
        return ends.getOrDefault(partition.partition(), 0L);
    }

    private List<TopicPartition> partitions() {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }
}
