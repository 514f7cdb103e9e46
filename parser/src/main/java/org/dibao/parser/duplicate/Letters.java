package org.dibao.parser.duplicate;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * What is left of a text when everything that copying changes is left out: spaces, punctuation, width, case, layout.
 *
 * @param exact letters and digits in order; two texts that agree here are the same to the letter
 * @param words one number a unit of comparison: every Han character, and every Latin word where the text is not Chinese.
 *     Digits are left to the {@link Mark marks}, because anti-copy strings are full of them
 */
@SuppressWarnings("ArrayRecordComponent") // made, read once and dropped; never compared by value
record Letters(String exact, int[] words) {

    /** In a text with more Han characters than this share, Latin letters are left-overs of pinyin and anti-copy strings. */
    private static final double MOSTLY_CHINESE = 0.5;

    static Letters of(String text) {
        String folded = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder exact = new StringBuilder(folded.length());
        int[] words = new int[folded.length()];
        boolean[] latin = new boolean[folded.length()];
        int count = 0;
        int han = 0;
        int word = 0;
        for (int at = 0; at < folded.length(); ) {
            int letter = halfWidth(folded.codePointAt(at));
            at += Character.charCount(letter);
            boolean ideograph = isCommonIdeograph(letter) || Character.isIdeographic(letter);
            boolean other = !ideograph && Character.isLetter(letter);
            if (other) {
                int lower = Character.toLowerCase(letter);
                exact.appendCodePoint(lower);
                word = word * 31 + lower;
            } else if (word != 0) {
                latin[count] = true;
                words[count++] = word;
                word = 0;
            }
            if (ideograph) {
                exact.appendCodePoint(letter);
                words[count++] = letter;
                han++;
            } else if (!other && Character.isDigit(letter)) {
                exact.append(Character.digit(letter, 10));
            }
        }
        if (word != 0) {
            latin[count] = true;
            words[count++] = word;
        }
        return new Letters(exact.toString(), chosen(words, latin, count, han));
    }

    /** Whether nothing in it has another form but full-width letters and digits, which nearly all Chinese texts are full of. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean plain = letter < 0x80
                    || isCommonIdeograph(letter)
                    || letter >= 0x3001 && letter <= 0x301B
                    || letter >= 0x2010 && letter <= 0x2027
                    || letter >= 0xFF01 && letter <= 0xFF5E;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCommonIdeograph(int letter) {
        return letter >= 0x4E00 && letter <= 0x9FFF;
    }

    private static int halfWidth(int letter) {
        return letter >= 0xFF01 && letter <= 0xFF5E ? letter - 0xFEE0 : letter;
    }

    private static int[] chosen(int[] words, boolean[] latin, int count, int han) {
        if (han <= count * MOSTLY_CHINESE) {
            return Arrays.copyOf(words, count);
        }
        int[] kept = new int[han];
        int next = 0;
        for (int at = 0; at < count; at++) {
            if (!latin[at]) {
                kept[next++] = words[at];
            }
        }
        return kept;
    }
}
