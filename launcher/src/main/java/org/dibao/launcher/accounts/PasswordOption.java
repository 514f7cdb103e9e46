package org.dibao.launcher.accounts;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.dibao.console.account.Password;
import org.dibao.launcher.commands.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where an account's new password comes from. It is never an argument, which everybody on the machine could read. */
final class PasswordOption {

    @Option(
            names = "--ask",
            description = "asks for the password, or takes it from the first line of standard input, instead of drawing"
                    + " one and printing it")
    private boolean ask;

    /** A password that may be one. */
    String password() throws IOException {
        String password = ask ? asked() : Password.draw(new SecureRandom());
        if (!Password.acceptable(password)) {
            throw new Failure("A password has at least " + Password.LEAST_CHARACTERS + " characters, and at most "
                    + Password.MOST_BYTES + " bytes in UTF-8. Nothing was changed.");
        }
        return password;
    }

    /** Says what was done on standard error; a drawn password, once, on standard output. */
    void tell(String done, String password, CommandLine command) {
        if (ask) {
            command.getErr().println("dibao: " + done + ".");
            return;
        }
        command.getErr().println("dibao: " + done + ". The password, which is kept nowhere in clear:");
        command.getOut().println(password);
    }

    private static String asked() throws IOException {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        }
        String password = typed(console.readPassword("New password: "));
        if (!password.equals(typed(console.readPassword("Once more: ")))) {
            throw new Failure("The two are not the same. Nothing was changed.");
        }
        return password;
    }

    private static String typed(char @Nullable [] characters) {
        return characters == null ? "" : new String(characters);
    }
}
