package org.dibao.bench.copies;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.dibao.bench.ground.Ground;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the hard set, then lets the index grow, and writes the report. */
@Command(
        name = "copies",
        description = "Copies joined and look-alikes kept apart, beside SimHash and MinHash; what the index costs as it"
                + " grows.",
        mixinStandardHelpOptions = true)
public final class CopiesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--grow",
            paramLabel = "MILLIONS",
            defaultValue = "0",
            description = "millions of announcements to let the index grow to; 0 leaves that out and writes no report")
    private int millions;

    @Option(
            names = "--seed",
            defaultValue = "0",
            description = "which invented texts; 0 are those that the rules were tried on, any other are new")
    private int seed;

    @Option(names = "--misses", description = "list every page that was not told rightly")
    private boolean misses;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (Ground ground = new Ground(1)) {
            CopiesRun run = CopiesRun.of(ground, seed);
            out.println(run.table());
            if (misses) {
                run.misses().forEach(out::println);
            }
            if (millions > 0) {
                String growth = Growth.upTo(ground, millions, out);
                write(run.table(), growth);
            }
            out.flush();
            return run.reached() ? 0 : 1;
        }
    }

    private static void write(String copies, String growth) throws IOException {
        Path report = Path.of(System.getProperty("dibao.home", "."), "bench", "reports", "copies.md");
        Files.createDirectories(report.getParent());
        Files.writeString(report, """
            # Copies

            Run on %s; %s, %d processors. Repeat with `bench/run copies --grow N`.

            ## Joined and kept apart

            %s
            ## The index as it grows

            %s\
            """.formatted(
                        LocalDate.now(java.time.ZoneOffset.UTC),
                        "Java " + Runtime.version().feature() + ", " + System.getProperty("os.name"),
                        Runtime.getRuntime().availableProcessors(),
                        copies,
                        growth));
    }
}
