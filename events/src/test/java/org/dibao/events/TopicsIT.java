package org.dibao.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.dibao.contracts.Topic;
import org.dibao.embedded.EmbeddedKafka;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** With a broker of its own, since the topics are put in disorder here. */
class TopicsIT {

    @TempDir
    static Path directory;

    private static EmbeddedKafka kafka;
    private static KafkaSettings settings;

    private final List<AutoCloseable> undo = new ArrayList<>();

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(directory, 0, 1);
        settings = new KafkaSettings(kafka.bootstrapServers(), 2, (short) 1);
        new Topics(settings).ensure();
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @AfterEach
    void putInOrder() throws Exception {
        for (AutoCloseable one : undo.reversed()) {
            one.close();
        }
    }

    @Test
    void everyTopicAndTheDeadLettersOfEveryGroupAreThere() throws Exception {
        try (Admin admin = admin()) {
            Set<String> names = admin.listTopics().names().get();
            assertThat(names)
                    .containsAll(
                            Arrays.stream(Topic.values()).map(Topic::topicName).toList())
                    .contains("dead.letter.fetcher.v1", "dead.letter.parser.v1", "dead.letter.notifier.v1");
            admin.describeTopics(List.of("source.defined.v1"))
                    .allTopicNames()
                    .get()
                    .values()
                    .forEach(topic -> assertThat(topic.partitions()).hasSize(2));
        }
    }

    @Test
    void whatIsCompactedAndHowLongTheRestIsKeptIsAsTheContractsSay() throws Exception {
        assertThat(setting("source.defined.v1", "cleanup.policy")).isEqualTo("compact");
        assertThat(setting("delivery.updated.v1", "cleanup.policy").split(",", -1))
                .containsExactlyInAnyOrder("compact", "delete");
        assertThat(setting("delivery.updated.v1", "retention.ms")).isEqualTo(millis(Duration.ofDays(90)));
        assertThat(setting("document.fetched.v1", "cleanup.policy")).isEqualTo("delete");
        assertThat(setting("document.fetched.v1", "retention.ms")).isEqualTo(millis(Duration.ofDays(14)));
        assertThat(setting("probe.requested.v1", "retention.ms")).isEqualTo(millis(Duration.ofHours(1)));
        assertThat(setting("dead.letter.parser.v1", "retention.ms")).isEqualTo(millis(Duration.ofDays(30)));
        assertThat(Integer.parseInt(setting("document.fetched.v1", "max.message.bytes")))
                .isGreaterThan(EventWriter.MAX_RECORD_BYTES);
    }

    @Test
    void aSecondStartFindsAllInOrder() {
        new Topics(settings).ensure();
    }

