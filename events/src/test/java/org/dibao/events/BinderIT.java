package org.dibao.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.dibao.contracts.Topic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The binder as the services use it, against a real broker. */
class BinderIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static ConfigurableApplicationContext service;
    private static EventWriter writer;
    private static Inbox inbox;

    @BeforeAll
    static void start() {
        service = StreamApp.start(SharedKafka.settings());
        writer = service.getBean(EventWriter.class);
        inbox = service.getBean(Inbox.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void theInfrastructureIsUpAgain() {
        inbox.down = null;
    }

    @Test
    void aHostileTypeHeaderDoesNotStopTheConsumer() {
        var hostile = EventCodec.encode(Samples.source("hostile"), "/console");
        hostile.headers()
                .add("spring_json_header_types", "{\"x\":\"java.lang.Object\",".getBytes(UTF_8))
                .add("x", "{]".getBytes(UTF_8))
                .add("contentType", "not a type".getBytes(UTF_8))
                .add("kafka_offset", "-1".getBytes(UTF_8));
        writer.send(hostile).join();
        writer.write(Samples.source("after-hostile")).join();
        await().atMost(SOON).untilAsserted(() -> assertThat(inbox.ids()).contains("hostile", "after-hostile"));
    }

    @Test
    void aPoisonRecordGoesToTheDeadLettersWithItsReasonAndThePartitionMovesOn() {
        var poison = new ProducerRecord<>("source.defined.v1", 0, "poison", "<no json>".getBytes(UTF_8));
        poison.headers().add("x-own", "kept".getBytes(UTF_8));
        Position origin = writer.send(poison).join();
        writer.write(Samples.source("after-poison"), 0).join();
        await().atMost(SOON).untilAsserted(() -> assertThat(inbox.ids()).contains("after-poison"));

        DeadLetter letter = only("poison");
        assertThat(letter.reason()).contains("SourceDefined");
        assertThat(letter.originTopic()).isEqualTo("source.defined.v1");
        assertThat(letter.originPartition()).isZero();
        assertThat(letter.originOffset()).isEqualTo(origin.offset());
        assertThat(letter.group()).isEqualTo("parser");
        assertThat(letter.bytes()).isEqualTo(9);
        assertThat(letter.stack()).contains("UnreadableRecordException").hasSizeLessThanOrEqualTo(2048);
    }

    @Test
    void aRecordThatIsReplayedStandsOnItsTopicAsItCame() {
        var poison = new ProducerRecord<>("source.defined.v1", "replayed", "broken".getBytes(UTF_8));
        poison.headers().add("x-own", "kept".getBytes(UTF_8));
        writer.send(poison).join();
        await().atMost(SOON)
                .until(() -> inbox.seenKeys.contains("replayed")
                        && letters("replayed").size() == 1);
        DeadLetter letter = only("replayed");

        try (DeadLetterReplay replay = new DeadLetterReplay(SharedKafka.settings())) {
            replay.replay(letter.topic(), letter.partition(), letter.offset());
        }
        // It is as broken as before, so it dies a second time, and tells of that death alone.
        await().atMost(SOON).until(() -> letters("replayed").size() == 2);
        DeadLetter second = letters("replayed").getFirst();
        assertThat(second.originOffset()).isGreaterThan(letter.originOffset());
        assertThat(second.headers()).containsEntry("x-own", "kept");
    }

    @Test
    void whileInfrastructureIsDownTheSameRecordsComeAgainAndNothingIsSkipped() {
        inbox.down = new BrokerUnavailableException("down for a test", new IllegalStateException());
        List<String> ids = IntStream.range(0, 20).mapToObj(i -> "down-" + i).toList();
        writer.writeAll(ids.stream().map(Samples::source).toList());
        int before = inbox.refusals.get();
        await().atMost(SOON).until(() -> inbox.refusals.get() >= before + 3);
        assertThat(inbox.ids()).doesNotContainAnyElementsOf(ids);
        inbox.down = null;
        await().atMost(SOON).untilAsserted(() -> assertThat(inbox.ids()).containsAll(ids));
        assertThat(inbox.ids().stream().filter(id -> id.startsWith("down-"))).hasSize(20);
    }

    @Test
    void evenAFailureThatSpringHoldsToBeHopelessSkipsNothing() {
        inbox.down = new ClassCastException("a mistake in the function");
        int before = inbox.refusals.get();
        writer.write(Samples.source("hopeless")).join();
        await().atMost(SOON).until(() -> inbox.refusals.get() >= before + 2);
        inbox.down = null;
        await().atMost(SOON).untilAsserted(() -> assertThat(inbox.ids()).contains("hopeless"));
    }

    @Test
    void aTombstoneAmongTheRecordsDisturbsNothing() {
        writer.remove(Topic.SOURCE_DEFINED, "removed").join();
        writer.write(Samples.source("after-tombstone")).join();
        await().atMost(SOON).untilAsserted(() -> assertThat(inbox.ids()).contains("after-tombstone"));
        assertThat(letters("removed")).isEmpty();
    }

    @Test
    void offsetsAreCommittedUnderTheServicesNameOnceTheFunctionHasReturned() throws Exception {
        Position written = writer.write(Samples.source("committed")).join();
        await().atMost(SOON).until(() -> inbox.ids().contains("committed"));
        await().atMost(SOON).until(() -> committed(written.partition()) == written.offset() + 1);
        inbox.down = new IllegalStateException("down for a test");
        int before = inbox.refusals.get();
        writer.write(Samples.source("uncommitted"), written.partition()).join();
        await().atMost(SOON).until(() -> inbox.refusals.get() > before);
        assertThat(committed(written.partition())).isEqualTo(written.offset() + 1);
    }

    private static long committed(int partition) throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", SharedKafka.settings().bootstrapServers()))) {
            var offset = admin.listConsumerGroupOffsets("parser")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition("source.defined.v1", partition));
            return offset == null ? -1 : offset.offset();
        }
    }

    private static DeadLetter only(String key) {
        await().atMost(SOON).until(() -> !letters(key).isEmpty());
        List<DeadLetter> letters = letters(key);
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }

    private static List<DeadLetter> letters(String key) {
        return new DeadLetterReader(SharedKafka.settings())
                .latest(1000).stream()
                        .filter(letter -> key.equals(letter.key()))
                        .toList();
    }
}
