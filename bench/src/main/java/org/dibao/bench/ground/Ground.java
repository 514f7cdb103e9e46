package org.dibao.bench.ground;

import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.dibao.embedded.EmbeddedKafka;
import org.dibao.embedded.EmbeddedRedis;
import org.dibao.events.KafkaSettings;
import org.dibao.events.Topics;
import org.dibao.tables.redis.RedisConnections;
import org.dibao.tables.redis.RedisSettings;

/** A broker and a Redis of the bench's own, gone with their data when it ends. */
public final class Ground implements AutoCloseable {

    private final Path directory;
    private final EmbeddedKafka kafka;
    private final EmbeddedRedis redis;
    private final KafkaSettings kafkaSettings;

    /** Starts both, empty; the broker with so many partitions a topic. */
    public Ground(int partitions) {
        try {
            directory = Files.createTempDirectory("dibao-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0, partitions);
        redis = EmbeddedRedis.start(directory.resolve("redis"), 0);
        kafkaSettings = new KafkaSettings(kafka.bootstrapServers(), partitions, (short) 1);
        new Topics(kafkaSettings).ensure();
    }

    /** Where the broker is; it has all topics. */
    public KafkaSettings kafka() {
        return kafkaSettings;
    }

    /** New connections to the Redis, to be closed before this. */
    public RedisConnections redis() {
        return new RedisConnections(new RedisSettings(redis.uri()));
    }

    /** Where the Redis is. */
    public String redisUri() {
        return redis.uri();
    }

    /** Empties Redis and keeps it from writing to disk, which is not what is measured. */
    public static void prepare(StatefulRedisConnection<byte[], byte[]> connection) {
        connection.sync().configSet("appendonly", "no");
        connection.sync().flushall();
    }

    @Override
    public void close() {
        redis.close();
        kafka.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
