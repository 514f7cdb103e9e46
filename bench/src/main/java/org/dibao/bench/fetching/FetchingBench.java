package org.dibao.bench.fetching;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the fetcher on a web of invented sites, and says whether it found everything, once, politely, and at what cost. */
@Command(
        name = "fetching",
        description =
                "The fetcher on thousands of invented sources: nothing missed, nothing twice, politely; its cost.",
        mixinStandardHelpOptions = true)
public final class FetchingBench implements Callable<Integer> {

    @Option(
            names = "--idle",
            description = "Nothing new anywhere: all sources polled at once with 304 answers, five times.")
    private boolean idle;

    @Option(names = "--rss2email", description = "The same as --idle with rss2email, which must be installed.")
    private boolean rss2email;

    @Option(names = "--rounds", defaultValue = "5", description = "Rounds of --idle. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--minutes",
            defaultValue = "2",
            description = "For how long items appear, unless --idle. Default: ${DEFAULT-VALUE}")
    private int minutes;

    @Option(names = "--sources", defaultValue = "10000", description = "How many. Default: ${DEFAULT-VALUE}")
    private int sources;

    @Option(
            names = "--per-host",
            defaultValue = "5",
            description = "Sources of one host; requests to it are a second apart. Default: ${DEFAULT-VALUE}")
    private int perHost;

    @Option(
            names = "--fetchers",
            defaultValue = "1",
            description = "Processes that share them. Default: ${DEFAULT-VALUE}")
    private int fetchers;

    @Option(names = "--kill", description = "Kill a fetcher at random times (kill -9) and start it again.")
    private boolean kill;

    @Option(names = "--seed", defaultValue = "1", description = "Of all that is random. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rss2email) {
            System.out.println(new Rss2Email(sources, perHost, rounds, seed).run());
            return 0;
        }
        if (idle) {
            IdleRun.Result result = new IdleRun(sources, perHost, rounds, seed).run();
            System.out.println(result.words());
            return result.trouble().isEmpty() ? 0 : 1;
        }
        LoadRun.Result result = new LoadRun(sources, perHost, minutes, fetchers, kill, seed).run();
        System.out.println(result.words());
        return result.good() ? 0 : 1;
    }
}
