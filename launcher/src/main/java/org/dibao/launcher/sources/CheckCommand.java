package org.dibao.launcher.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dibao.console.sourcefile.SourceEntry;
import org.dibao.console.sourcefile.StarterPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Probes every source of some files, or of the starter pack, and prints what each yields. */
@Command(
        name = "check",
        description =
                "Asks each source what it yields and prints a table; ends with 1 if one does not answer as described.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "YAML or OPML files; none for the starter pack")
    private List<Path> files = List.of();

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = "only the sources whose id, name or address contains this")
    private String only = "";

    @Option(
            names = "--allow",
            paramLabel = "ADDRESS",
            description = "may be called although it is not public, as in 127.0.0.1:8090; repeatable")
    private List<String> allowed = List.of();

    @Option(names = "--user-agent", description = "how to introduce ourselves (default: ${DEFAULT-VALUE})")
    private String userAgent = "Dibao/0.1 (aggregator of official announcements)";

    @Override
    public Integer call() throws IOException {
        List<SourceEntry> entries = entries().stream().filter(this::isWanted).toList();
        CheckTable table = new CheckTable(spec.commandLine().getOut());
        table.head();
        new SourceCheck(allowed, userAgent).run(entries, table::add);
        table.foot();
        return table.bad() == 0 ? 0 : 1;
    }

    private List<SourceEntry> entries() throws IOException {
        if (files.isEmpty()) {
            return StarterPack.sources();
        }
        List<SourceEntry> entries = new ArrayList<>();
        for (Path file : files) {
            entries.addAll(GivenFile.read(file, spec.commandLine()));
        }
        return entries;
    }

    private boolean isWanted(SourceEntry entry) {
        return only.isEmpty()
                || String.valueOf(entry.id()).contains(only)
                || String.valueOf(entry.name()).contains(only)
                || String.valueOf(entry.address()).contains(only);
    }
}
