package org.dibao.launcher.parts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Event;
import org.dibao.contracts.ListSelectors;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.Topic;
import org.dibao.embedded.EmbeddedKafka;
import org.dibao.embedded.EmbeddedRedis;
import org.dibao.events.EventCodec;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.events.Topics;
import org.dibao.fetcher.FetcherApplication;
import org.dibao.parser.ParserApplication;
import org.dibao.tables.TopicReader;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A fetcher and a parser as they run in earnest, only faster, on a real Kafka and a real Redis. */
final class Pipeline implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final EmbeddedKafka kafka;
    private final EmbeddedRedis redis;
    private final KafkaSettings settings;
    private final ConfigurableApplicationContext fetcher;
    private @Nullable ConfigurableApplicationContext parser;
    final EventWriter writer;

    Pipeline(Path directory) throws IOException {
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0, 3);
        redis = EmbeddedRedis.start(directory.resolve("redis"), 0);
        settings = new KafkaSettings(kafka.bootstrapServers(), 3, (short) 1);
        new Topics(settings).ensure();
        writer = new EventWriter(settings, "/console");
        fetcher = run(
                FetcherApplication.application(),
                "--dibao.network.allow=127.0.0.0/8",
                "--dibao.fetcher.shortest-interval=1s",
                "--dibao.fetcher.host-spacing=0s",
                "--dibao.fetcher.longest-hold=5s");
        startParser();
    }

    void startParser() {
        parser = run(ParserApplication.application(), "--dibao.kafka.write-within=6s");
    }

    void stopParser() {
        if (parser != null) {
            parser.close();
            parser = null;
        }
    }

    /** As if the parser had never read anything. */
    void forgetOffsets() {
        try (Admin admin = Admin.create(java.util.Map.of("bootstrap.servers", settings.bootstrapServers()))) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() ->
                            admin.deleteConsumerGroups(List.of("parser")).all().get());
        }
    }

    void define(String source, URI list) {
        writer.writeAll(List.of(new SourceDefined(
                source,
                source,
                list,
                SourceKind.LIST,
                new ListSelectors("ul.list > li", "a", null, null, null),
                null,
                false,
                null,
                false,
                false,
                false,
                null,
                null,
                Instant.now(),
                "test")));
    }

    /** The newest state of the announcement that stands at this address, once there is one. */
    AnnouncementPublished awaitAnnouncement(URI url) {
        Awaitility.await("an announcement from " + url)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> !announcements(url).isEmpty());
        return announcements(url).getLast();
    }

    List<AnnouncementPublished> announcements(URI url) {
        return all(AnnouncementPublished.class).stream()
                .filter(published -> published.url().equals(url))
                .toList();
    }

    /** Waits for a record whose key is this address. */
    <E extends Event> E awaitEvent(Class<E> type, URI url) {
        Awaitility.await(type.getSimpleName() + " of " + url)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> all(type).stream().anyMatch(event -> event.key().equals(url.toString())));
        return all(type).stream()
                .filter(event -> event.key().equals(url.toString()))
                .findFirst()
                .orElseThrow();
    }

    <E extends Event> List<E> all(Class<E> type) {
        List<E> all = new ArrayList<>();
        try (TopicReader reader = new TopicReader(settings, Topic.of(type))) {
            reader.seekToBeginning(reader.partitions(Duration.ofSeconds(30)));
            reader.readToEnd(
                    record -> {
                        if (record.value() != null) {
                            all.add(EventCodec.decode(type, record.key(), record.value(), record.headers()));
                        }
                    },
                    Duration.ofSeconds(60));
        }
        return all;
    }

    private ConfigurableApplicationContext run(SpringApplication application, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--dibao.kafka.bootstrap-servers=" + settings.bootstrapServers(),
                "--dibao.kafka.partitions=3",
                "--dibao.redis.uri=" + redis.uri()));
        arguments.addAll(List.of(more));
        return application.run(arguments.toArray(String[]::new));
    }

    @Override
    public void close() {
        stopParser();
        fetcher.close();
        writer.close();
        redis.close();
        kafka.close();
    }
}
