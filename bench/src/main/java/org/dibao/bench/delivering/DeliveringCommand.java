package org.dibao.bench.delivering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.SubscriptionDefined;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One announcement to very many: how soon the first hears of it, how many a second, and what one stuck endpoint costs. */
@Command(
        name = "delivering",
        description = "One announcement matched by 100,000 subscriptions: webhooks, mails, and one stuck endpoint.",
        mixinStandardHelpOptions = true)
public final class DeliveringCommand implements Callable<Integer> {

    private static final int SINKS = 8;

    /** In so many ways the subscribers ask for the same announcement. */
    private static final int SEARCHES = 200;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration AFTER_ARRIVAL = Duration.ofSeconds(3);

    @Option(names = "--subscriptions", description = "How many; default ${DEFAULT-VALUE}.")
    private int subscriptions = 100_000;

    @Option(names = "--announcements", description = "How many one after the other; default ${DEFAULT-VALUE}.")
    private int announcements = 3;

    @Option(names = "--heap", description = "The notifier's heap; default ${DEFAULT-VALUE}.")
    private String heap = "768m";

    @Option(names = "--only", description = "webhooks, mails or stuck; all of them where it is absent.")
    private String only = "";

    @Option(
            names = "--relay-signs",
            description = "Mails without a DKIM signature of our own, as for a relay that signs.")
    private boolean relaySigns;

    @Option(
            names = "--live",
            description =
                    "After each announcement have the notifier's garbage collected, and tell what of its heap is in"
                            + " use.")
    private boolean live;

    @Override
    public Integer call() throws Exception {
        boolean good = true;
        if (only.isEmpty() || only.equals("webhooks")) {
            good &= webhooks();
        }
        if (only.isEmpty() || only.equals("mails")) {
            good &= mails();
        }
        if (only.isEmpty() || only.equals("stuck")) {
            good &= stuck();
        }
        return good ? 0 : 1;
    }

    private boolean webhooks() throws Exception {
        Arrivals[] arrivals = {new Arrivals()};
        List<HttpSink> sinks = sinks(arrivals);
        try {
            return run("webhooks", arrivals, Channel.WEBHOOK, i -> endpoint(sinks, i));
        } finally {
            close(sinks);
        }
    }

    private boolean mails() throws Exception {
        Arrivals[] arrivals = {new Arrivals()};
        try (SmtpSink sink = new SmtpSink(() -> arrivals[0].arrived())) {
            List<String> arguments = new ArrayList<>(List.of(
                    "--dibao.notifier.smtp.host=127.0.0.1",
                    "--dibao.notifier.smtp.port=" + sink.port(),
                    "--dibao.notifier.smtp.from=Dibao <dibao@example.org>"));
            if (!relaySigns) {
                arguments.add("--dibao.notifier.smtp.dkim.domain=example.org");
                arguments.add("--dibao.notifier.smtp.dkim.selector=bench");
                arguments.add("--dibao.notifier.smtp.dkim.private-key=" + key());
            }
            return run(
                    relaySigns ? "mails that the relay signs" : "mails",
                    arrivals,
                    Channel.EMAIL,
                    i -> "reader" + i + "@example.org",
                    arguments.toArray(String[]::new));
        }
    }

