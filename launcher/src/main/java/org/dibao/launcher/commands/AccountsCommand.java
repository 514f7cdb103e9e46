package org.dibao.launcher.commands;

import org.dibao.launcher.accounts.AddCommand;
import org.dibao.launcher.accounts.ListCommand;
import org.dibao.launcher.accounts.PasswordCommand;
import org.dibao.launcher.accounts.RemoveCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with the console's accounts on the command line. */
@Command(
        name = "accounts",
        description = "Makes accounts for desk and engine room, and gives them passwords. Whoever reaches the"
                + " installation's Kafka may.",
        mixinStandardHelpOptions = true,
        subcommands = {AddCommand.class, ListCommand.class, PasswordCommand.class, RemoveCommand.class})
public final class AccountsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do with the accounts: add, list, password or remove.");
    }
}
