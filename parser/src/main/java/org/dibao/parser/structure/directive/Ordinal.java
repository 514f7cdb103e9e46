package org.dibao.parser.structure.directive;

import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Numerals;
import org.jspecify.annotations.Nullable;

/**
 * The number in front of an item: 一、 (depth 0), （一） (1), 1. (2), (1) and 一是 (3). A bare number before 要 (二要)
 * numbers sentences of a speech and has depth 0, as sentences without number have.
 *
 * @param end index after it
 * @param depth how deep it nests
 * @param spoken whether it is of the kind that numbers sentences inside a paragraph (一是, 二要)
 */
record Ordinal(int end, int depth, boolean spoken) {

    /** The ordinal that begins at a place; null if none does. */
    static @Nullable Ordinal at(String text, int start, int limit) {
        if (start >= limit) {
            return null;
        }
        char c = text.charAt(start);
        if (c == '(') {
            return inBrackets(text, start, limit);
        }
        int circled = "①②③④⑤⑥⑦⑧⑨⑩".indexOf(c);
        if (circled >= 0) {
            return new Ordinal(start + 1, 3, false);
        }
        if (c == '第') {
            return article(text, start, limit);
        }
        int end = Numerals.end(text, start);
        if (end == start || end >= limit || end - start > 3) {
            return null;
        }
        return Characters.isDigit(c) ? afterDigits(text, end, limit) : afterNumeral(text, start, end, limit);
    }

    private static @Nullable Ordinal inBrackets(String text, int start, int limit) {
        int end = Numerals.end(text, start + 1);
        if (end == start + 1 || end >= limit || text.charAt(end) != ')' || end - start > 4) {
            return null;
        }
        return new Ordinal(end + 1, Characters.isDigit(text.charAt(start + 1)) ? 3 : 1, false);
    }

    /** 第五条 of rules; 第一, and 第一是 of speeches. */
    private static @Nullable Ordinal article(String text, int start, int limit) {
        int end = Numerals.end(text, start + 1);
        if (end == start + 1 || end >= limit) {
            return null;
        }
        if (text.charAt(end) == '条') {
            int next = end + 1;
            while (next < limit && text.charAt(next) == ' ') {
                next++;
            }
            return new Ordinal(next, 0, false);
        }
        return text.charAt(end) == ',' ? new Ordinal(end + 1, 3, true) : null;
    }

    private static @Nullable Ordinal afterDigits(String text, int end, int limit) {
        char c = text.charAt(end);
        boolean point = c == '、' || c == '.' && end + 1 < limit && !Characters.isDigit(text.charAt(end + 1));
        return point ? new Ordinal(end + 1, 2, false) : null;
    }

    private static @Nullable Ordinal afterNumeral(String text, int start, int end, int limit) {
        char c = text.charAt(end);
        if (c == '、') {
            boolean list = end - start == 1
                    && end + 2 < limit
                    && text.charAt(end + 2) == '、'
                    && Numerals.isNumeral(text.charAt(end + 1));
            return list ? null : new Ordinal(end + 1, 0, false);
        }
        if (c == '是') {
            return new Ordinal(end + 1, 3, true);
        }
        return c == '要' || text.startsWith("必须", end) ? new Ordinal(end, 0, true) : null;
    }
}
