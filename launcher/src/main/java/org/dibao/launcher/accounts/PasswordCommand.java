package org.dibao.launcher.accounts;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.dibao.contracts.AccountDefined;
import org.dibao.launcher.running.InstallationOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives an account another password. */
@Command(
        name = "password",
        description = "Draws another password for an account and prints it. The old one ends, and whoever was signed in"
                + " with it is signed out.",
        mixinStandardHelpOptions = true)
public final class PasswordCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InstallationOption installation = new InstallationOption();

    @Mixin
    private PasswordOption password = new PasswordOption();

    @Parameters(paramLabel = "NAME", description = "the account, as admin")
    private String username = "";

    @Override
    public Integer call() throws IOException {
        try (RunningAccounts running = RunningAccounts.of(installation)) {
            AccountDefined account = running.named(username);
            String drawn = password.password();
            running.accounts().define(username, drawn, account.roles(), RunningAccounts.by());
            password.tell("account " + username + " has another password", drawn, spec.commandLine());
        }
        return 0;
    }
}
