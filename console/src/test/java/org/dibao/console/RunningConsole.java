package org.dibao.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dibao.console.account.Accounts;
import org.dibao.console.account.Role;
import org.dibao.contracts.Event;
import org.dibao.contracts.Topic;
import org.dibao.embedded.EmbeddedKafka;
import org.dibao.embedded.EmbeddedRedis;
import org.dibao.events.EventCodec;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.tables.TopicReader;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** One console on a real Kafka and a real Redis, started once for all tests of this JVM. */
public final class RunningConsole {

    /** What a Prometheus would show. */
    public static final String METRICS_TOKEN = "a token of the tests";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final RunningConsole CONSOLE = new RunningConsole();

    private final Path directory;
    private final KafkaSettings kafka;
    private final ConfigurableApplicationContext context;
    private final URI address;
    private EmbeddedRedis redis;

    private RunningConsole() {
        try {
            directory = Files.createTempDirectory("dibao-console");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        EmbeddedKafka broker = EmbeddedKafka.start(directory.resolve("kafka"), 0, 2);
        redis = EmbeddedRedis.start(directory.resolve("redis"), 0);
        kafka = new KafkaSettings(broker.bootstrapServers(), 2, (short) 1);
        context = ConsoleApplication.application()
                .run(
                        "--server.port=0",
                        "--dibao.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--dibao.kafka.partitions=2",
                        "--dibao.redis.uri=" + redis.uri(),
                        "--dibao.console.limits.sign-ups-an-hour=1000",
                        "--dibao.console.metrics-token=" + METRICS_TOKEN,
                        "--dibao.console.admin-password-file=" + passwordFile());
        address = addressOf(context);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            broker.close();
            redis.close();
        }));
    }

    /** Another console on the same Kafka and Redis, with settings of its own; whoever starts it closes it. */
    public ConfigurableApplicationContext another(String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--dibao.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--dibao.kafka.partitions=2",
                "--dibao.redis.uri=" + redis.uri(),
                "--dibao.console.admin-password-file=" + passwordFile()));
        all.addAll(List.of(settings));
        return ConsoleApplication.application().run(all.toArray(String[]::new));
    }

    /** Somebody who has not been at that console before. */
    public static Visitor visitorOf(ConfigurableApplicationContext console) {
        return new Visitor(addressOf(console));
    }

    private static URI addressOf(ConfigurableApplicationContext console) {
        return URI.create("http://localhost:"
                + java.util.Objects.requireNonNull(((WebServerApplicationContext) console).getWebServer())
                        .getPort());
    }

    public static RunningConsole get() {
        return CONSOLE;
    }

    public Path passwordFile() {
        return directory.resolve("admin-password");
    }

    /** Somebody who has not been here before. */
    public Visitor visitor() {
        return new Visitor(address);
    }

    /** The admin, signed in with the password that the first start wrote. */
    public Visitor admin() {
        Visitor admin = visitor();
        admin.get("/sign-in");
        admin.post("/sign-in", "username", "admin", "password", adminPassword());
        return admin;
    }

    /** An operator, who is no admin, signed in. */
    public Visitor operator() {
        bean(Accounts.class).define("operator", "look-but-do-not-touch", Role.OPERATOR.written(), "test");
        Visitor operator = visitor();
        operator.get("/sign-in");
        operator.post("/sign-in", "username", "operator", "password", "look-but-do-not-touch");
        return operator;
    }

    public String adminPassword() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes Redis away, and brings it back empty where {@link #startRedis} follows. */
    public void stopRedis() {
        redis.close();
    }

    /** Starts a Redis at the same address. */
    public void startRedis() {
        redis = EmbeddedRedis.start(
                directory.resolve("redis-again"), URI.create(redis.uri()).getPort());
    }

    public KafkaSettings kafka() {
        return kafka;
    }

    public EventWriter writer() {
        return context.getBean(EventWriter.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All records of a topic, as they stand. */
    public List<ConsumerRecord<String, byte[]>> records(Topic topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (TopicReader reader = new TopicReader(kafka, topic)) {
            reader.seekToBeginning(reader.partitions(PATIENCE));
            reader.readToEnd(records::add, PATIENCE);
        }
        return records;
    }

    /** All events of a topic, tombstones left out. */
    public <E extends Event> List<E> events(Class<E> type) {
        return records(Topic.of(type)).stream()
                .filter(record -> record.value() != null)
                .map(record -> EventCodec.decode(type, record.key(), record.value(), record.headers()))
                .toList();
    }
}
