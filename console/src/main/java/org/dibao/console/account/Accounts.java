package org.dibao.console.account;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
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

    /** All of them, by name. */
    public List<AccountDefined> all() {
        return table.values().stream()
                .sorted(Comparator.comparing(AccountDefined::username))
                .toList();
    }

    public boolean isEmpty() {
        return table.size() == 0;
    }

    /**
     * Makes an account, or gives an existing one a new password; sessions of before end with it.
     *
     * @param by who does it, as {@link AccountDefined#definedBy} has it
     * @throws IllegalArgumentException if nobody may have such a password
     */
    public void define(String username, String password, List<String> roles, String by) {
        if (!Password.acceptable(password)) {
            throw new IllegalArgumentException("A password has at least " + Password.LEAST_CHARACTERS
                    + " characters, and at most " + Password.MOST_BYTES + " bytes in UTF-8.");
        }
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("A password must not be empty");
        }
        table.put(new AccountDefined(
                username, hash, List.copyOf(roles), clock.instant().truncatedTo(ChronoUnit.MILLIS), by));
    }

    /** Takes an account away, and signs it out; one that is not there stays so. */
    public void remove(String username) {
        table.remove(username);
    }

    /** Whether this is the account's password. */
    public boolean knows(AccountDefined account, String password) {
        return passwords.matches(password, account.passwordHash());
    }
}
