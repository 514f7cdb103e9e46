package org.dibao.bench.copies;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.dibao.bench.ground.Ground;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the hard set, or lets the index grow. */
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
            paramLabel = "THOUSANDS",
            split = ",",
            description =
                    "sizes to let the index grow to, ascending, in thousands of announcements: 1000,2000,4000,10000"
                            + " takes 4 GB for Redis and as much here")
    private List<Integer> thousands = List.of();

    @Option(
            names = "--seed",
            split = ",",
            defaultValue = "0",
            description =
                    "which invented texts; 0 are those that the rules were tried on, any other are new; of several"
                            + " each gets a line")
    private List<Integer> seeds = List.of();

    @Option(names = "--misses", description = "list every page that was not told rightly")
    private boolean misses;

    @Override
    public Integer call() {
        if (!thousands.isEmpty()) {
            try (Ground ground = new Ground(1)) {
                Growth.to(ground, thousands, spec.commandLine().getOut());
                return 0;
            }
        }
        return seeds.stream().map(this::run).toList().contains(false) ? 1 : 0;
    }

    /** Every seed in an index of its own. */
    private boolean run(int seed) {
        PrintWriter out = spec.commandLine().getOut();
        try (Ground ground = new Ground(1)) {
            CopiesRun run = CopiesRun.of(ground, seed);
            if (seeds.size() == 1) {
                out.println(run.table());
            } else {
                out.println(run.row(seed));
            }
            if (misses) {
                run.misses().forEach(out::println);
            }
            out.flush();
            return run.reached();
        }
    }
}