    @Test
    void servicesThatStartAtTheSameTimeDoNotGetInEachOthersWay() throws Exception {
        List<TopicPlan> plans = List.of(
                new TopicPlan("race.one", true, null, Duration.ZERO),
                new TopicPlan("race.two", false, Duration.ofHours(1), Duration.ZERO));
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> starting = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                starting.add(threads.submit(() -> new Topics(settings, plans, Duration.ofSeconds(30)).ensure()));
            }
            for (Future<?> one : starting) {
                one.get();
            }
        }
        assertThat(setting("race.one", "cleanup.policy")).isEqualTo("compact");
    }

    @Test
    void aTopicThatIsNotCompactedThoughItMustBeStopsTheStartWithASentenceAndTheCommand() throws Exception {
        set("account.defined.v1", "cleanup.policy", "delete");
        undo.add(() -> set("account.defined.v1", "cleanup.policy", "compact"));
        assertThatThrownBy(() -> new Topics(settings).ensure())
                .isInstanceOf(TopicMismatchException.class)
                .hasMessageContaining("account.defined.v1")
                .hasMessageContaining("cleanup.policy=delete")
                .hasMessageContaining("must have compact")
                .hasMessageContaining("kafka-configs.sh --bootstrap-server " + settings.bootstrapServers());
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void theServiceThatFindsSuchATopicDoesNotStartAndPrintsNoStackTrace(CapturedOutput output) throws Exception {
        set("account.defined.v1", "cleanup.policy", "delete");
        undo.add(() -> set("account.defined.v1", "cleanup.policy", "compact"));
        assertThatThrownBy(() -> StreamApp.start(settings)).hasRootCauseInstanceOf(TopicMismatchException.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "account.defined.v1 exists with cleanup.policy=delete")
                .doesNotContain("\tat org.dibao");
    }

    @Test
    void topicsThatAreOwnedTogetherMustHaveAsManyPartitions() throws Exception {
        // Partitions cannot be taken away again, so all of these topics end with three.
        addPartitions("announcement.published.v1", 3);
        addPartitions("delivery.updated.v1", 3);
        undo.add(() -> addPartitions("digest.queued.v1", 3));
        undo.add(() -> addPartitions("amendment.found.v1", 3));
        // A broker tells of new partitions a moment after it has agreed to make them.
        await().untilAsserted(() -> assertThatThrownBy(() -> new Topics(settings).ensure())
                .isInstanceOf(TopicMismatchException.class)
                .hasMessageContaining(
                        "announcement.published.v1 has 3, delivery.updated.v1 has 3, digest.queued.v1 has 2")
                .hasMessageContaining("--alter --topic digest.queued.v1 --partitions 3")
                .hasMessageContaining("--alter --topic amendment.found.v1 --partitions 3"));
    }

    @Test
    void whatPassesIsMadeAnewRatherThanTheAnnouncementsEnlarged() throws Exception {
        addPartitions("digest.queued.v1", 5);
        undo.add(() -> {
            delete("digest.queued.v1");
            new Topics(settings).ensure();
        });
        await().untilAsserted(() -> assertThatThrownBy(() -> new Topics(settings).ensure())
                .isInstanceOf(TopicMismatchException.class)
                .hasMessageContaining("digest.queued.v1 has 5")
                .hasMessageContaining("--delete --topic digest.queued.v1")
                .hasMessageNotContaining("--alter"));
    }

    @Test
    void aTopicThatComesLaterGoesWithThoseThatAreThereWhateverTheSettingSaysByThen() throws Exception {
        KafkaSettings changed = new KafkaSettings(settings.bootstrapServers(), 5, (short) 1);
        delete("amendment.found.v1");
        Topics topics = new Topics(changed);
        topics.ensure();
        assertThat(topics.partitions(Topic.AMENDMENT_FOUND))
                .isEqualTo(topics.partitions(Topic.ANNOUNCEMENT_PUBLISHED))
                .isLessThan(5);
    }

    @Test
    void withoutABrokerThereIsASentence() {
        KafkaSettings nowhere = new KafkaSettings("127.0.0.1:1", 1, (short) 1);
        assertThatThrownBy(() -> new Topics(nowhere, TopicPlan.all(), Duration.ofMillis(100)).ensure())
                .isInstanceOf(BrokerUnavailableException.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageContaining("dibao.kafka.bootstrap-servers");
    }

    @Test
    void moreReplicasThanBrokersAreExplained() {
        KafkaSettings three = new KafkaSettings(settings.bootstrapServers(), 1, (short) 3);
        List<TopicPlan> plans = List.of(new TopicPlan("replicated", true, null, Duration.ZERO));
        assertThatThrownBy(() -> new Topics(three, plans, Duration.ofSeconds(1)).ensure())
                .isInstanceOf(BrokerUnavailableException.class)
                .hasMessageContaining("replication");
    }

    private static String setting(String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = admin()) {
            Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            return java.util.Objects.requireNonNull(config).get(name).value();
        }
    }

    private static void set(String topic, String name, String value) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = admin()) {
            admin.incrementalAlterConfigs(Map.of(
                            resource,
                            List.of(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private static void delete(String topic) throws Exception {
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().until(() -> !admin.listTopics().names().get().contains(topic));
        }
    }

    private static void addPartitions(String topic, int number) throws Exception {
        try (Admin admin = admin()) {
            admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(number)))
                    .all()
                    .get();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
