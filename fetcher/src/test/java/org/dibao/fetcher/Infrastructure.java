package org.dibao.fetcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dibao.embedded.EmbeddedKafka;
import org.dibao.embedded.EmbeddedRedis;
import org.dibao.events.KafkaSettings;
import org.dibao.events.Topics;

/** One real Kafka and one real Redis for all tests of this module; they end with the JVM. */
public final class Infrastructure {

    private static final Path DIRECTORY = temporary();
    private static final EmbeddedKafka KAFKA = EmbeddedKafka.start(DIRECTORY.resolve("kafka"), 0, 3);
    private static EmbeddedRedis redis = EmbeddedRedis.start(DIRECTORY.resolve("redis"), 0);

    static {
        new Topics(kafka()).ensure();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            redis.close();
            KAFKA.close();
        }));
    }

    private Infrastructure() {}

    public static KafkaSettings kafka() {
        return new KafkaSettings(KAFKA.bootstrapServers(), 3, (short) 1);
    }

    public static String redisUri() {
        return redis.uri();
    }

    public static void stopRedis() {
        redis.close();
    }

    /** Starts Redis again on the port that it had. */
    public static void startRedis() {
        int port = java.net.URI.create(redis.uri()).getPort();
        redis = EmbeddedRedis.start(DIRECTORY.resolve("redis"), port);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("dibao-fetcher-it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
