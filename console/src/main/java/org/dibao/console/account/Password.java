package org.dibao.console.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** What a password must be, and one drawn at random. */
final class Password {

    /** Shorter ones can be guessed (NIST SP 800-63B-4 asks for 15 where nothing else protects, 8 at least). */
    static final int LEAST_CHARACTERS = 12;

    /** bcrypt reads no further. */
    static final int MOST_BYTES = 72;

    /** Letters and digits that nobody mistakes for one another; 24 of them carry more than 130 bits. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY3479";

    private static final int DRAWN_CHARACTERS = 24;

    private Password() {}

    static boolean acceptable(String password) {
        return password.codePointCount(0, password.length()) >= LEAST_CHARACTERS
                && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    static String draw(SecureRandom random) {
        return random.ints(DRAWN_CHARACTERS, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }
}
