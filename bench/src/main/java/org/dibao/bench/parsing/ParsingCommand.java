package org.dibao.bench.parsing;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.dibao.bench.ground.Ground;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets the parser service work off pages from topic to topic, and writes the report. */
@Command(
        name = "parsing",
        description = "The whole parser service from topic to topic: pages a second, CPU, and where the time goes.",
        mixinStandardHelpOptions = true)
public final class ParsingCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--pages", defaultValue = "6000", description = "pages in each measured round")
    private int pages;

    @Option(names = "--rounds", defaultValue = "3", description = "measured rounds, after one that warms up")
    private int rounds;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (Ground ground = new Ground(2);
                ParsingRun run = new ParsingRun(ground, pages)) {
            run.round();
            StringBuilder report =
                    new StringBuilder("| round | pages/s | CPU s per 1,000 pages, Redis included | of that Redis |\n"
                            + "|---|---|---|---|\n");
            try (Shares shares = new Shares()) {
                for (int round = 1; round <= rounds; round++) {
                    report.append("| ").append(round).append(run.round().row());
                }
                report.append('\n').append(shares.table());
            }
            report.append('\n').append(Steps.table());
            out.println(report);
            out.flush();
            write(report.toString());
            return 0;
        }
    }

    private static void write(String figures) throws IOException {
        Path report = Path.of(System.getProperty("dibao.home", "."), "bench", "reports", "parsing.md");
        Files.createDirectories(report.getParent());
        Files.writeString(report, """
            # Parsing

            Run on %s, Java %d, %d processors. Repeat with `bench/run parsing`. Documents of 2 to 30 KB stand on
            `document.fetched.v1`; a round is over when each has its sighting on `sighting.recorded.v1`. One in ten is a
            copy. The broker runs in the same process, so its CPU is in the figures.

            %s\
            """.formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.version().feature(),
                        Runtime.getRuntime().availableProcessors(),
                        figures));
    }
}
