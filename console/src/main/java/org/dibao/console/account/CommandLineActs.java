package org.dibao.console.account;

import java.util.Objects;
import org.dibao.contracts.AccountDefined;
import org.dibao.tables.Listener;
import org.dibao.tables.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts on the audit log what the command line does to accounts: it is a process of its own, whose log nobody keeps. What
 * it did while no console ran is told by a line for each account at the start.
 */
@Component
public final class CommandLineActs implements Listener<AccountDefined> {

    /** Before the name that the system knows of whoever typed the command. No account's name has a slash in it. */
    public static final String BY = "command-line/";

    private final AuditLog audit;
    private volatile boolean following;

    CommandLineActs(AuditLog audit) {
        this.audit = audit;
    }

    /** Tells of the accounts that the start found, and from now on of changes. */
    public void follow(Table<AccountDefined, AccountDefined> accounts) {
        accounts.values()
                .forEach(account -> audit.record(
                        "account.found",
                        Objects.requireNonNullElse(account.definedBy(), "unknown"),
                        account.username() + " since " + account.definedAt()));
        following = true;
    }

    @Override
    public void changed(String username, @Nullable AccountDefined before, @Nullable AccountDefined after) {
        if (!following) {
            return;
        }
        if (after == null) {
            // No page removes accounts, and a removal does not say by whom.
            audit.record("account.remove", BY, username);
        } else if (Objects.requireNonNullElse(after.definedBy(), "").startsWith(BY)) {
            audit.record(act(before, after), String.valueOf(after.definedBy()), username);
        }
    }

    private static String act(@Nullable AccountDefined before, AccountDefined after) {
        if (before == null) {
            return "account.add";
        }
        return Role.of(before.roles()) == Role.of(after.roles()) ? "account.password" : "account.role";
    }
}
