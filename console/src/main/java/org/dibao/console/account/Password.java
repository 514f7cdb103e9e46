package org.dibao.console.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What a password must be, and one drawn at random. */
public final class Password {

    /** Shorter ones can be guessed (NIST SP 800-63B-4 asks for 15 where nothing else protects, 8 at least). */
    public static final int LEAST_CHARACTERS = 12;

    /** bcrypt reads no further. */
    public static final int MOST_BYTES = 72;

    /** Letters and digits that nobody mistakes for one another; 24 of them carry more than 130 bits. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY3479";

    private static final int DRAWN_CHARACTERS = 24;

    private Password() {}

    /** What makes hashes of passwords, and knows them again: bcrypt, with the scheme written in front. */
    public static PasswordEncoder encoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Whether it is long enough, and no longer than what is read of it. */
    public static boolean acceptable(String password) {
        return password.codePointCount(0, password.length()) >= LEAST_CHARACTERS
                && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /** One that nobody has seen yet. */
    public static String draw(SecureRandom random) {
        return random.ints(DRAWN_CHARACTERS, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }
}
