package org.dibao.bench.fetching;

import java.io.IOException;
import java.nio.file.Path;
import org.dibao.embedded.EmbeddedKafka;
import org.dibao.embedded.EmbeddedRedis;

/** A real Kafka and a real Redis in a process of their own: {@code Backbone DIRECTORY}. */
public final class Backbone {

    private static final int PARTITIONS = 6;

    private Backbone() {}

    /** Runs until it is ended; says where both are on the first line. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path directory = Path.of(args[0]);
        EmbeddedRedis redis = EmbeddedRedis.start(directory.resolve("redis"), 0);
        EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0, PARTITIONS);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            redis.close();
            kafka.close();
        }));
        System.out.println("READY " + kafka.bootstrapServers() + " " + redis.uri());
        Thread.currentThread().join();
    }
}
