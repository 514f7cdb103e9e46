package org.dibao.launcher.accounts;

import java.time.InstantSource;
import org.dibao.console.account.Accounts;
import org.dibao.console.account.CommandLineActs;
import org.dibao.console.account.Password;
import org.dibao.contracts.AccountDefined;
import org.dibao.launcher.commands.Failure;
import org.dibao.launcher.running.InstallationOption;
import org.dibao.launcher.running.RunningTable;

/** The accounts of a running installation. */
final class RunningAccounts implements AutoCloseable {

    private final RunningTable<AccountDefined> running;
    private final Accounts accounts;

    private RunningAccounts(RunningTable<AccountDefined> running) {
        this.running = running;
        this.accounts = new Accounts(running.table(), Password.encoder(), InstantSource.system());
    }

    /**
     * Reads them.
     *
     * @throws Failure if no installation is found there
     */
    static RunningAccounts of(InstallationOption installation) {
        return new RunningAccounts(RunningTable.of(AccountDefined.class, installation.kafka()));
    }

    Accounts accounts() {
        return accounts;
    }

    /** An account that has to be there. */
    AccountDefined named(String username) {
        return accounts.find(username)
                .orElseThrow(() -> new Failure(
                        "There is no account " + username + ". ./dibao accounts list names those that there are."));
    }

    /** Who is typing, as the accounts' records have it. */
    static String by() {
        return CommandLineActs.BY + System.getProperty("user.name", "");
    }

    @Override
    public void close() {
        running.close();
    }
}
