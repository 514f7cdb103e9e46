package org.dibao.bench.fetching;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All sources polled at once, over and over, with nothing new at any of them. */
final class IdleRun {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Items in each feed, as in the work that others were measured on. */
    static final int ITEMS = 20;

    /**
     * One round in which every source answered 304.
     *
     * @param wall from "all may be polled" to the last report on its topic
     * @param cpu of fetcher, Kafka and Redis together
     * @param fetcherCpu of the fetcher alone
     */
    record Round(Duration wall, Duration cpu, Duration fetcherCpu) {}

    /**
     * What was measured.
     *
     * @param sources how many were polled in each round
     * @param cold the first round, in which every feed was read
     * @param rounds the others
     * @param peakMegabytes the most memory that the fetcher ever held, code and stacks included
     * @param trouble what was wrong with the run; empty if nothing
     */
    record Result(int sources, Round cold, List<Round> rounds, long peakMegabytes, String trouble) {

        Round median() {
            return rounds.stream()
                    .sorted(Comparator.comparing(Round::cpu))
                    .toList()
                    .get(rounds.size() / 2);
        }

        /** CPU seconds of a round for each thousand sources. */
        double cpuPerThousand(Duration cpu) {
            return cpu.toMillis() / 1000.0 / sources * 1000;
        }

        String words() {
            return String.format(
                    Locale.ROOT,
                    "%,d sources: cold %.1f s, then %d rounds of 304 in %.1f s each, CPU s per 1,000 sources %.3f"
                            + " (fetcher %.3f), memory of the fetcher %d MiB at most%s",
                    sources,
                    cold.wall().toMillis() / 1000.0,
                    rounds.size(),
                    median().wall().toMillis() / 1000.0,
                    cpuPerThousand(median().cpu()),
                    cpuPerThousand(median().fetcherCpu()),
                    peakMegabytes,
                    trouble.isEmpty() ? "" : " -- " + trouble);
        }
    }

    private final int sources;
    private final int perHost;
    private final int rounds;
    private final long seed;

    IdleRun(int sources, int perHost, int rounds, long seed) {
        this.sources = sources;
        this.perHost = perHost;
        this.rounds = rounds;
        this.seed = seed;
    }

    Result run() throws IOException, InterruptedException {
        Instant began = Instant.now();
        WebPlan plan = new WebPlan(sources, perHost, ITEMS, 0, false, began, began, seed);
        Instant definedAt = began.minusSeconds(60);
        try (Stage stage = new Stage(plan, List.of("-Xmx512m"), List.of("--dibao.fetcher.shortest-interval=20s"))) {
            System.out.println("logs in " + stage.directory());
            stage.startFetcher();
            Round cold = round(stage, () -> stage.define(false, definedAt));
            List<Round> warm = new ArrayList<>();
            long before = requests304(stage);
            for (int i = 0; i < rounds; i++) {
                stage.define(true, definedAt);
                Thread.sleep(Math.max(
                        0,
                        Duration.between(Instant.now(), stage.polls.allDueAt()).toMillis() + 1500));
                warm.add(round(stage, () -> stage.define(false, definedAt)));
            }
            long unmodified = requests304(stage) - before;
            return new Result(sources, cold, warm, stage.fetcherPeakMegabytes(), trouble(stage, plan, unmodified));
        }
    }

    private Round round(Stage stage, Runnable begin) throws InterruptedException {
        Duration cpu = stage.cpu();
        Duration fetcherCpu = stage.fetcherCpu();
        Instant began = Instant.now();
        begin.run();
        if (!Waiting.until(() -> stage.polls.polledSince(began) == sources, PATIENCE)) {
            throw new IllegalStateException("Only " + stage.polls.polledSince(began) + " of " + sources
                    + " sources were polled in " + PATIENCE.toMinutes() + " min; see " + stage.directory() + ".");
        }
        Round round = new Round(
                Duration.between(began, Instant.now()),
                stage.cpu().minus(cpu),
                stage.fetcherCpu().minus(fetcherCpu));
        System.out.printf(
                Locale.ROOT,
                "round: %.1f s, CPU %.2f s, of it the fetcher %.2f s%n",
                round.wall().toMillis() / 1000.0,
                round.cpu().toMillis() / 1000.0,
                round.fetcherCpu().toMillis() / 1000.0);
        return round;
    }

    private String trouble(Stage stage, WebPlan plan, long unmodified) {
        long missing = stage.found.missing(plan, stage.port());
        if (missing > 0 || stage.found.repeated() > 0 || stage.found.second() > 0) {
            return "missed " + missing + ", repeated " + stage.found.repeated();
        }
        // Sources that came due again while the last round still ran are polled once more.
        return unmodified >= (long) sources * rounds
                ? ""
                : "of " + (long) sources * rounds + " polls only " + unmodified + " were answered with 304";
    }

    private static long requests304(Stage stage) throws IOException, InterruptedException {
        return Long.parseLong(stage.courtesy()[2]);
    }
}
