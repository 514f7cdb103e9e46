package org.dibao.launcher.sources;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dibao.console.source.ImportReport;
import org.dibao.console.source.SourceDefinitions;
import org.dibao.console.sourcefile.SourceEntry;
import org.dibao.contracts.SourceDefined;
import org.dibao.launcher.running.InstallationOption;
import org.dibao.launcher.running.RunningTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings the sources of a file into a running installation. */
@Command(
        name = "import",
        description =
                "Brings the sources of a YAML or OPML file into a running installation. What is there and says the"
                        + " same is left alone, so a file can be imported again at any time; ends with 1 if a source was left"
                        + " out.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    /** The desk tells the same in the same words. */
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("console.messages.messages", Locale.ROOT);

    private static final String BY = "command line";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InstallationOption installation = new InstallationOption();

    @Parameters(paramLabel = "FILE", description = "YAML as the desk and export write it, or OPML")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        List<SourceEntry> entries = GivenFile.read(file, spec.commandLine());
        try (RunningTable<SourceDefined> sources = RunningTable.of(SourceDefined.class, installation.kafka())) {
            return tell(new SourceDefinitions(sources.table(), InstantSource.system()).bringIn(entries, BY));
        }
    }

    private int tell(ImportReport report) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(report.getAdded().size() + " added, " + report.getChanged().size() + " changed, "
                + report.getUnchanged() + " unchanged, " + report.getRefused().size() + " left out.");
        report.getRefused()
                .forEach(refused -> out.println("Left out \"" + refused.name() + "\": "
                        + refused.reasons().stream().map(WORDS::getString).collect(Collectors.joining(" "))
                        + (refused.other() == null ? "" : " It is that of \"" + refused.other() + "\".")));
        out.flush();
        return report.getRefused().isEmpty() ? 0 : 1;
    }
}
