package org.dibao.console.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.events.KafkaSettings;
import org.jspecify.annotations.Nullable;

/** Looks at the newest records of a topic, without a group and without a trace. */
final class Peek {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int SHOWN_BYTES = 4_000;

    private final KafkaSettings kafka;

    Peek(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /**
     * A record as it is shown.
     *
     * @param partition its partition
     * @param offset its offset
     * @param at when it was written
     * @param key its key; null for none
     * @param bytes size of its value
     * @param tombstone whether it removes its key
     * @param value its value, laid out, without secrets; the beginning where it is long
     * @param headers its headers as text
     */
    record Shown(
            int partition,
            long offset,
            Instant at,
            @Nullable String key,
            int bytes,
            boolean tombstone,
            String value,
            Map<String, String> headers) {}

    /** The newest records over all partitions, newest first. */
    List<Shown> newest(String topic, int count) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            ends.forEach((partition, end) ->
                    consumer.seek(partition, Math.max(begins.getOrDefault(partition, 0L), end - count)));
            return read(consumer, ends).stream()
                    .sorted(Comparator.comparingLong((ConsumerRecord<String, byte[]> r) -> r.timestamp())
                            .thenComparingLong(ConsumerRecord::offset)
                            .reversed())
                    .limit(count)
                    .map(Peek::shown)
                    .toList();
        } catch (KafkaException e) {
            throw new BrokerUnavailableException(
                    "The newest records of " + topic + " could not be read from Kafka at " + kafka.bootstrapServers()
                            + ": " + e.getMessage() + " See that the brokers run.",
                    e);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> read(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline
                && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        }
        return records;
    }

    private static Shown shown(ConsumerRecord<String, byte[]> written) {
        byte[] value = written.value() == null ? new byte[0] : written.value();
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : written.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Shown(
                written.partition(),
                written.offset(),
                Instant.ofEpochMilli(written.timestamp()),
                written.key(),
                value.length,
                written.value() == null,
                head(Discretion.readable(new String(value, StandardCharsets.UTF_8))),
                headers);
    }

    private static String head(String text) {
        return text.length() <= SHOWN_BYTES ? text : text.substring(0, SHOWN_BYTES) + "…";
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "dibao-engine-room",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        (int) PATIENCE.toMillis()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
