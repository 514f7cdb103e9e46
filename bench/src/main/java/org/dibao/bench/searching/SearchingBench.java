package org.dibao.bench.searching;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.dibao.bench.matching.InventedAnnouncements;
import org.dibao.bench.matching.InventedPlaces;
import org.dibao.bench.matching.InventedSubscriptions;
import org.dibao.bench.matching.InventedWords;
import org.dibao.console.ConsoleApplication;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.embedded.EmbeddedKafka;
import org.dibao.embedded.EmbeddedRedis;
import org.dibao.events.EventWriter;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the console on many announcements and asks it as readers do, each search once, so that nothing is kept from before. */
@Command(
        name = "searching",
        description = "The console with many announcements: start, memory, and how long pages and feeds take.",
        mixinStandardHelpOptions = true)
public final class SearchingBench implements Callable<Integer> {

    private static final int BATCH = 2_000;

    @Option(names = "--announcements", description = "How many there are.")
    private int announcements = 100_000;

    @Option(names = "--requests", description = "How many pages of each kind are asked for.")
    private int requests = 300;

    @Option(names = "--seed", description = "Another seed makes other words, searches and announcements.")
    private long seed = 20260115;

    @Option(names = "--report", description = "Where the report is written.")
    private Path report = Path.of("bench/reports/searching.md");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public Integer call() throws IOException, InterruptedException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        InventedWords words = new InventedWords(random);
        InventedPlaces places = new InventedPlaces();
        InventedSubscriptions searches = new InventedSubscriptions(words, places, random);
        Path directory = Files.createTempDirectory("dibao-searching");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0, 3);
                EmbeddedRedis redis = EmbeddedRedis.start(directory.resolve("redis"), 0)) {
            try (ConfigurableApplicationContext console = console(kafka, redis)) {
                write(console.getBean(EventWriter.class), new InventedAnnouncements(words, places, random));
            }
            long start = System.nanoTime();
            try (ConfigurableApplicationContext console = console(kafka, redis)) {
                double ready = (System.nanoTime() - start) / 1e9;
                long heap = Heap.used();
                String base = "http://localhost:" + console.getEnvironment().getProperty("local.server.port");
                Times pages = new Times();
                Times feeds = new Times();
                Times trials = new Times();
                // The first of each are not counted: they compile.
                for (int i = -requests / 3; i < requests; i++) {
                    String search = URLEncoder.encode(searches.one(), StandardCharsets.UTF_8);
                    pages.add(i, took(base + "/?q=" + search));
                    feeds.add(i, took(base + "/feed.atom?q=" + search));
                    trials.add(i, took(base + "/subscribe/preview?query=" + search));
                }
                write(ready, heap, List.of(pages, feeds, trials));
            }
        }
        return 0;
    }

    private static ConfigurableApplicationContext console(EmbeddedKafka kafka, EmbeddedRedis redis) {
        return ConsoleApplication.application()
                .run(
                        "--server.port=0",
                        "--dibao.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--dibao.kafka.partitions=3",
                        "--dibao.redis.uri=" + redis.uri(),
                        "--dibao.console.admin-password=only-for-measuring");
    }

    private void write(EventWriter writer, InventedAnnouncements invented) {
        List<AnnouncementPublished> all = invented.some(announcements);
        for (int from = 0; from < all.size(); from += BATCH) {
            writer.writeAll(all.subList(from, Math.min(from + BATCH, all.size())));
        }
    }

    private double took(String address) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofMinutes(1))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private void write(double ready, long heap, List<Times> times) throws IOException {
        String text = String.format(
                Locale.ROOT,
                """
                # Searching

                The console with %,d invented announcements (on average 1,360 characters): from the start of its process's
                work to ready, with everything read from Kafka and indexed; what stays on the heap, the announcements
                themselves included; and how long a reader waits, one after the other, for searches of the kinds that
                subscriptions have, none of them asked before. Repeat it with `bench/run searching`.

                %d processors. Ready after %.1f s; heap %,d MiB.

                | asked for | p50 | p99 | longest |
                |---|---:|---:|---:|
                | a page of results, with facets and deadlines | %s |
                | an Atom feed of 50 | %s |
                | what a subscription would have brought in 30 days | %s |
                """,
                announcements,
                Runtime.getRuntime().availableProcessors(),
                ready,
                heap >> 20,
                times.get(0),
                times.get(1),
                times.get(2));
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
        Files.createDirectories(report.getParent());
        Files.writeString(report, text);
    }
}
