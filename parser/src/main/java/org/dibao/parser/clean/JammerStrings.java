package org.dibao.parser.clean;

/**
 * Takes out the strings that Discuz! inserts against copying, where they have been flattened into the text.
 *
 * <p>Its {@code jammer()} writes at least five pairs of a character in 0x20–0x3B, a space, and a character in 0x3F–0x7E.
 * Where white space was collapsed since, a pair that begins with a space has lost one; where it was trimmed, the first
 * pair has lost its beginning. Each text is read once from left to right.
 */
public final class JammerStrings {

    private static final int FEWEST_PAIRS = 5;
    private static final int FEWEST_WHOLE_PAIRS = 4;

    /** "A, B, C, D, E" has pairs too, but all with the same beginning. */
    private static final int FEWEST_BEGINNINGS = 3;

    /** The figures among the beginnings, as bits of a {@code long}: "A1 B2 C3 D4 E5 F6" are places in a table. */
    private static final long FIGURES = 0x3FFL << '0';

    private JammerStrings() {}

    /** The text without them; the same string where there are none. */
    public static String remove(String text) {
        StringBuilder out = null;
        int copied = 0;
        int i = 0;
        while (i < text.length()) {
            if (!canStart(text, i) || !hasPair(text, i)) {
                i++;
                continue;
            }
            Chain chain = Chain.at(text, i);
            if (chain.isJammer()) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, i);
                copied = chain.end;
            }
            i = Math.max(i + 1, chain.end);
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    /** At the beginning, after white space, and after anything that is not ASCII. */
    private static boolean canStart(String text, int i) {
        char c = text.charAt(i);
        if (c < ' ' || c > '~') {
            return false;
        }
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        return CharacterForms.isSpace(before) || before > '~';
    }

    /** A whole pair here, or behind the end of one that has lost its beginning. */
    private static boolean hasPair(String text, int i) {
        return pairAt(text, i) || (isEnding(text, i) && pairAt(text, i + 1));
    }

    private static boolean pairAt(String text, int i) {
        return i + 2 < text.length()
                && text.charAt(i + 1) == ' '
                && text.charAt(i) >= ' '
                && text.charAt(i) <= ';'
                && isEnding(text, i + 2);
    }

    private static boolean isEnding(String text, int i) {
        return text.charAt(i) >= '?' && text.charAt(i) <= '~';
    }

    /** Pairs, one after the other. */
    private static final class Chain {
        private final String text;
        private int end;
        private int whole;
        private int damaged;
        private boolean startDamaged;
        private long beginnings;

        private Chain(String text, int start) {
            this.text = text;
            this.end = start;
        }

        static Chain at(String text, int start) {
            Chain chain = new Chain(text, start);
            if (!chain.isPair() && isEnding(text, start) && pairAt(text, start + 1)) {
                chain.end++; // the first pair has lost its beginning and its space
                chain.damaged++;
                chain.startDamaged = true;
            }
            while (chain.takeNext()) {
                // takes as many as there are
            }
            return chain;
        }

        boolean isJammer() {
            return whole >= FEWEST_WHOLE_PAIRS
                    && whole + damaged >= FEWEST_PAIRS
                    && damaged <= whole
                    && Long.bitCount(beginnings) >= FEWEST_BEGINNINGS
                    && !(startDamaged && (beginnings & ~FIGURES) == 0);
        }

        private boolean takeNext() {
            if (isPair()) {
                beginnings |= 1L << text.charAt(end);
                whole++;
                end += 3;
                return true;
            }
            if (whole > 0 && end + 1 < text.length() && text.charAt(end) == ' ' && isEnding(text, end + 1)) {
                damaged++;
                end += 2;
                return true;
            }
            return false;
        }

        private boolean isPair() {
            return pairAt(text, end);
        }
    }
}
