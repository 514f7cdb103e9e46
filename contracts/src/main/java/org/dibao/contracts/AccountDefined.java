package org.dibao.contracts;

import java.time.Instant;
import java.util.List;

/**
 * A local account of the console. A tombstone removes it. Written and read by the console.
 *
 * @param username the name to sign in with
 * @param passwordHash the password's hash with its scheme in front, as Spring Security's delegating encoder writes it
 * @param roles {@code ADMIN}, {@code OPERATOR}
 * @param definedAt when
 */
public record AccountDefined(String username, String passwordHash, List<String> roles, Instant definedAt)
        implements Event {

    @Override
    public String key() {
        return username;
    }
}
