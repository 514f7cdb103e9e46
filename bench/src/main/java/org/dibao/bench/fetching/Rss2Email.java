package org.dibao.bench.fetching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** rss2email at the same idle work: the simulated web's feeds, of which none has anything new. It must be installed (r2e). */
final class Rss2Email {

    private static final Pattern MINUTES_AND_SECONDS = Pattern.compile("(\\d+)m([\\d.]+)s");

    private final int sources;
    private final int perHost;
    private final int rounds;
    private final long seed;

    Rss2Email(int sources, int perHost, int rounds, long seed) {
        this.sources = sources;
        this.perHost = perHost;
        this.rounds = rounds;
        this.seed = seed;
    }

    /** What was measured, in words. */
    String run() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("dibao-bench-rss2email");
        Instant now = Instant.now();
        WebPlan plan = new WebPlan(sources, perHost, IdleRun.ITEMS, 0, false, now, now, seed);
        try (Child web = Child.ready(SimulatedWeb.class, directory.resolve("web.log"), List.of(), plan.text())) {
            configure(plan, Integer.parseInt(web.said()), directory);
            round(directory);
            List<Duration> cpu = new ArrayList<>();
            List<Duration> wall = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                Instant began = Instant.now();
                cpu.add(round(directory));
                wall.add(Duration.between(began, Instant.now()));
            }
            return String.format(
                    Locale.ROOT,
                    "rss2email, %,d sources: rounds of 304 in %.1f s each, CPU s per 1,000 sources %.2f",
                    sources,
                    median(wall).toMillis() / 1000.0,
                    median(cpu).toMillis() / 1000.0 / sources * 1000);
        }
    }

    private static Duration median(List<Duration> durations) {
        return durations.stream().sorted().toList().get(durations.size() / 2);
    }

    private void configure(WebPlan plan, int port, Path directory) throws IOException, InterruptedException {
        shell(directory, "r2e -c config -d data.json new nobody@localhost");
        StringBuilder feeds = new StringBuilder();
        for (int source = 0; source < sources; source++) {
            feeds.append("\n[feed.s")
                    .append(source)
                    .append("]\nurl = ")
                    .append(plan.address(source, port))
                    .append('\n');
        }
        Files.writeString(directory.resolve("config"), feeds, StandardOpenOption.APPEND);
    }

    /** The CPU time of one round. */
    private static Duration round(Path directory) throws IOException, InterruptedException {
        String times = shell(directory, "r2e -c config -d data.json run --no-send >>r2e.log 2>&1; times");
        String ofChildren = times.lines().skip(1).findFirst().orElse("");
        Matcher time = MINUTES_AND_SECONDS.matcher(ofChildren);
        Duration sum = Duration.ZERO;
        while (time.find()) {
            sum = sum.plusMinutes(Long.parseLong(time.group(1)))
                    .plusMillis((long) (Double.parseDouble(time.group(2)) * 1000));
        }
        return sum;
    }

    private static String shell(Path directory, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", command)
                .directory(directory.toFile())
                .redirectError(directory.resolve("shell.log").toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
