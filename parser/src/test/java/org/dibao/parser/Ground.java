package org.dibao.parser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.dibao.embedded.EmbeddedKafka;
import org.dibao.embedded.EmbeddedRedis;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.events.Topics;
import org.dibao.tables.redis.RedisSettings;

/** One real broker and one real Redis for all tests of this JVM. */
public final class Ground {

    /** How long a write may take here: short, because a lost index is made anew only after it. */
    public static final Duration WRITE_WITHIN = Duration.ofSeconds(6);

    private static final Path DIRECTORY = newDirectory();
    private static final KafkaSettings KAFKA = kafkaStarted();
    private static final EmbeddedRedis REDIS = EmbeddedRedis.start(DIRECTORY.resolve("redis"), 0);
    private static final EventWriter WRITER = new EventWriter(KAFKA, "/parser", WRITE_WITHIN);

    private Ground() {}

    /** The broker, with all topics. */
    public static KafkaSettings kafka() {
        return KAFKA;
    }

    /** Writes to it. */
    public static EventWriter writer() {
        return WRITER;
    }

    /** The server that all tests share. */
    public static RedisSettings redis() {
        return new RedisSettings(REDIS.uri());
    }

    /** A place for a server of one's own. */
    public static Path directory(String name) {
        return DIRECTORY.resolve(name);
    }

    private static KafkaSettings kafkaStarted() {
        EmbeddedKafka kafka = EmbeddedKafka.start(DIRECTORY.resolve("kafka"), 0, 3);
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        KafkaSettings settings = new KafkaSettings(kafka.bootstrapServers(), 3, (short) 1);
        new Topics(settings).ensure();
        return settings;
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("dibao-parser-it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
