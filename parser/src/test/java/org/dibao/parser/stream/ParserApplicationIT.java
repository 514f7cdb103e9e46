package org.dibao.parser.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.ProbeFetched;
import org.dibao.contracts.ProbeUnderstood;
import org.dibao.contracts.SightingRecorded;
import org.dibao.contracts.Topic;
import org.dibao.events.EventCodec;
import org.dibao.parser.Ground;
import org.dibao.parser.ParserApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service, with its own configuration and its own binding. */
class ParserApplicationIT {

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = started();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void documentsBecomeOneAnnouncementAndASightingEach() {
        Ground.writer()
                .writeAll(List.of(
                        Pages.page("service", "https://a.example/service", Pages.text(50)),
                        Pages.page("service", "https://b.example/service", Pages.text(50))));

        eventually()
                .untilAsserted(() -> assertThat(Written.sightings("service")).hasSize(2));
        assertThat(Written.announcements("service")).hasSize(1);
    }

    @Test
    void aPoisonRecordGoesToTheDeadLettersAndThePartitionMovesOn() throws Exception {
        raw(new ProducerRecord<>(
                Topic.DOCUMENT_FETCHED.topicName(), 1, "https://a.example/poison", "{{{".getBytes(UTF_8)));
        Ground.writer()
                .write(Pages.page("poison", "https://a.example/after-poison", Pages.text(51)), 1)
                .join();

        eventually().untilAsserted(() -> assertThat(Written.sightings("poison")).hasSize(1));
        assertThat(buried()).contains("https://a.example/poison");
    }

    @Test
    void aProbeIsToldWhatWouldBeMadeOfEachOfItsPagesAndNothingComesOfIt() {
        DocumentFetched notice = Pages.page("probe", "https://a.example/probe-notice", Pages.text(55));
        DocumentFetched copy = Pages.page("probe", "https://b.example/probe-notice", Pages.text(55));
        DocumentFetched empty = Pages.document(
                "probe", "https://a.example/probe-empty", "<title></title><body></body>".getBytes(UTF_8), false);

        Ground.writer().writeAll(List.of(new ProbeFetched("probe-1", List.of(notice, empty, copy))));

        eventually().untilAsserted(() -> assertThat(Written.probes("probe-1")).hasSize(1));
        List<ProbeUnderstood.Reading> readings =
                Written.probes("probe-1").getFirst().readings();
        assertThat(readings)
                .extracting(ProbeUnderstood.Reading::url)
                .containsExactly(notice.url(), empty.url(), copy.url());
        assertThat(List.of(readings.get(0), readings.get(2))).allSatisfy(reading -> {
            assertThat(reading.announcement()).isNotNull().satisfies(announcement -> {
                assertThat(announcement.title()).isEqualTo("关于" + Pages.text(55).substring(0, 12) + "的通知");
                assertThat(announcement.text()).contains(Pages.text(55).substring(0, 28));
            });
            assertThat(reading.reason()).isNull();
        });
        assertThat(readings.get(1).announcement()).isNull();
        assertThat(readings.get(1).reason()).isNotBlank().doesNotContain("defect");
        // Had a probe claimed the text, this would be but one more copy of it.
        Ground.writer().writeAll(List.of(Pages.page("after-probe", "https://a.example/probe-notice", Pages.text(55))));
        eventually()
                .untilAsserted(
                        () -> assertThat(Written.announcements("after-probe")).hasSize(1));
        assertThat(Written.sightings("probe")).isEmpty();
        assertThat(Written.announcements("probe")).isEmpty();
    }

    @Test
    void aPoisonProbeGoesToTheDeadLettersAndTheNextOneIsAnswered() throws Exception {
        raw(new ProducerRecord<>(Topic.PROBE_FETCHED.topicName(), 1, "probe-poison", "{{{".getBytes(UTF_8)));
        DocumentFetched notice = Pages.page("probe", "https://a.example/probe-after", Pages.text(56));
        Ground.writer()
                .write(new ProbeFetched("probe-after", List.of(notice)), 1)
                .join();

        eventually()
                .untilAsserted(() -> assertThat(Written.probes("probe-after")).hasSize(1));
        assertThat(buried()).contains("probe-poison");
    }

