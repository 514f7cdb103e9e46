package org.dibao.parser.clean;

/** Tells Chinese characters and Chinese punctuation. */
public final class Han {

    private static final String SENTENCE_MARKS = "，。；：、！？“”";

    private Han() {}

    /** Whether this UTF-16 unit is an ideograph of the basic plane. */
    public static boolean is(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u3400' && c <= '\u4DBF') || c == '〇';
    }

    /** How many ideographs are in the text. */
    public static int count(CharSequence text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (is(text.charAt(i))) {
                count++;
            }
        }
        return count;
    }

    /**
     * How many marks of running prose the text has: Chinese ones, and the half-width comma, full stop and their like
     * where a letter or an ideograph stands before and no figure or letter follows at once.
     */
    public static int sentenceMarks(CharSequence text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHalfWidthMark(c) ? ends(text, i) : c >= '“' && SENTENCE_MARKS.indexOf(c) >= 0) {
                count++;
            }
        }
        return count;
    }

    private static boolean isHalfWidthMark(char c) {
        return c == ',' || c == '.' || c == ';' || c == '!';
    }

    private static boolean ends(CharSequence text, int mark) {
        boolean afterWord = mark > 0 && Character.isLetter(text.charAt(mark - 1));
        if (!afterWord || mark + 1 == text.length()) {
            return afterWord;
        }
        char next = text.charAt(mark + 1);
        return next == ' ' || next == '"' || next == '”' || is(next);
    }
}
