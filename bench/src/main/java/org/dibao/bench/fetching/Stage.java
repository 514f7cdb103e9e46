package org.dibao.bench.fetching;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dibao.contracts.Topic;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.events.Position;
import org.dibao.events.Topics;
import org.dibao.fetcher.FetcherApplication;

/** The simulated web, Kafka and Redis, and the fetchers, each in a process of its own; and what is seen of them. */
final class Stage implements AutoCloseable {

    private final WebPlan plan;
    private final Path directory;
    private final List<String> fetcherOptions;
    private final List<String> fetcherSettings;
    private final Child web;
    private final Child backbone;
    private final int port;
    private final EventWriter writer;
    private final List<Child> fetchers = new ArrayList<>();
    private final TopicTally documents;
    private final TopicTally reports;
    private final HttpClient http = HttpClient.newHttpClient();
    final Found found = new Found();
    final Polls polls = new Polls();

    Stage(WebPlan plan, List<String> fetcherOptions, List<String> fetcherSettings) throws IOException {
        this.plan = plan;
        this.fetcherOptions = fetcherOptions;
        this.directory = Files.createTempDirectory("dibao-bench-fetching");
        this.web = Child.ready(SimulatedWeb.class, directory.resolve("web.log"), List.of(), plan.text());
        this.port = Integer.parseInt(web.said());
        this.backbone = Child.ready(
                Backbone.class, directory.resolve("backbone.log"), List.of("-Xmx512m"), directory.toString());
        String[] places = backbone.said().split(" ");
        this.fetcherSettings = Stream.concat(
                        fetcherSettings.stream(),
                        Stream.of(
                                "--server.port=0",
                                "--dibao.kafka.bootstrap-servers=" + places[0],
                                "--dibao.redis.uri=" + places[1],
                                "--dibao.network.allow=127.0.0.0/8"))
                .toList();
        KafkaSettings kafka = new KafkaSettings(places[0], 6, (short) 1);
        new Topics(kafka).ensure();
        this.writer = new EventWriter(kafka, "/bench");
        this.documents = new TopicTally(places[0], Topic.DOCUMENT_FETCHED, found::add);
        this.reports = new TopicTally(places[0], Topic.SOURCE_POLLED, polls::add);
    }

    int port() {
        return port;
    }

    /** Defines all sources at once. */
    void define(boolean paused, Instant definedAt) {
        List<CompletableFuture<Position>> writing = IntStream.range(0, plan.sources())
                .mapToObj(source -> writer.write(plan.defined(source, port, paused, definedAt)))
                .toList();
        writer.await(writing);
    }

    void startFetcher() throws IOException {
        fetchers.add(Child.quiet(
                FetcherApplication.class,
                directory.resolve("fetcher.log"),
                fetcherOptions,
                fetcherSettings.toArray(String[]::new)));
    }

    /** Kills a fetcher as kill -9 does. */
    void killFetcher(int index) throws InterruptedException {
        fetchers.remove(index).kill();
    }

    /** CPU time of fetchers, Kafka and Redis so far; of those that still run. */
    Duration cpu() {
        return Stream.concat(Stream.of(backbone), fetchers.stream())
                .map(Child::cpu)
                .reduce(Duration.ZERO, Duration::plus);
    }

    Duration fetcherCpu() {
        return fetchers.stream().map(Child::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    long fetcherPeakMegabytes() throws IOException {
        long most = 0;
        for (Child fetcher : fetchers) {
            most = Math.max(most, fetcher.peakMegabytes());
        }
        return most;
    }

    /** What the sites saw: requests, robots.txt among them, answers 304, smallest gap in ms, gaps that were too small. */
    String[] courtesy() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/figures"))
                .build();
        return http.send(request, BodyHandlers.ofString()).body().split(",");
    }

    /** When the fetchers sent their requests; only where they were told to say so. */
    Sendings sendings() throws IOException {
        return Sendings.in(directory.resolve("fetcher.log"));
    }

    /** Where the logs of this run are, and its data until it is closed. */
    Path directory() {
        return directory;
    }

    @Override
    public void close() throws IOException {
        documents.close();
        reports.close();
        writer.close();
        fetchers.forEach(Child::close);
        backbone.close();
        web.close();
        http.close();
        for (String data : List.of("kafka", "redis")) {
            try (Stream<Path> files = Files.walk(directory.resolve(data))) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