    @Test
    void aHostileTypeHeaderHarmsNothing() throws Exception {
        DocumentFetched document = Pages.page("hostile", "https://a.example/hostile", Pages.text(52));
        ProducerRecord<String, byte[]> record = EventCodec.encode(document, "/fetcher");
        record.headers()
                .add("spring_json_header_types", "{\"x\":\"javax.script.ScriptEngineManager\"}".getBytes(UTF_8))
                .add("x", "{\"a\":1}".getBytes(UTF_8))
                .add("contentType", "\"application/x-java-object\"".getBytes(UTF_8))
                .add("spring.cloud.function.definition", "nothing".getBytes(UTF_8));
        raw(record);

        eventually()
                .untilAsserted(() -> assertThat(Written.sightings("hostile")).hasSize(1));
    }

    @Test
    void deletedOffsetsPublishNoNewAnnouncement() throws Exception {
        String text = Pages.text(53);
        Ground.writer()
                .writeAll(List.of(
                        Pages.page("offsets", "https://a.example/offsets", text),
                        Pages.page("offsets", "https://b.example/offsets", text),
                        Pages.page("offsets", "https://c.example/offsets", Pages.text(54))));
        Ground.writer().writeAll(List.of(Pages.page("offsets", "https://a.example/offsets", text + "自下月起施行。\n")));
        eventually()
                .untilAsserted(() -> assertThat(Written.sightings("offsets")).hasSize(4));
        Set<AnnouncementPublished> before = new HashSet<>(Written.announcements("offsets"));
        service.close();
        try (Admin admin = admin()) {
            eventually()
                    .ignoreExceptions()
                    .untilAsserted(() ->
                            admin.deleteConsumerGroups(List.of("parser")).all().get());
        }
        service = started();
        eventually().untilAsserted(() -> assertThat(lag()).isZero());

        assertThat(new HashSet<>(Written.announcements("offsets"))).isEqualTo(before);
        assertThat(Written.sightings("offsets").stream()
                        .map(SightingRecorded::documentId)
                        .distinct())
                .hasSize(4);
        assertThat(newest("offsets")).isEqualTo(2);
    }

    @Test
    void itsHealthTellsOfTheIndexAndOfTheBroker() throws Exception {
        String port = service.getEnvironment().getProperty("local.server.port");
        HttpRequest asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            eventually().untilAsserted(() -> {
                HttpResponse<String> answer = client.send(asked, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.body()).contains("\"index\"", "is complete", "\"binders\"");
                assertThat(answer.statusCode()).isEqualTo(200);
            });
        }
    }

    /** The revision that the topic ends with for the announcement that was revised. */
    private static int newest(String source) {
        return Written.announcements(source).stream()
                .filter(announcement -> announcement.url().getHost().equals("a.example"))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .revision();
    }

    private static ConfigurableApplicationContext started() {
        return ParserApplication.application()
                .run(
                        "--server.port=0",
                        "--dibao.kafka.bootstrap-servers=" + Ground.kafka().bootstrapServers(),
                        "--dibao.kafka.partitions=" + Ground.kafka().partitions(),
                        "--dibao.kafka.write-within=" + Ground.WRITE_WITHIN.toSeconds() + "s",
                        "--dibao.redis.uri=" + Ground.redis().uri());
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(500));
    }

    private static long lag() throws Exception {
        try (Admin admin = admin()) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets("parser")
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> partitions = Set.of(0, 1, 2).stream()
                    .collect(Collectors.toMap(
                            partition -> new TopicPartition(Topic.DOCUMENT_FETCHED.topicName(), partition),
                            partition -> OffsetSpec.latest()));
            long lag = 0;
            for (var end : admin.listOffsets(partitions).all().get().entrySet()) {
                OffsetAndMetadata place = committed.get(end.getKey());
                lag += end.getValue().offset() - (place == null ? 0 : place.offset());
            }
            return lag;
        }
    }

    private static Set<String> buried() {
        Set<String> keys = new HashSet<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Ground.kafka().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.deadLettersOf("parser")).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> keys.add(record.key()));
            }
        }
        return keys;
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", Ground.kafka().bootstrapServers()));
    }

    private static void raw(ProducerRecord<String, byte[]> record) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Ground.kafka().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }
}
