package org.dibao.notifier.lab;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.EndpointTested;
import org.dibao.contracts.Event;
import org.dibao.contracts.Topic;
import org.dibao.embedded.EmbeddedKafka;
import org.dibao.events.EventCodec;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.events.Position;
import org.dibao.events.Topics;
import org.dibao.notifier.NotifierApplication;
import org.dibao.tables.TopicReader;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** What the tests of this module share: one broker, one mail server, one receiver of webhooks. All end with the JVM. */
public final class Lab {

    private static final int PARTITIONS = 2;
    private static final EmbeddedKafka KAFKA = kafka();
    private static final KafkaSettings SETTINGS = new KafkaSettings(KAFKA.bootstrapServers(), PARTITIONS, (short) 1);
    private static final EventWriter WRITER = writer();
    private static final List<CompletableFuture<Position>> WRITING = new ArrayList<>();
    private static final Random RANDOM = new Random();

    /** Takes mail. */
    public static final MailServer MAIL = MailServer.start(0);

    /** Takes webhooks. */
    public static final Receiver RECEIVER = Receiver.start();

    private Lab() {}

    /** Starts the notifier as it is, against this broker, mail server and receiver. */
    public static ConfigurableApplicationContext notifier(String... more) {
        return NotifierApplication.application().run(arguments(more));
    }

    /** The same by another clock. */
    public static ConfigurableApplicationContext notifierBy(InstantSource clock, String... more) {
        SpringApplication application = NotifierApplication.application();
        application.addInitializers(context ->
                ((GenericApplicationContext) context).registerBean("clock", InstantSource.class, () -> clock));
        return application.run(arguments(more));
    }

