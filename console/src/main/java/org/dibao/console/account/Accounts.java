package org.dibao.console.account;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.dibao.contracts.AccountDefined;
import org.dibao.tables.Table;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The local accounts, as they stand on their topic. */
public final class Accounts {

    private final Table<AccountDefined, AccountDefined> table;
    private final PasswordEncoder passwords;
    private final InstantSource clock;

    public Accounts(Table<AccountDefined, AccountDefined> table, PasswordEncoder passwords, InstantSource clock) {
        this.table = table;
        this.passwords = passwords;
        this.clock = clock;
    }

    public Optional<AccountDefined> find(String username) {
        return table.get(username);
    }

    public boolean isEmpty() {
        return table.size() == 0;
    }

    /** Makes an account, or gives an existing one a new password; sessions of before end with it. */
    public void define(String username, String password, List<String> roles) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("A password must not be empty");
        }
        table.put(new AccountDefined(
                username, hash, List.copyOf(roles), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Whether this is the account's password. */
    public boolean knows(AccountDefined account, String password) {
        return passwords.matches(password, account.passwordHash());
    }
}
