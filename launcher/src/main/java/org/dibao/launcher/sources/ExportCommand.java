package org.dibao.launcher.sources;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.Callable;
import org.dibao.console.source.SourceDefinitions;
import org.dibao.console.sourcefile.SourceFile;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.launcher.commands.Failure;
import org.dibao.launcher.running.InstallationOption;
import org.dibao.launcher.running.RunningTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all sources of a running installation to a file. */
@Command(
        name = "export",
        description = "Writes all sources of a running installation to a file: the feeds as OPML if it ends in .opml or"
                + " .xml, else everything as YAML.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InstallationOption installation = new InstallationOption();

    @Parameters(paramLabel = "FILE", description = "written anew if it is there; - for YAML on standard output")
    private String file = STANDARD_OUTPUT;

    @Override
    public Integer call() {
        try (RunningTable<SourceDefined> sources = RunningTable.of(SourceDefined.class, installation.kafka())) {
            Collection<SourceDefined> all =
                    new SourceDefinitions(sources.table(), InstantSource.system()).definitions();
            write(SourceFile.write(all, file));
            spec.commandLine().getErr().println(told(all));
        }
        return 0;
    }

    private void write(String text) {
        if (file.equals(STANDARD_OUTPUT)) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
            return;
        }
        try {
            Files.writeString(Path.of(file), text);
        } catch (IOException e) {
            throw new Failure("Could not write " + file + ": " + e.getMessage(), e);
        }
    }

    private String told(Collection<SourceDefined> all) {
        if (!SourceFile.isOpml(file)) {
            return "dibao: wrote " + all.size() + " sources.";
        }
        long feeds =
                all.stream().filter(source -> source.kind() == SourceKind.FEED).count();
        return "dibao: wrote the feeds, " + feeds + " of " + all.size()
                + " sources. OPML knows of nothing else, nor of issuers and regions; YAML does.";
    }
}
