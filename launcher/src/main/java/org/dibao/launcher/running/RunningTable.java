package org.dibao.launcher.running;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.dibao.contracts.Event;
import org.dibao.contracts.Topic;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.launcher.commands.Failure;
import org.dibao.tables.Table;

/**
 * A table of a running installation, as its console has it: what is written to it counts there at once.
 *
 * @param <E> the events on its topic
 */
public final class RunningTable<E extends Event> implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EventWriter writer;
    private final Table<E, E> table;

    private RunningTable(EventWriter writer, Table<E, E> table) {
        this.writer = writer;
        this.table = table;
    }

    /**
     * Reads it.
     *
     * @param type what stands on its topic
     * @param brokers the installation's Kafka, {@code host:port}
     * @throws Failure if no installation is found there
     */
    public static <E extends Event> RunningTable<E> of(Class<E> type, String brokers) {
        requireInstallation(Topic.of(type).topicName(), brokers);
        // Topics are the services' to make; what is said of them here counts for nothing.
        KafkaSettings settings = new KafkaSettings(brokers, 1, (short) 1);
        EventWriter writer = new EventWriter(settings, "/command-line");
        RunningTable<E> running = new RunningTable<>(writer, Table.of(type, settings, writer));
        try {
            running.table.start();
            return running;
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    /** The table, read to its end. */
    public Table<E, E> table() {
        return table;
    }

    @Override
    public void close() {
        table.close();
        writer.close();
    }

    private static void requireInstallation(String topic, String brokers) {
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
