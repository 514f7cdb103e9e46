package org.dibao.launcher.commands;

import org.dibao.launcher.sources.CheckCommand;
import org.dibao.launcher.sources.ExportCommand;
import org.dibao.launcher.sources.ImportCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with sources on the command line. */
@Command(
        name = "sources",
        description = "Checks sources, and passes them between an installation and files.",
        mixinStandardHelpOptions = true,
        subcommands = {CheckCommand.class, ExportCommand.class, ImportCommand.class})
public final class SourcesCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the sources: check, export or import.");
    }
}
