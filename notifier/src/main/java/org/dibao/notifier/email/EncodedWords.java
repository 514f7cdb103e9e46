package org.dibao.notifier.email;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What is not ASCII, in a header field (RFC 2047). */
final class EncodedWords {

    /** A line with an encoded word has at most 76 characters (section 2), the space before the word among them. */
    private static final int LONGEST_LINE = 76;

    /** What {@code =?UTF-8?B?} and {@code ?=} take of it. */
    private static final int FRAME = 12;

    private EncodedWords() {}

    /**
     * The text itself if it is ASCII, else as many encoded words as it takes, none of which splits a character.
     *
     * @param used how much of the first line the field's name takes
     */
    static String of(int used, String text) {
        if (text.chars().allMatch(c -> c < 128) && !text.contains("=?")) {
            return text;
        }
        StringBuilder words = new StringBuilder(text.length() * 5);
        int from = 0;
        int bytes = 0;
        int most = most(used);
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int more = bytes(point);
            if (bytes + more > most) {
                word(words, text.substring(from, at));
                from = at;
                bytes = 0;
                most = most(1);
            }
            bytes += more;
            at += Character.charCount(point);
        }
        word(words, text.substring(from));
        return words.toString();
    }

    private static void word(StringBuilder words, String part) {
        if (!words.isEmpty()) {
            words.append(' ');
        }
        words.append("=?UTF-8?B?")
                .append(Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                .append("?=");
    }

    /** Base64 makes four characters of three bytes. */
    private static int most(int used) {
        return (LONGEST_LINE - FRAME - used) / 4 * 3;
    }

    private static int bytes(int point) {
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < 0x10000 ? 3 : 4;
    }
}
