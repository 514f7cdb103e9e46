package org.dibao.bench.delivering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.Event;
import org.dibao.contracts.Topic;
import org.dibao.embedded.EmbeddedKafka;
import org.dibao.events.EventCodec;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.events.Topics;
import org.dibao.tables.TopicReader;

/** What a run stands on: a broker in this JVM, the topics, and a folder for everything, removed afterwards. */
final class Ground implements AutoCloseable {

    private static final int BATCH = 5_000;

    private final Path folder;
    private final int partitions;
    private final int port;
    private EmbeddedKafka kafka;
    private EventWriter writer;

    Ground(int partitions, int port) throws IOException {
        this.folder = Files.createTempDirectory("dibao-bench-");
        this.partitions = partitions;
        this.port = port;
        this.kafka = EmbeddedKafka.start(folder.resolve("kafka"), port, partitions);
        new Topics(settings()).ensure();
        this.writer = new EventWriter(settings(), "/bench");
    }

    Path folder() {
        return folder;
    }

    KafkaSettings settings() {
        return new KafkaSettings(kafka.bootstrapServers(), partitions, (short) 1);
    }

    /** Stops the broker as an operator would, and starts it again on the same data. */
    void restartKafka() {
        kafka.close();
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), port, partitions);
    }

    /** Writes events and returns once they are safe. */
    void write(List<? extends Event> events) {
        for (int from = 0; from < events.size(); from += BATCH) {
            writer.writeAll(events.subList(from, Math.min(events.size(), from + BATCH)));
        }
    }

    /** The settings of a notifier on this ground. */
    List<String> notifierArguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--logging.config=classpath:notifier-logback.xml",
                "--dibao.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--dibao.kafka.partitions=" + partitions,
                "--dibao.notifier.webhook.allow=127.0.0.1",
                "--dibao.notifier.public-address=https://gazette.example.org"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    /** Every entry of the ledger as it stands last, by delivery. */
    Map<String, DeliveryUpdated> ledger() {
        Map<String, DeliveryUpdated> last = new HashMap<>();
        try (TopicReader reader = new TopicReader(settings(), Topic.DELIVERY_UPDATED)) {
            reader.seekToBeginning(reader.partitions(Duration.ofSeconds(30)));
            reader.readToEnd(
                    written -> last.put(
                            written.key(),
                            EventCodec.decode(
                                    DeliveryUpdated.class, written.key(), written.value(), written.headers())),
                    Duration.ofMinutes(5));
        }
        return last;
    }

    @Override
    public void close() throws IOException {
        writer.close();
        kafka.close();
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
