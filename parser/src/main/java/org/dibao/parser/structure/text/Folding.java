package org.dibao.parser.structure.text;

import org.dibao.lexicon.characters.Simplifier;

/** Makes characters that mean the same look the same, one for one, so that places do not move. */
public final class Folding {

    private Folding() {}

    /** The folded form, of the same length. */
    public static String fold(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(chars[i]);
        }
        return Simplifier.simplify(new String(chars));
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c == '\t' || c == '\n' || c >= ' ' ? c : ' ';
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '\u00A0', '\u3000', '\u2002', '\u2003', '\u2009' -> ' ';
            case '﹐', '､' -> ',';
            case '｡' -> '。';
            case '「', '『' -> '“';
            case '」', '』' -> '”';
            case '•', '・', '‧', '･' -> '·';
            case '–', '―', '─' -> '—';
            case '○' -> '〇';
            case '丨' -> '|'; // a character that titles use as a bar
            case '〈' -> '《';
            case '〉' -> '》';
            default -> c;
        };
    }
}
