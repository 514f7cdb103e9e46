package org.dibao.bench.parsing;

import com.sun.management.OperatingSystemMXBean;
import io.lettuce.core.api.StatefulRedisConnection;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.dibao.bench.ground.Ground;
import org.dibao.contracts.Topic;
import org.dibao.events.EventWriter;
import org.dibao.parser.ParserApplication;
import org.dibao.tables.TopicReader;
import org.dibao.tables.redis.RedisConnections;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;
import org.springframework.context.ConfigurableApplicationContext;

/** A parser service at work, round after round. Each round's documents stand on the topic before its clock starts. */
final class ParsingRun implements AutoCloseable {

    private static final Duration AT_MOST = Duration.ofMinutes(5);
    private static final double NANOS = 1e9;

    private static final String BINDING = "parseDocument-in-0";

    private final int pages;
    private final RedisConnections redis;
    private final StatefulRedisConnection<byte[], byte[]> connection;
    private final EventWriter writer;
    private final TopicReader sightings;
    private final ConfigurableApplicationContext service;
    private final Set<String> seen = new HashSet<>();
    private int next;

    /** What a round took. */
    record Round(int pages, double seconds, double cpu, double redisCpu) {

        String row() {
            return " | %.0f | %.2f | %.2f |\n"
                    .formatted(pages / seconds, (cpu + redisCpu) * 1_000 / pages, redisCpu * 1_000 / pages);
        }
    }

    ParsingRun(Ground ground, int pages) {
        this.pages = pages;
        this.redis = ground.redis();
        this.connection = redis.open();
        Ground.prepare(connection);
        this.writer = new EventWriter(ground.kafka(), "/fetcher", Duration.ofSeconds(30));
        this.sightings = new TopicReader(ground.kafka(), Topic.SIGHTING_RECORDED);
        sightings.seekToBeginning(sightings.partitions(Duration.ofSeconds(30)));
        this.service = ParserApplication.application()
                .run(
                        "--server.port=0",
                        "--dibao.kafka.bootstrap-servers=" + ground.kafka().bootstrapServers(),
                        "--dibao.kafka.partitions=" + ground.kafka().partitions(),
                        "--dibao.redis.uri=" + ground.redisUri());
    }

    /**
     * Writes a round's documents while the service rests, lets it go on, and waits until the last has its sighting. The
     * clock starts with the first sightings, when the service has its partitions.
     *
     * @throws IllegalStateException if some have none after five minutes
     */
    Round round() {
        BindingsLifecycleController bindings = service.getBean(BindingsLifecycleController.class);
        bindings.changeState(BINDING, State.STOPPED);
        seen.clear();
        writer.writeAll(Work.documents(next, pages));
        next += pages;
        bindings.changeState(BINDING, State.STARTED);
        await(1);
        int already = seen.size();
        long begun = System.nanoTime();
        double cpu = cpu();
        double redisCpu = redisCpu();
        await(pages);
        double seconds = (System.nanoTime() - begun) / NANOS;
        return new Round(pages - already, seconds, cpu() - cpu, redisCpu() - redisCpu);
    }

    private void await(int sighted) {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        while (seen.size() < sighted) {
            sightings.readSome(record -> seen.add(record.key()));
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Only " + seen.size() + " of " + pages + " documents have a sighting.");
            }
        }
    }

    private static double cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / NANOS;
    }

    private double redisCpu() {
        return connection
                .sync()
                .info("cpu")
                .lines()
                .filter(line -> line.startsWith("used_cpu_user:") || line.startsWith("used_cpu_sys:"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(':') + 1)))
                .sum();
    }

    @Override
    public void close() {
        service.close();
        sightings.close();
        writer.close();
        redis.close();
    }
}
