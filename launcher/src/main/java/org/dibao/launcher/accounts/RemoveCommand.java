package org.dibao.launcher.accounts;

import java.util.concurrent.Callable;
import org.dibao.console.account.Role;
import org.dibao.contracts.AccountDefined;
import org.dibao.launcher.commands.Failure;
import org.dibao.launcher.running.InstallationOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes an account away. */
@Command(
        name = "remove",
        description = "Removes an account and signs it out. The last admin's stays.",
        mixinStandardHelpOptions = true)
public final class RemoveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InstallationOption installation = new InstallationOption();

    @Parameters(paramLabel = "NAME", description = "the account")
    private String username = "";

    @Override
    public Integer call() {
        try (RunningAccounts running = RunningAccounts.of(installation)) {
            AccountDefined account = running.named(username);
            if (isAdmin(account)
                    && running.accounts().all().stream()
                                    .filter(RemoveCommand::isAdmin)
                                    .count()
                            == 1) {
                throw new Failure("Account " + username + " is the last admin's, so it stays. Add another admin first:"
                        + " ./dibao accounts add NAME --role admin");
            }
            running.accounts().remove(username);
            spec.commandLine().getErr().println("dibao: account " + username + " is removed.");
        }
        return 0;
    }

    private static boolean isAdmin(AccountDefined account) {
        return Role.of(account.roles()) == Role.ADMIN;
    }
}