    /** A notifier in a process of its own, by the real clock, which a test can kill. */
    public static Process notifierProcess(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx300m",
                "-cp",
                System.getProperty("java.class.path"),
                NotifierApplication.class.getName()));
        command.addAll(List.of(arguments(more)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(File.createTempFile("killed-notifier", ".log"))
                .start();
    }

    /** Those of every start, and more, which come in the place of others of their name. */
    private static String[] arguments(String... more) {
        Set<String> names = Arrays.stream(more).map(Lab::name).collect(Collectors.toSet());
        return Stream.concat(arguments().stream().filter(each -> !names.contains(name(each))), Arrays.stream(more))
                .toArray(String[]::new);
    }

    private static String name(String argument) {
        return argument.substring(0, argument.indexOf('='));
    }

    /** The settings to start it with. */
    public static List<String> arguments() {
        return List.of(
                "--server.port=0",
                "--dibao.kafka.bootstrap-servers=" + KAFKA.bootstrapServers(),
                "--dibao.kafka.partitions=" + PARTITIONS,
                "--dibao.notifier.webhook.allow=127.0.0.1",
                "--dibao.notifier.public-address=https://gazette.example.org",
                "--dibao.notifier.smtp.host=127.0.0.1",
                "--dibao.notifier.smtp.port=" + MAIL.port(),
                "--dibao.notifier.smtp.from=Dibao 邸报 <dibao@gazette.example.org>",
                "--spring.cloud.stream.kafka.binder.consumer-properties.session.timeout.ms=6000",
                "--spring.cloud.stream.kafka.binder.consumer-properties.heartbeat.interval.ms=1500");
    }

    /** Where the broker is. */
    public static KafkaSettings settings() {
        return SETTINGS;
    }

    /** Writes an event and returns once it is acknowledged. */
    public static void publish(Event event) {
        WRITER.writeAll(List.of(event));
    }

    /** Writes an event to a partition and returns once it is acknowledged. */
    public static void publishTo(int partition, Event event) {
        WRITER.writeAll(List.of(event), partition);
    }

    /** Writes an event without waiting; {@link #flush} waits for all of them. */
    public static void publishLater(Event event) {
        WRITING.add(WRITER.write(event));
    }

    /** Waits until everything is acknowledged that was written without waiting. */
    public static void flush() {
        WRITER.await(List.copyOf(WRITING));
        WRITING.clear();
    }

    /** Writes bytes that are no event. */
    public static void publishGarbage(Topic topic, String key) {
        publishGarbage(topic, key, "{\"title\":");
    }

    /** Writes these bytes, which are no event. */
    public static void publishGarbage(Topic topic, String key, String garbage) {
        Map<String, Object> properties = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA.bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic.topicName(), key, garbage));
        }
    }

    /** The newest value of every key of a topic, as text; what was removed is left out. */
    public static List<String> latest(Topic topic) {
        Map<String, String> latest = new HashMap<>();
        try (TopicReader reader = new TopicReader(SETTINGS, topic)) {
            reader.seekToBeginning(reader.partitions(Duration.ofSeconds(10)));
            reader.readToEnd(
                    written -> {
                        if (written.value() == null) {
                            latest.remove(written.key());
                        } else {
                            latest.put(written.key(), new String(written.value(), StandardCharsets.UTF_8));
                        }
                    },
                    Duration.ofSeconds(30));
        }
        return List.copyOf(latest.values());
    }

    /** How many records the notifier has buried. */
    public static long deadLetters() {
        try (Admin admin = admin()) {
            String topic = Topic.deadLettersOf("notifier");
            Map<TopicPartition, OffsetSpec> all = new HashMap<>();
            Objects.requireNonNull(admin.describeTopics(List.of(topic))
                            .allTopicNames()
                            .get()
                            .get(topic))
                    .partitions()
                    .forEach(each -> all.put(new TopicPartition(topic, each.partition()), OffsetSpec.latest()));
            return admin.listOffsets(all).all().get().values().stream()
                    .mapToLong(each -> each.offset())
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The announcements that were delivered to a subscription. */
    public static Set<String> deliveredTo(String subscriptionId) {
        Set<String> delivered = new HashSet<>();
        read(entry -> {
            if (entry.subscriptionId().equals(subscriptionId) && entry.state() == State.DELIVERED) {
                delivered.add(entry.announcementId());
            }
        });
        return delivered;
    }

    /** A word that no other test uses, to search for. */
    public static String word() {
        StringBuilder word = new StringBuilder("zq");
        RANDOM.ints(10, 'a', 'z' + 1).forEach(c -> word.append((char) c));
        return word.toString();
    }

    /** Every entry that the ledger ever had of an announcement, in order within each partition. */
    public static List<DeliveryUpdated> history(String announcementId) {
        List<DeliveryUpdated> entries = new ArrayList<>();
        read(entry -> {
            if (entry.announcementId().equals(announcementId)) {
                entries.add(entry);
            }
        });
        return entries;
    }

    /** What came of a test message; empty as long as nobody has said. */
    public static Optional<EndpointTested> tested(String requestId) {
        List<EndpointTested> answers = new ArrayList<>();
        try (TopicReader reader = new TopicReader(SETTINGS, Topic.ENDPOINT_TESTED)) {
            reader.seekToBeginning(reader.partitions(Duration.ofSeconds(10)));
            reader.readToEnd(
                    written -> answers.add(
                            EventCodec.decode(EndpointTested.class, written.key(), written.value(), written.headers())),
                    Duration.ofSeconds(30));
        }
        return answers.stream()
                .filter(each -> each.requestId().equals(requestId))
                .findFirst();
    }

    private static void read(Consumer<DeliveryUpdated> each) {
        try (TopicReader reader = new TopicReader(SETTINGS, Topic.DELIVERY_UPDATED)) {
            reader.seekToBeginning(reader.partitions(Duration.ofSeconds(10)));
            reader.readToEnd(
                    written -> each.accept(EventCodec.decode(
                            DeliveryUpdated.class, written.key(), written.value(), written.headers())),
                    Duration.ofSeconds(30));
        }
    }

    /** How each delivery of an announcement stands now, by subscription. */
    public static Map<String, DeliveryUpdated> standing(String announcementId) {
        Map<String, DeliveryUpdated> latest = new LinkedHashMap<>();
        history(announcementId).forEach(entry -> latest.put(entry.subscriptionId(), entry));
        return latest;
    }

    /** Forgets how far the notifier has read, so that it begins again at the first announcement. */
    public static void deleteOffsets() {
        try (Admin admin = admin()) {
            admin.deleteConsumerGroups(List.of("notifier")).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many announcements the notifier has not yet committed. */
    public static long lag() {
        try (Admin admin = admin();
                TopicReader reader = new TopicReader(SETTINGS, Topic.ANNOUNCEMENT_PUBLISHED)) {
            reader.seekToBeginning(reader.partitions(Duration.ofSeconds(10)));
            Map<Integer, Long> ends = new HashMap<>(reader.ends(Duration.ofSeconds(10)));
            admin.listConsumerGroupOffsets("notifier")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> commit(ends, partition, offset == null ? 0 : offset.offset()));
            return ends.values().stream().mapToLong(Long::longValue).sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void commit(Map<Integer, Long> ends, TopicPartition partition, long offset) {
        if (partition.topic().equals(Topic.ANNOUNCEMENT_PUBLISHED.topicName())) {
            ends.merge(partition.partition(), -offset, Long::sum);
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA.bootstrapServers()));
    }

    private static EventWriter writer() {
        new Topics(SETTINGS).ensure();
        return new EventWriter(SETTINGS, "/test");
    }

    private static EmbeddedKafka kafka() {
        try {
            EmbeddedKafka kafka = EmbeddedKafka.start(Files.createTempDirectory("dibao-notifier"), 0, PARTITIONS);
            Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
            return kafka;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
