package org.dibao.parser.clean;

import java.text.Normalizer;

/**
 * One form for each character: no zero-width, private-use or control characters, letters and figures in half width, one
 * kind of space. Chinese punctuation keeps its full width; compatibility ideographs and radicals become the ideographs
 * that they look like.
 */
public final class CharacterForms {

    /** Full-width signs that become half-width ones; sentence punctuation and brackets are not among them. */
    private static final String WIDE_SIGNS = "％＋－＝／．＠＃＆＊＿";

    private CharacterForms() {}

    /** The text in those forms, with every run of white space as one space and none at the ends. */
    public static String normalise(String text) {
        StringBuilder out = new StringBuilder(text.length());
        append(out, text);
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        int start = 0;
        while (start < end && out.charAt(start) == ' ') {
            start++;
        }
        return out.substring(start, end);
    }

    /** Appends the text in those forms; white space becomes one space, or nothing after another space. */
    public static void append(StringBuilder out, String text) {
        int copied = 0; // most characters stay as they are, and are appended by the run
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (stays(c)) {
                continue;
            }
            out.append(text, copied, i);
            copied = i + 1;
            if (c >= '\uDB80' && c <= '\uDBFF') { // private-use planes: the low surrogate goes too
                i++;
                copied = Math.min(i + 1, text.length());
                continue;
            }
            char form = form(c);
            if (form == ' ') {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (form != 0) {
                out.append(form);
            }
        }
        out.append(text, copied, text.length());
    }

    private static boolean stays(char c) {
        return c > ' ' && c < '\u007F' || c >= '\u3001' && c <= '\u9FFF';
    }

    /** Whether this is white space in any script. */
    public static boolean isSpace(char c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || c == '\u00A0'
                || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000';
    }

    /** The character's form, a space for white space, or 0 for nothing. */
    private static char form(char c) {
        if (isSpace(c)) {
            return ' ';
        }
        if (c < '\u00A0') {
            return c < ' ' || c >= '\u007F' ? 0 : c;
        }
        if (c >= '\u4E00' && c <= '\u9FFF') {
            return c;
        }
        return isInvisible(c) ? 0 : rareForm(c);
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || c == '\u180E'
                || c == '\uFEFF'
                || c == '\uFFFC'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u206F')
                || (c >= '\uE000' && c <= '\uF8FF');
    }

    private static char rareForm(char c) {
        boolean wideAlphanumeric = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
        if (wideAlphanumeric || WIDE_SIGNS.indexOf(c) >= 0) {
            return (char) (c - 0xFEE0);
        }
        if ((c >= '\u2E80' && c <= '\u2FDF') || (c >= '\uF900' && c <= '\uFAFF')) {
            String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            return plain.length() == 1 ? plain.charAt(0) : c;
        }
        return c;
    }
}
