package org.dibao.embedded;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka in this JVM: one KRaft node, broker and controller in one, on the loopback address. Its data stay in
 * the given directory and survive a restart, on the same port or another, and a kill -9.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);

    private final DataDirectory data;
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(DataDirectory data, KafkaRaftServer server, int port) {
        this.data = data;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns once it answers.
     *
     * @param directory where its data are kept; made and formatted if it is new
     * @param port where it listens; 0 for any free port
     * @param partitions how many partitions a topic has that does not say
     * @throws EmbeddedStartException with a sentence, if the directory is in use, the port is taken, the disk is full
     */
    public static EmbeddedKafka start(Path directory, int port, int partitions) {
        BrokerExit.install();
        DataDirectory data = DataDirectory.take(directory, "Kafka");
        try {
            int listening = Ports.free(port, "Kafka");
            Path log = data.path().resolve("log");
            format(log);
            KafkaRaftServer server = new KafkaRaftServer(
                    new KafkaConfig(settings(log, listening, Ports.free(0, "Kafka"), partitions), false), Time.SYSTEM);
            startUp(server);
            LOG.info("embedded kafka started address=127.0.0.1:{} data={}", listening, data.path());
            return new EmbeddedKafka(data, server, listening);
        } catch (EmbeddedStartException e) {
            data.close();
            throw e;
        } catch (Exception e) {
            data.close();
            throw new EmbeddedStartException(
                    "The embedded Kafka on " + data.path() + " did not start: " + StartFailure.reason(e) + ".", e);
        }
    }

    /** Where clients connect, {@code 127.0.0.1:9092}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops the broker cleanly; closing twice is harmless. */
    @Override
    public void close() {
        long began = System.nanoTime();
        server.shutdown();
        server.awaitShutdown();
        data.close();
        LOG.info(
                "embedded kafka stopped address=127.0.0.1:{} millis={}", port, (System.nanoTime() - began) / 1_000_000);
    }

    private static void startUp(KafkaRaftServer server) {
        try {
            BrokerExit.whileStarting(server::startup);
        } catch (RuntimeException e) {
            // What has started already would keep its threads, its port and its lock.
            server.shutdown();
            throw e;
        }
    }

    private static void format(Path log) throws Exception {
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(log);
        new Formatter()
                .setPrintStream(new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(log.toString())
                .addDirectory(log.toString())
                // A kill in the middle of the first formatting leaves a part behind.
                .setIgnoreFormatted(true)
                .run();
    }

    private static Properties settings(Path log, int port, int controllerPort, int partitions) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("log.dirs", log.toString());
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("controller.listener.names", "CONTROLLER");
        // A fixed list of voters stands in the configuration and not in the log, so the ports may change.
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("num.partitions", Integer.toString(partitions));
        settings.put("auto.create.topics.enable", "false");
        settings.putAll(OneNode.SETTINGS);
        return settings;
    }
}
