package org.dibao.launcher;

import org.dibao.launcher.commands.AccountsCommand;
import org.dibao.launcher.commands.FeedCommand;
import org.dibao.launcher.commands.ParseCommand;
import org.dibao.launcher.commands.SamplesCommand;
import org.dibao.launcher.commands.SourcesCommand;
import org.dibao.launcher.commands.StartCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: {@code ./dibao start}, {@code parse}, {@code sources} and the like. */
@Command(
        name = "dibao",
        description = "Watches where authorities publish, tells the one announcement behind its many copies, and"
                + " brings it to whoever asked.",
        mixinStandardHelpOptions = true,
        versionProvider = Dibao.Version.class,
        subcommands = {
            StartCommand.class,
            ParseCommand.class,
            FeedCommand.class,
            SamplesCommand.class,
            SourcesCommand.class,
            AccountsCommand.class
        })
public final class Dibao implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Without a command there is nothing to do: says so, with the usage. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: start, parse, feed, samples, sources or accounts.");
    }

    /** Runs the command and ends the process with its exit code: 0 done, 1 failed, 2 misused. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line with its way of telling failures: a sentence on standard error, no stack trace. */
    public static CommandLine commandLine() {
        return new CommandLine(new Dibao())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> {
                    commandLine.getErr().println("dibao: " + sentence(failure));
                    return 1;
                });
    }

    private static String sentence(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    /** Tells the version that the build wrote into the jar's manifest, or into the resources beside the classes. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"dibao " + BuildVersion.read()};
        }
    }
}
