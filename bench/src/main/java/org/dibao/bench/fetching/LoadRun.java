package org.dibao.bench.fetching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dibao.bench.fetching.Found.Kill;
import org.dibao.bench.fetching.Found.Missed;

/** Items appear at random all over the web for some minutes; each must be found exactly once, and politely. */
final class LoadRun {

    /** A source that failed last in the middle of the run is tried again after five minutes, and needs its turn then. */
    private static final Duration PATIENCE_AT_END = Duration.ofMinutes(8);

    private static final int INITIAL_ITEMS = 2;
    private static final Duration REPORT_EVERY = Duration.ofSeconds(30);

    /**
     * What was measured.
     *
     * @param found documents of different addresses
     * @param missing items that appeared and were not found
     * @param repeated documents that stand on the topic more than once, under one id
     * @param repeatedWithoutKill those of them that no kill explains
     * @param second documents of an address that had another one already
     * @param delays from an item's appearance to its document, ascending
     * @param courtesy what the sites saw, as {@link Courtesy#figures()}
     * @param sendings what the fetchers say of when they sent
     * @param outcomes how the polls ended
     * @param early polls that came before they were due
     * @param cpu of fetchers, Kafka and Redis
     * @param wall how long it all took
     * @param kills how often a fetcher was killed
     */
    record Result(
            WebPlan plan,
            int fetchers,
            int found,
            long missing,
            long repeated,
            long repeatedWithoutKill,
            int second,
            List<Duration> delays,
            List<String> courtesy,
            Sendings sendings,
            String outcomes,
            long polls,
            int early,
            Duration cpu,
            Duration wall,
            long peakMegabytes,
            int kills) {

        boolean good() {
            // After a kill the documents that were written and not yet reported come once more, under their ids.
            return missing == 0
                    && second == 0
                    && repeatedWithoutKill == 0
                    && early == 0
                    && sendings.tooSmall() == 0
                    && courtesy.get(4).equals("0");
        }

        String words() {
            return String.format(
                    Locale.ROOT,
                    """
                    %,d sources on %,d hosts, %d fetcher(s), %d minutes of items, %d kill(s): %,d items, %d missed, %d repeated \
                    under their id (%d of them without a kill in between), %d changed falsely.
                    Found after %s (median), %s (95 %%), %s (last). %,d polls (%s), %d of them before they were due.
                    The sites saw %s requests (%s for robots.txt), %s answered with 304; smallest gap at one host %s ms, \
                    %s gaps under 0.9 s. %s
                    CPU %d s in %d s for fetcher, Kafka and Redis; a fetcher held %d MiB at most.""",
                    plan.sources(),
                    (plan.sources() + plan.perHost() - 1) / plan.perHost(),
                    fetchers,
                    Duration.between(plan.from(), plan.to()).toMinutes(),
                    kills,
                    found,
                    missing,
                    repeated,
                    repeatedWithoutKill,
                    second,
                    percentile(50),
                    percentile(95),
                    percentile(100),
                    polls,
                    outcomes,
                    early,
                    courtesy.get(0),
                    courtesy.get(1),
                    courtesy.get(2),
                    courtesy.get(3),
                    courtesy.get(4),
                    sendings.words(),
                    cpu.toSeconds(),
                    wall.toSeconds(),
                    peakMegabytes);
        }

        private String percentile(int percent) {
            return delays.isEmpty()
                    ? "-"
                    : delays.get(Math.min(delays.size() - 1, delays.size() * percent / 100))
                                    .toSeconds()
                            + " s";
        }
    }

    private final WebPlan plan;
    private final int fetchers;
    private final boolean killing;
    private Duration cpuOfTheDead = Duration.ZERO;
    private final List<Kill> kills = new ArrayList<>();

    LoadRun(int sources, int perHost, int minutes, int fetchers, boolean killing, long seed) {
        Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        this.plan = new WebPlan(
                sources, perHost, INITIAL_ITEMS, 1, true, from, from.plus(Duration.ofMinutes(minutes)), seed);
        this.fetchers = fetchers;
        this.killing = killing;
    }

    Result run() throws IOException, InterruptedException {
        try (Stage stage = new Stage(plan, List.of("-Xmx512m"), List.of(Sendings.SETTING))) {
            System.out.println("logs in " + stage.directory());
            stage.define(false, plan.from());
            for (int i = 0; i < fetchers; i++) {
                stage.startFetcher();
            }
            whileItemsAppear(stage);
            Waiting.until(() -> stage.found.missing(plan, stage.port()) == 0, PATIENCE_AT_END);
            System.out.println("missing by how sources behave: " + stage.found.missingByManner(plan, stage.port()));
            writeMissed(stage);
            return result(stage);
        }
    }

    /** For each source with missed items what was reported of it, to read why they were missed. */
    private void writeMissed(Stage stage) throws IOException {
        List<String> lines = new ArrayList<>();
        stage.found.missed(plan, stage.port()).stream()
                .collect(Collectors.groupingBy(Missed::source, TreeMap::new, Collectors.toList()))
                .forEach((source, items) -> {
                    lines.add("source " + source + " " + plan.manner(source) + " " + plan.trouble(source));
                    items.forEach(item -> lines.add("  item " + item.item() + " appeared " + item.appearedAt()));
                    stage.polls.history("s" + source).forEach(poll -> lines.add("  poll " + poll));
                });
        Path file = stage.directory().resolve("missed.txt");
        Files.write(file, lines);
        System.out.println(lines.isEmpty() ? "nothing missed" : "what was missed, and why: " + file);
    }

    private void whileItemsAppear(Stage stage) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(plan.seed());
        Instant nextKill = Instant.now().plusSeconds(60 + random.nextInt(30));
        Instant nextReport = Instant.now().plus(REPORT_EVERY);
        while (Instant.now().isBefore(plan.to())) {
            Thread.sleep(500);
            if (killing && Instant.now().isAfter(nextKill)) {
                killOne(stage, random.nextInt(fetchers), Duration.ofSeconds(2 + random.nextInt(15)));
                nextKill = Instant.now().plusSeconds(30 + random.nextInt(60));
            }
            if (Instant.now().isAfter(nextReport)) {
                System.out.printf(
                        "found %,d, missing now %s, polls %s%n",
                        stage.found.size(), stage.found.missingByManner(plan, stage.port()), stage.polls.outcomes());
                nextReport = nextReport.plus(REPORT_EVERY);
            }
        }
    }

    private void killOne(Stage stage, int index, Duration away) throws IOException, InterruptedException {
        Duration all = stage.cpu();
        Instant began = Instant.now();
        stage.killFetcher(index);
        kills.add(new Kill(began, Instant.now()));
        cpuOfTheDead = cpuOfTheDead.plus(all.minus(stage.cpu()));
        Thread.sleep(away);
        stage.startFetcher();
    }

    private Result result(Stage stage) throws IOException, InterruptedException {
        return new Result(
                plan,
                fetchers,
                stage.found.size(),
                stage.found.missing(plan, stage.port()),
                stage.found.repeated(),
                stage.found.repeatedWithout(kills),
                stage.found.second(),
                List.of(stage.found.delays(plan, stage.port())),
                List.of(stage.courtesy()),
                stage.sendings(),
                stage.polls.outcomes(),
                stage.polls.count(),
                stage.polls.early(),
                stage.cpu().plus(cpuOfTheDead),
                Duration.between(plan.from(), Instant.now()),
                stage.fetcherPeakMegabytes(),
                kills.size());
    }
}
