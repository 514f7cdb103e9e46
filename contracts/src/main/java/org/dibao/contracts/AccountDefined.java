package org.dibao.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A local account of the console. A tombstone removes it. Written by the console and the command line, read by the console.
 *
 * @param username the name to sign in with
 * @param passwordHash the password's hash with its scheme in front, as Spring Security's delegating encoder writes it
 * @param roles {@code ADMIN}, {@code OPERATOR}
 * @param definedAt when
 * @param definedBy by whom: an account's name, {@code console} for the first account, {@code command-line/} with the name
 *     that the system knows; absent where an older version wrote it
 */
public record AccountDefined(
        String username,
        String passwordHash,
        List<String> roles,
        Instant definedAt,
        @Nullable String definedBy) implements Event {

    @Override
    public String key() {
        return username;
    }
}
