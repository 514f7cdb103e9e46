package org.dibao.bench.delivering;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.embedded.EmbeddedRedis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kills the notifier again and again while endpoints of every kind are to be served, and counts what that cost. */
@Command(
        name = "faults",
        description = "5,000 announcements to 2,000 subscriptions on 50 endpoints of every kind; the notifier killed -9"
                + " thirty times, Redis flushed twice, Kafka restarted once: what is lost, what comes twice.",
        mixinStandardHelpOptions = true)
public final class FaultsCommand implements Callable<Integer> {

    private static final int PARTITIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Longer than any endpoint takes to find out that the other side is gone. */
    private static final Duration QUIET = Duration.ofSeconds(10);

    @Option(names = "--announcements", description = "How many; default ${DEFAULT-VALUE}.")
    private int announcements = 5_000;

    @Option(names = "--subscriptions", description = "How many; default ${DEFAULT-VALUE}.")
    private int subscriptions = 2_000;

    @Option(names = "--kills", description = "How often the notifier is killed; default ${DEFAULT-VALUE}.")
    private int kills = 30;

    @Option(names = "--longest-life", description = "Seconds that a notifier lives at most; default ${DEFAULT-VALUE}.")
    private int longestLife = 10;

    @Option(names = "--seed", description = "Seed of everything that is drawn; default ${DEFAULT-VALUE}.")
    private long seed = 20_260_302;

    private final Received received = new Received();
    private final List<HttpSink> sinks = new ArrayList<>();
    private final List<Received.Kill> killed = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        List<Endpoint> kinds = new ArrayList<>();
        List<String> addresses = addresses(kinds);
        FaultWork work = new FaultWork(announcements, subscriptions, addresses, kinds, seed);
        Path log = Files.createTempFile("dibao-faults-notifier-", ".log");
        try (Ground ground = new Ground(PARTITIONS, freePort());
                EmbeddedRedis redis = EmbeddedRedis.start(ground.folder().resolve("redis"), freePort())) {
            ground.write(work.subscriptions());
            Set<String> mustArrive = work.mustArrive();
            System.out.printf("faults: %,d deliveries must arrive; log %s%n", mustArrive.size(), log);
            torment(ground, redis, work, log);
            long calm = System.nanoTime();
            try (NotifierJvm last = NotifierJvm.start(log, "512m", arguments(ground))) {
                awaitArrival(mustArrive);
                System.out.printf("faults: all arrived %d s after the last kill%n", seconds(calm));
                Map<String, DeliveryUpdated> ledger = settled(ground, mustArrive);
                return new FaultReport(work, received, ledger, killed, mustArrive).print() ? 0 : 1;
            }
        } finally {
            for (HttpSink sink : sinks) {
                sink.close();
            }
        }
    }

    private void torment(Ground ground, EmbeddedRedis redis, FaultWork work, Path log) throws Exception {
        Random random = new Random(seed);
        int published = 0;
        for (int kill = 1; kill <= kills; kill++) {
            try (NotifierJvm notifier = NotifierJvm.start(log, "512m", arguments(ground))) {
                int until = (int) ((long) announcements * kill / kills);
                // One in five dies while it starts, the others at work.
                if (random.nextInt(5) > 0) {
                    notifier.awaitTaken(PARTITIONS);
                }
                long life = 1_000 + random.nextInt(longestLife * 1_000 - 1_000);
                long death = System.nanoTime() + life * 1_000_000;
                while (System.nanoTime() < death) {
                    if (published < until) {
                        int next = Math.min(until, published + 10);
                        ground.write(work.announcements().subList(published, next));
                        published = next;
                    }
                    Thread.sleep(50);
                }
                ground.write(work.announcements().subList(published, until));
                published = until;
                disturb(kill, ground, redis);
                long begun = System.nanoTime();
                notifier.kill();
                awaitQuiet();
                killed.add(new Received.Kill(begun, System.nanoTime()));
                System.out.printf(
                        "faults: kill %d after %.1f s, %,d announcements out, %,d calls so far%n",
                        kill, life / 1e3, published, received.calls());
            }
        }
    }

    /** What the dead had sent may still stand in buffers; connections end once it is read. */
    private void awaitQuiet() throws InterruptedException {
        long deadline = System.nanoTime() + QUIET.toNanos();
        while (sinks.stream().anyMatch(HttpSink::busy) && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
    }

    private void disturb(int kill, Ground ground, EmbeddedRedis redis) throws IOException {
        if (kill == kills / 3 || kill == 2 * kills / 3) {
            flush(redis);
            System.out.println("faults: Redis flushed");
        }
        if (kill == kills / 2) {
            ground.restartKafka();
            System.out.println("faults: Kafka restarted under the running notifier");
        }
    }

    private void awaitArrival(Set<String> mustArrive) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (received.count(mustArrive) < mustArrive.size() && System.nanoTime() < deadline) {
            Thread.sleep(1_000);
        }
    }

    /** The ledger once everything that must arrive stands in it as delivered, or as it stands after a minute. */
    private static Map<String, DeliveryUpdated> settled(Ground ground, Set<String> mustArrive)
            throws InterruptedException {
        Map<String, DeliveryUpdated> ledger = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            ledger = ground.ledger();
            long delivered = ledger.values().stream()
                    .filter(entry -> entry.state() == State.DELIVERED)
                    .map(entry -> Received.pair(entry.announcementId(), entry.subscriptionId()))
                    .filter(mustArrive::contains)
                    .count();
            if (delivered == mustArrive.size()) {
                break;
            }
            Thread.sleep(5_000);
        }
        return ledger;
    }

    private List<String> addresses(List<Endpoint> kinds) throws IOException {
        List<String> addresses = new ArrayList<>();
        for (Endpoint kind : Endpoint.values()) {
            for (int i = 0; i < kind.count(); i++) {
                kinds.add(kind);
                addresses.add("http://127.0.0.1:"
                        + (kind == Endpoint.DEAD ? freePort() : sink(kind).port()));
            }
        }
        return addresses;
    }

    private HttpSink sink(Endpoint kind) {
        HttpSink sink = new HttpSink((call, out) -> {
            received.saw(call);
            kind.answer(out);
        });
        sinks.add(sink);
        return sink;
    }

    private static List<String> arguments(Ground ground) {
        return ground.notifierArguments(
                "--spring.cloud.stream.kafka.binder.consumer-properties.session.timeout.ms=6000",
                "--spring.cloud.stream.kafka.binder.consumer-properties.heartbeat.interval.ms=1500");
    }

    /** Speaks to Redis without a client: one command, one line back. */
    private static void flush(EmbeddedRedis redis) throws IOException {
        java.net.URI address = java.net.URI.create(redis.uri());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(5);
            if (answer[0] != '+') {
                throw new IOException("Redis would not be flushed: " + new String(answer, StandardCharsets.US_ASCII));
            }
        }
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000L;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
