package org.dibao.launcher.installation;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.dibao.embedded.EmbeddedKafka;
import org.dibao.embedded.EmbeddedRedis;
import org.dibao.embedded.EmbeddedStartException;
import org.dibao.launcher.inbox.Inbox;
import org.dibao.launcher.samples.SampleSites;
import org.dibao.launcher.samples.SampleWorld;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything on one machine: Kafka, Redis, the four services and, if wanted, the sample world around them. */
public final class Installation implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Installation.class);

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final DataDirectory data;
    private final Ports ports;
    /** What runs, the last started first, which is the order in which it stops. */
    private final Deque<Running> running = new ArrayDeque<>();

    private record Running(String name, AutoCloseable part) {}

    private Installation(DataDirectory data, Ports ports) {
        this.data = data;
        this.ports = ports;
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @param data where the data are kept; closed together with the installation
     * @param ports where it listens
     * @param samples whether the sample sites publish and their sources and subscriptions are there
     * @throws CannotStartException with a sentence, after what had been started was stopped again
     */
    public static Installation start(DataDirectory data, Ports ports, boolean samples) {
        Installation installation = new Installation(data, ports);
        try {
            installation.startAll(samples);
            return installation;
        } catch (RuntimeException e) {
            installation.close();
            throw e;
        }
    }

    private void startAll(boolean samples) {
        Services services = new Services(ports, data, samples, System.getenv());
        try (ExecutorService starters = Executors.newFixedThreadPool(
                4, Thread.ofPlatform().name("start-", 0).factory())) {
            CompletableFuture<Void> kafka = CompletableFuture.runAsync(this::startKafka, starters);
            CompletableFuture<Void> redis = CompletableFuture.runAsync(this::startRedis, starters);
            CompletableFuture<Void> world = CompletableFuture.runAsync(() -> startSampleWorld(samples), starters);
            await(CompletableFuture.allOf(kafka, redis, world));
            await(CompletableFuture.allOf(services.all().stream()
                    .map(service -> CompletableFuture.runAsync(() -> start(service), starters))
                    .toArray(CompletableFuture[]::new)));
        }
        if (samples) {
            new SampleWorld("localhost", ports.sites(), ports.inbox())
                    .introduce(services.kafka(), data.resolve("samples"));
        }
    }

    private void startKafka() {
        register("Kafka", () -> EmbeddedKafka.start(data.resolve("kafka"), ports.kafka(), Services.PARTITIONS));
    }

    private void startRedis() {
        register("Redis", () -> EmbeddedRedis.start(data.resolve("redis"), ports.redis()));
    }

    private void startSampleWorld(boolean samples) {
        register("inbox", () -> Inbox.start(LOOPBACK, ports.smtp(), ports.inbox(), SampleWorld.HOOK_SECRET));
        if (samples) {
            register("sample sites", () -> SampleSites.start(LOOPBACK, ports.sites(), data.resolve("samples")));
        }
    }

    private void start(Service service) {
        ConfigurableApplicationContext context = service.start();
        add(service.name(), context);
    }

    private void register(String name, Supplier<? extends AutoCloseable> starter) {
        long begun = System.nanoTime();
        AutoCloseable part;
        try {
            part = starter.get();
        } catch (EmbeddedStartException e) {
            throw new CannotStartException(String.valueOf(e.getMessage()), e);
        }
        log.info("started part={} millis={}", name, (System.nanoTime() - begun) / 1_000_000);
        add(name, part);
    }

    private void add(String name, AutoCloseable part) {
        synchronized (running) {
            running.push(new Running(name, part));
        }
    }

    private static void await(CompletableFuture<Void> all) {
        try {
            all.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Stops everything, the services before the broker; what cannot be stopped is logged and passed over. */
    @Override
    public void close() {
        List<Running> parts;
        synchronized (running) {
            parts = new ArrayList<>(running);
            running.clear();
        }
        parts.forEach(Installation::stop);
        data.close();
    }

    private static void stop(Running running) {
        try {
            running.part().close();
        } catch (Exception e) {
            log.warn("could not stop part={}", running.name(), e);
        }
    }
}
