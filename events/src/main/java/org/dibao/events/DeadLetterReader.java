package org.dibao.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.dibao.contracts.Topic;
import org.jspecify.annotations.Nullable;

/** Shows an operator what lies in the dead letters of all groups. Each call connects anew; nothing is changed. */
public final class DeadLetterReader {

    private static final int PREVIEW_BYTES = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final KafkaSettings kafka;

    public DeadLetterReader(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /**
     * The newest letters of all groups together, newest first.
     *
     * @param count how many at most
     * @throws BrokerUnavailableException if Kafka does not answer
     */
    public List<DeadLetter> latest(int count) {
        try (KafkaConsumer<String, byte[]> consumer = SingleRecords.consumer(kafka)) {
            List<TopicPartition> partitions = TopicPlan.GROUPS.stream()
                    .flatMap(group -> consumer.partitionsFor(Topic.deadLettersOf(group)).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            return readBackFromEnds(consumer, partitions, count).stream()
                    .sorted(Comparator.comparing(DeadLetter::buriedAt)
                            .thenComparing(DeadLetter::offset)
                            .reversed())
                    .limit(count)
                    .toList();
        } catch (KafkaException e) {
            throw new BrokerUnavailableException(
                    "The dead letters could not be read from Kafka at " + kafka.bootstrapServers() + ": "
                            + e.getMessage() + " See that the brokers run.",
                    e);
        }
    }

    /**
     * How many letters each group has, by group.
     *
     * @throws BrokerUnavailableException if Kafka does not answer
     */
    public Map<String, Long> counts() {
        try (KafkaConsumer<String, byte[]> consumer = SingleRecords.consumer(kafka)) {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (String group : TopicPlan.GROUPS) {
                List<TopicPartition> partitions = consumer.partitionsFor(Topic.deadLettersOf(group)).stream()
                        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                        .toList();
                consumer.assign(partitions);
                counts.put(group, sum(consumer.endOffsets(partitions)) - sum(consumer.beginningOffsets(partitions)));
            }
            return counts;
        } catch (KafkaException e) {
            throw new BrokerUnavailableException(
                    "The dead letters could not be counted on Kafka at " + kafka.bootstrapServers() + ": "
                            + e.getMessage() + " See that the brokers run.",
                    e);
        }
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Keeps of each record only what is shown, since a body may have some megabytes. */
    private static List<DeadLetter> readBackFromEnds(
            KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions, int count) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        ends.forEach((partition, end) ->
                consumer.seek(partition, Math.max(starts.getOrDefault(partition, 0L), end - count)));
        List<DeadLetter> letters = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline
                && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> letters.add(letter(record)));
        }
        return letters;
    }

    private static DeadLetter letter(ConsumerRecord<String, byte[]> record) {
        Headers headers = record.headers();
        byte[] value = record.value() == null ? new byte[0] : record.value();
        String originAt = CloudEventHeaders.text(headers, DeadLetters.ORIGIN_TIMESTAMP);
        return new DeadLetter(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                textOr(headers, DeadLetters.GROUP, "unknown"),
                textOr(headers, DeadLetters.REASON, "The letter tells no reason."),
                textOr(headers, DeadLetters.STACK, ""),
                CloudEventHeaders.text(headers, DeadLetters.ORIGIN_TOPIC),
                (int) number(CloudEventHeaders.text(headers, DeadLetters.ORIGIN_PARTITION)),
                number(CloudEventHeaders.text(headers, DeadLetters.ORIGIN_OFFSET)),
                originAt == null ? null : Instant.ofEpochMilli(number(originAt)),
                record.key(),
                value.length,
                new String(value, 0, Math.min(value.length, PREVIEW_BYTES), UTF_8),
                ownHeaders(headers));
    }

    private static Map<String, String> ownHeaders(Headers headers) {
        Map<String, String> own = new LinkedHashMap<>();
        for (Header header : headers) {
            if (!DeadLetters.ADDED.contains(header.key()) && header.value() != null) {
                own.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        return own;
    }

    private static String textOr(Headers headers, String name, String otherwise) {
        String text = CloudEventHeaders.text(headers, name);
        return text == null ? otherwise : text;
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}
