package org.dibao.launcher.sources;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.dibao.console.source.SourceDefinitions;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.Topic;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.launcher.commands.Failure;
import org.dibao.tables.Table;

/** The sources of a running installation, as its console has them. */
final class DefinedSources implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EventWriter writer;
    private final Table<SourceDefined, SourceDefined> table;

    private DefinedSources(EventWriter writer, Table<SourceDefined, SourceDefined> table) {
        this.writer = writer;
        this.table = table;
    }

    /**
     * Reads them.
     *
     * @param brokers the installation's Kafka, {@code host:port}
     * @throws Failure if no installation is found there
     */
    static DefinedSources of(String brokers) {
        requireInstallation(brokers);
        // Topics are the services' to make; what is said of them here counts for nothing.
        KafkaSettings settings = new KafkaSettings(brokers, 1, (short) 1);
        EventWriter writer = new EventWriter(settings, "/command-line");
        DefinedSources sources = new DefinedSources(writer, Table.of(SourceDefined.class, settings, writer));
        try {
            sources.table.start();
            return sources;
        } catch (RuntimeException e) {
            sources.close();
            throw e;
        }
    }

    SourceDefinitions definitions() {
        return new SourceDefinitions(table, InstantSource.system());
    }

    @Override
    public void close() {
        table.close();
        writer.close();
    }

    private static void requireInstallation(String brokers) {
        String topic = Topic.of(SourceDefined.class).topicName();
        int millis = (int) PATIENCE.toMillis();
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis))) {
            if (!admin.listTopics().names().get(millis, TimeUnit.MILLISECONDS).contains(topic)) {
                throw new Failure("The Kafka at " + brokers + " has no topic " + topic
                        + ", so no installation uses it. Start Dibao there first, or name another with --kafka.");
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new Failure(
                    "No Kafka answers at " + brokers
                            + ". Start Dibao first (./dibao start), or name its Kafka with --kafka.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while looking for Kafka at " + brokers + ".", e);
        }
    }
}
