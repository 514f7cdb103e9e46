package org.dibao.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.Topic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EventWriterIT {

    private static EventWriter writer;

    @BeforeAll
    static void connect() {
        new Topics(SharedKafka.settings()).ensure();
        writer = new EventWriter(SharedKafka.settings(), "/test");
    }

    @AfterAll
    static void disconnect() {
        writer.close();
    }

    @Test
    void theRecordsOfOneKeyKeepTheirOrder() {
        List<SourceDefined> versions = new ArrayList<>();
        for (int version = 0; version < 500; version++) {
            versions.add(Samples.source("ordered-" + version % 5, "version " + version));
        }
        List<Position> positions = writer.writeAll(versions);
        Map<String, Long> last = new HashMap<>();
        for (int i = 0; i < versions.size(); i++) {
            long offset = positions.get(i).offset();
            Long before = last.put(versions.get(i).sourceId(), offset);
            assertThat(offset).isGreaterThan(before == null ? -1 : before);
        }
    }

    @Test
    void anEventCanBePutIntoAChosenPartition() {
        assertThat(writer.write(Samples.source("chosen"), 0).join().partition()).isZero();
        assertThat(writer.write(Samples.source("chosen"), 1).join().partition()).isEqualTo(1);
        assertThat(writer.writeAll(List.of(Samples.source("a"), Samples.source("b")), 1))
                .allSatisfy(position -> assertThat(position.partition()).isEqualTo(1));
    }

    @Test
    void aTombstoneHasNoValue() {
        Position position = writer.remove(Topic.SOURCE_DEFINED, "gone").join();
        try (KafkaConsumer<String, byte[]> consumer = SingleRecords.consumer(SharedKafka.settings())) {
            var record = SingleRecords.at(consumer, "source.defined.v1", position.partition(), position.offset());
            assertThat(record).hasValueSatisfying(found -> {
                assertThat(found.key()).isEqualTo("gone");
                assertThat(found.value()).isNull();
            });
        }
    }

    @Test
    void aDocumentOfFiveMebibytesIsWrittenAndReadAsItIs() {
        DocumentFetched document = document(noise(5 << 20));
        Position position = writer.write(document).join();
        try (KafkaConsumer<String, byte[]> consumer = SingleRecords.consumer(SharedKafka.settings())) {
            var record = SingleRecords.at(consumer, "document.fetched.v1", position.partition(), position.offset());
            assertThat(record).hasValueSatisfying(found -> {
                DocumentFetched read =
                        EventCodec.decode(DocumentFetched.class, found.key(), found.value(), found.headers());
                assertThat(read.body()).isEqualTo(document.body());
                assertThat(read.contentType()).isEqualTo("text/html; charset=gbk");
            });
        }
    }

    @Test
    void whatIsTooLargeIsRefusedForGoodAndTheOthersAreWritten() {
        List<DocumentFetched> documents = List.of(document(noise(9 << 20)), document(noise(100)));
        long before = end();
        assertThatThrownBy(() -> writer.writeAll(documents))
                .isInstanceOf(UnwritableRecordException.class)
                .hasMessageContaining("too large")
                .hasMessageContaining("document.fetched.v1");
        assertThat(end()).isEqualTo(before + 1);
    }

    @Test
    void aBatchOfManySmallRecordsIsAcknowledgedTogether() {
        List<Position> positions = writer.writeAll(IntStream.range(0, 10_000)
                .mapToObj(i -> Samples.source("small-" + i))
                .toList());
        assertThat(positions).hasSize(10_000).doesNotHaveDuplicates();
    }

    @Test
    void withoutABrokerABatchFailsOnceAndNotOnceForEachRecord() {
        try (EventWriter nowhere = new EventWriter(new KafkaSettings("127.0.0.1:1", 1, (short) 1), "/test")) {
            List<SourceDefined> sources = IntStream.range(0, 20)
                    .mapToObj(i -> Samples.source("nowhere-" + i))
                    .toList();
            assertTimeout(
                    Duration.ofSeconds(60),
                    () -> assertThatThrownBy(() -> nowhere.writeAll(sources))
                            .isInstanceOf(BrokerUnavailableException.class)
                            .hasMessageContaining("127.0.0.1:1"));
        }
    }

    private static long end() {
        try (KafkaConsumer<String, byte[]> consumer = SingleRecords.consumer(SharedKafka.settings())) {
            List<TopicPartition> partitions = IntStream.range(
                            0, SharedKafka.settings().partitions())
                    .mapToObj(number -> new TopicPartition("document.fetched.v1", number))
                    .toList();
            consumer.assign(partitions);
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static DocumentFetched document(byte[] body) {
        DocumentFetched sample = Samples.document("large");
        return new DocumentFetched(
                sample.documentId(),
                URI.create("https://sample.example/large/" + body.length),
                sample.sourceId(),
                sample.sourceName(),
                sample.fetchedAt(),
                sample.contentType(),
                sample.bodyHash(),
                sample.listedTitle(),
                sample.listedAt(),
                sample.feedContent(),
                sample.truncated(),
                sample.official(),
                sample.issuer(),
                sample.region(),
                body);
    }

    /** Bytes that do not compress. */
    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
