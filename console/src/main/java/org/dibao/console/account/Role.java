package org.dibao.console.account;

import java.util.List;

/** What an account may do. */
public enum Role {
    /** The engine room. */
    OPERATOR(List.of("OPERATOR")),
    /** Everything: the desk and the engine room. */
    ADMIN(List.of("ADMIN", "OPERATOR"));

    private final List<String> written;

    Role(List<String> written) {
        this.written = written;
    }

    /** As it stands in an account's record. */
    public List<String> written() {
        return written;
    }

    /** The role that a record's list amounts to. */
    public static Role of(List<String> roles) {
        return roles.contains(ADMIN.name()) ? ADMIN : OPERATOR;
    }
}
