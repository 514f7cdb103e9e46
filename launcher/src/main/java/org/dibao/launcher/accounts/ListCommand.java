package org.dibao.launcher.accounts;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dibao.console.account.Role;
import org.dibao.contracts.AccountDefined;
import org.dibao.launcher.running.InstallationOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which accounts there are. */
@Command(
        name = "list",
        description = "Lists the accounts: name, role, when they were last defined (made, or given a password), and by"
                + " whom.",
        mixinStandardHelpOptions = true)
public final class ListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InstallationOption installation = new InstallationOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (RunningAccounts running = RunningAccounts.of(installation)) {
            running.accounts().all().forEach(account -> out.println(line(account)));
        }
        out.flush();
        return 0;
    }

    private static String line(AccountDefined account) {
        return String.join(
                "\t",
                account.username(),
                Role.of(account.roles()).name().toLowerCase(Locale.ROOT),
                account.definedAt().toString(),
                Objects.requireNonNullElse(account.definedBy(), ""));
    }
}