    /** The same announcements twice: with a well endpoint in the place of the stuck one, and with the stuck one. */
    private boolean stuck() throws Exception {
        int pending = Math.min(10_000, subscriptions);
        int others = Math.min(20_000, subscriptions);
        CountDownLatch never = new CountDownLatch(1);
        Arrivals[] arrivals = {new Arrivals()};
        Arrivals elsewhere = new Arrivals();
        List<HttpSink> sinks = sinks(arrivals);
        try (Ground ground = new Ground(4, 0);
                HttpSink stuck = new HttpSink((call, out) -> hang(never));
                HttpSink well = new HttpSink((call, out) -> {
                    elsewhere.arrived();
                    out.write(HttpSink.NO_CONTENT.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                })) {
            List<SubscriptionDefined> all = new ArrayList<>();
            for (int i = 0; i < pending; i++) {
                all.add(Invented.subscription(
                        "stuck" + i, Channel.WEBHOOK, "http://127.0.0.1:" + stuck.port() + "/", "卡住"));
                all.add(Invented.subscription(
                        "well" + i, Channel.WEBHOOK, "http://127.0.0.1:" + well.port() + "/", "畅通"));
            }
            for (int i = 0; i < others; i++) {
                all.add(Invented.subscription("other" + i, Channel.WEBHOOK, endpoint(sinks, i), "防汛"));
            }
            ground.write(all);
            try (NotifierJvm notifier = NotifierJvm.start(log(), heap, ground.notifierArguments())) {
                notifier.awaitTaken(4);
                for (String companion : List.of("热身畅通", "畅通", "卡住", "畅通", "卡住")) {
                    arrivals[0] = new Arrivals();
                    long begin = publish(ground, "关于防汛工作的通告 " + companion);
                    arrivals[0].await(others, PATIENCE);
                    System.out.printf(
                            "stuck: others beside 10,000 to one endpoint that is %s: first after %d ms, %,.0f a"
                                    + " second%n",
                            companion.endsWith("卡住") ? "STUCK" : "well",
                            arrivals[0].firstAfter(begin),
                            others / arrivals[0].seconds());
                }
            }
        } finally {
            never.countDown();
            close(sinks);
        }
        return true;
    }

    private boolean run(
            String what, Arrivals[] arrivals, Channel channel, IntFunction<String> addresses, String... arguments)
            throws Exception {
        try (Ground ground = new Ground(4, 0)) {
            List<SubscriptionDefined> all = new ArrayList<>();
            for (int i = 0; i < subscriptions; i++) {
                all.add(Invented.subscription("s" + i, channel, addresses.apply(i), "防汛 OR 第" + i % SEARCHES + "号"));
            }
            ground.write(all);
            try (NotifierJvm notifier = NotifierJvm.start(log(), heap, ground.notifierArguments(arguments))) {
                notifier.awaitTaken(4);
                for (int i = 1; i <= announcements; i++) {
                    arrivals[0] = new Arrivals();
                    double cpu = notifier.cpu();
                    long begin = publish(ground, "关于防汛工作的通告");
                    List<Integer> seconds = arrivals[0].await(subscriptions, PATIENCE);
                    System.out.printf(
                            "%s: announcement %d: first after %d ms, %,.0f a second, by second %s,"
                                    + " notifier's CPU %.1f s, memory %d MiB%s%n",
                            what,
                            i,
                            arrivals[0].firstAfter(begin),
                            subscriptions / arrivals[0].seconds(),
                            seconds,
                            notifier.cpu() - cpu,
                            notifier.memory(),
                            live ? live(notifier) : "");
                }
                return settled(ground, what);
            }
        }
    }

    /** What it holds once all has been written down, which takes a moment longer than all has arrived. */
    private static String live(NotifierJvm notifier) throws IOException, InterruptedException {
        Thread.sleep(AFTER_ARRIVAL);
        return ", of its heap in use %d MiB".formatted(notifier.liveHeap());
    }

    private boolean settled(Ground ground, String what) throws InterruptedException {
        long expected = (long) subscriptions * announcements;
        for (int i = 0; i < 60; i++) {
            long delivered = ground.ledger().values().stream()
                    .map(DeliveryUpdated::state)
                    .filter(State.DELIVERED::equals)
                    .count();
            if (delivered == expected) {
                System.out.printf("%s: the ledger says of all %,d that they were delivered%n", what, expected);
                return true;
            }
            Thread.sleep(1_000);
        }
        System.out.printf("%s: the ledger does NOT say of all %,d that they were delivered%n", what, expected);
        return false;
    }

    /** Publishes one; gives the {@link System#nanoTime} at which its record was safe. */
    private static long publish(Ground ground, String title) {
        AnnouncementPublished published = Invented.announcement("a" + System.nanoTime(), title);
        ground.write(List.of(published));
        return System.nanoTime();
    }

    private static List<HttpSink> sinks(Arrivals[] arrivals) {
        List<HttpSink> sinks = new ArrayList<>();
        byte[] fine = HttpSink.NO_CONTENT.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int i = 0; i < SINKS; i++) {
            sinks.add(new HttpSink((call, out) -> {
                arrivals[0].arrived();
                out.write(fine);
            }));
        }
        return sinks;
    }

    private static String endpoint(List<HttpSink> sinks, int i) {
        return "http://127.0.0.1:" + sinks.get(i % sinks.size()).port() + "/hook/" + i;
    }

    private static void close(List<HttpSink> sinks) throws IOException {
        for (HttpSink sink : sinks) {
            sink.close();
        }
    }

    private static void hang(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path log() throws IOException {
        return Files.createTempFile("dibao-bench-notifier-", ".log");
    }

    private static Path key() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
        Path file = Files.createTempFile("dibao-bench-", ".pem");
        return Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
    }
}
