package org.dibao.search.text;

import java.text.Normalizer;
import org.dibao.lexicon.characters.Simplifier;

/**
 * What each UTF-16 unit is to search: full-width forms become plain ones, capitals small, traditional characters
 * simplified; and whether it stands for itself (Han, kana), is part of a word, or separates.
 *
 * <p>Characters whose simplified form depends on the word (乾隆, 乾净) are folded alike wherever they stand, so that a
 * phrase and a text agree whatever stands around them.
 */
final class CharacterFolding {

    /** Punctuation and line ends: phrases do not reach across unless they have some there too. */
    static final byte GAP = 0;
    /** White space: ends a word, otherwise as if it were not there. */
    static final byte SPACE = 1;
    /** Not there at all: zero-width characters, soft hyphens. */
    static final byte NOTHING = 2;
    /** A character that is a token by itself. */
    static final byte SINGLE = 3;

    static final byte LETTER = 4;
    static final byte DIGIT = 5;

    private static final char[] FOLDED = new char[1 << 16];
    private static final byte[] KIND = new byte[1 << 16];

    static {
        for (int c = 0; c < 1 << 16; c++) {
            char folded = fold((char) c);
            FOLDED[c] = folded;
            KIND[c] = kind(folded);
        }
    }

    private CharacterFolding() {}

    static char folded(char c) {
        return FOLDED[c];
    }

    static byte kindOf(char c) {
        return KIND[c];
    }

    private static char fold(char c) {
        char plain = c;
        if (c >= 0xA0 && (c < 0x3400 || c >= 0xF900) && !Character.isSurrogate(c)) {
            String compatible = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            plain = compatible.length() == 1 ? compatible.charAt(0) : c;
        }
        if (Character.isIdeographic(plain)) {
            return Simplifier.simplify(String.valueOf(plain)).charAt(0);
        }
        return Character.toLowerCase(plain);
    }

    private static byte kind(char c) {
        if (c == '\n' || c == '\r' || c == '\t') {
            return GAP;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return SPACE;
        }
        // Surrogates are pairs of Han characters for all that matters here (extensions B and later).
        if (Character.isSurrogate(c) || Character.isIdeographic(c) || isKana(c)) {
            return SINGLE;
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.CONTROL -> NOTHING;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> LETTER;
            case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
            default -> Character.isLetter(c) ? LETTER : GAP;
        };
    }

    private static boolean isKana(char c) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(c);
        return (block == Character.UnicodeBlock.HIRAGANA || block == Character.UnicodeBlock.KATAKANA)
                && Character.isLetter(c);
    }
}
