package org.dibao.launcher.accounts;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.dibao.console.account.Role;
import org.dibao.launcher.commands.Failure;
import org.dibao.launcher.running.InstallationOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an account. */
@Command(
        name = "add",
        description = "Makes an account, draws its password and prints it. It can sign in at once.",
        mixinStandardHelpOptions = true)
public final class AddCommand implements Callable<Integer> {

    /** Names that can be read in a log line and typed on any keyboard of their owner; no slash, which other origins have. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InstallationOption installation = new InstallationOption();

    @Mixin
    private PasswordOption password = new PasswordOption();

    @Parameters(paramLabel = "NAME", description = "the name to sign in with")
    private String username = "";

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "operator: the engine room; admin: the desk as well")
    private Role role = Role.OPERATOR;

    @Override
    public Integer call() throws IOException {
        if (!NAME.matcher(username).matches()) {
            throw new ParameterException(
                    spec.commandLine(), "An account's name has letters, digits and . _ @ - in it, 64 at most.");
        }
        try (RunningAccounts running = RunningAccounts.of(installation)) {
            if (running.accounts().find(username).isPresent()) {
                throw new Failure("There is an account " + username + " already. ./dibao accounts password " + username
                        + " gives it another password; for another role, remove it first.");
            }
            String drawn = password.password();
            running.accounts().define(username, drawn, role.written(), RunningAccounts.by());
            password.tell(
                    "account " + username + " is made, role " + role.name().toLowerCase(Locale.ROOT),
                    drawn,
                    spec.commandLine());
        }
        return 0;
    }
}
