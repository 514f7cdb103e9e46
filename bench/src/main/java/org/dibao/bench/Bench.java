package org.dibao.bench;

import org.dibao.bench.copies.CopiesCommand;
import org.dibao.bench.delivering.DeliveringCommand;
import org.dibao.bench.delivering.FaultsCommand;
import org.dibao.bench.extraction.ExtractionBench;
import org.dibao.bench.fetching.FetchingBench;
import org.dibao.bench.matching.MatchingBench;
import org.dibao.bench.parsing.ParsingCommand;
import org.dibao.bench.searching.SearchingBench;
import org.dibao.bench.structure.StructureBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The runs by name; each writes its figures to standard output, and its report to {@code bench/reports}. */
@Command(
        name = "bench/run",
        description = "Speed, quality, load and fault runs, beside what others do with the same work.",
        mixinStandardHelpOptions = true,
        subcommands = {
            CopiesCommand.class,
            DeliveringCommand.class,
            ExtractionBench.class,
            FaultsCommand.class,
            FetchingBench.class,
            MatchingBench.class,
            ParsingCommand.class,
            SearchingBench.class,
            StructureBench.class
        })
public final class Bench implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Without a name there is nothing to run: says so, with the names. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to run.");
    }

    /** Ends with 0 where the run reached what it must, with 1 where it failed, with 2 where it was misused. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }
}
