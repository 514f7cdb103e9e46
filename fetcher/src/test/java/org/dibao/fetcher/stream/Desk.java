package org.dibao.fetcher.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.Event;
import org.dibao.contracts.ProbeAnswered;
import org.dibao.contracts.ProbeFetched;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourcePolled;
import org.dibao.contracts.Topic;
import org.dibao.events.DeadLetterReplay;
import org.dibao.events.EventCodec;
import org.dibao.events.EventWriter;
import org.dibao.fetcher.Infrastructure;

/** Stands in for the console and the parser: defines sources, and reads what the fetcher wrote. */
final class Desk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    final EventWriter writer = new EventWriter(Infrastructure.kafka(), "/console");

    void define(SourceDefined source) {
        write(source);
    }

    void write(Event event) {
        writer.writeAll(List.of(event));
    }

    void remove(String sourceId) {
        writer.remove(Topic.SOURCE_DEFINED, sourceId).join();
    }

    void writeRaw(Topic topic, String key, String value) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Infrastructure.kafka().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic.topicName(), key, value.getBytes(StandardCharsets.UTF_8)));
        }
    }

    SourcePolled awaitPoll(String sourceId, Predicate<SourcePolled> wanted) {
        AtomicReference<SourcePolled> found = new AtomicReference<>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).untilAsserted(() -> {
            List<SourcePolled> polls = polls(sourceId);
            assertThat(polls).as("reports of %s", sourceId).anyMatch(wanted);
            polls.stream().filter(wanted).forEach(found::set);
        });
        return found.get();
    }

    /** The last report; empty if it was removed. */
    Optional<SourcePolled> lastPoll(String sourceId) {
        return records(Topic.SOURCE_POLLED.topicName()).stream()
                .filter(record -> record.key().equals(sourceId))
                .reduce((first, last) -> last)
                .filter(record -> record.value() != null)
                .map(record -> decode(SourcePolled.class, record));
    }

    List<DocumentFetched> awaitDocuments(String sourceId, int count) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> documents(sourceId), documents -> documents.size() >= count);
    }

    ProbeAnswered awaitAnswer(String probeId) {
        return awaitOne(ProbeAnswered.class, probeId);
    }

    ProbeFetched awaitFetched(String probeId) {
        return awaitOne(ProbeFetched.class, probeId);
    }

    private <E extends Event> E awaitOne(Class<E> type, String probeId) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> records(Topic.of(type).topicName()).stream()
                                .filter(record -> record.key().equals(probeId))
                                .map(record -> decode(type, record))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    void awaitDeadLetter(String key) {
        await().atMost(PATIENCE)
                .until(() ->
                        records(Topic.deadLettersOf("fetcher")).stream().anyMatch(record -> key.equals(record.key())));
    }

    /** Replays the dead letter with that key, as an operator would. */
    void replay(String key) {
        ConsumerRecord<String, byte[]> letter = records(Topic.deadLettersOf("fetcher")).stream()
                .filter(record -> key.equals(record.key()))
                .findFirst()
                .orElseThrow();
        try (DeadLetterReplay replay = new DeadLetterReplay(Infrastructure.kafka())) {
            replay.replay(letter.topic(), letter.partition(), letter.offset());
        }
    }

    private List<SourcePolled> polls(String sourceId) {
        return records(Topic.SOURCE_POLLED.topicName()).stream()
                .filter(record -> record.key().equals(sourceId) && record.value() != null)
                .map(record -> decode(SourcePolled.class, record))
                .toList();
    }

    private List<DocumentFetched> documents(String sourceId) {
        return records(Topic.DOCUMENT_FETCHED.topicName()).stream()
                .map(record -> decode(DocumentFetched.class, record))
                .filter(document -> document.sourceId().equals(sourceId))
                .toList();
    }

    private static <E extends Event> E decode(Class<E> type, ConsumerRecord<String, byte[]> record) {
        return EventCodec.decode(type, record.key(), record.value(), record.headers());
    }

    private static List<ConsumerRecord<String, byte[]>> records(String topic) {
        Map<String, Object> properties = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                Infrastructure.kafka().bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                "desk-" + UUID.randomUUID(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
