package org.dibao.parser.structure.text;

/** Numbers as Chinese texts write them: digits, 十五, 二〇二一. */
public final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {}

    /** Whether the character can be part of a number. */
    public static boolean isNumeral(char c) {
        return switch (c) {
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> true;
            case '〇', '零', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百' -> true;
            default -> false;
        };
    }

    /** Where the number that begins at {@code start} ends; {@code start} if none begins there. */
    public static int end(CharSequence text, int start) {
        int end = start;
        boolean ascii = start < text.length() && Characters.isDigit(text.charAt(start));
        while (end < text.length()
                && isNumeral(text.charAt(end))
                && Characters.isDigit(text.charAt(end)) == ascii
                && end - start < 9) {
            end++;
        }
        return end;
    }

    /** Where the number that ends before {@code end} begins; {@code end} if none ends there. */
    public static int start(CharSequence text, int end) {
        int start = end;
        boolean ascii = end > 0 && Characters.isDigit(text.charAt(end - 1));
        while (start > 0
                && isNumeral(text.charAt(start - 1))
                && Characters.isDigit(text.charAt(start - 1)) == ascii
                && end - start < 9) {
            start--;
        }
        return start;
    }

    /** The number's value; -1 if it is none. */
    public static int value(CharSequence number) {
        if (number.isEmpty()) {
            return -1;
        }
        boolean positional = true;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            positional &= c != '十' && c != '百';
            if (!isNumeral(c)) {
                return -1;
            }
        }
        return positional ? positional(number) : counted(number);
    }

    private static int positional(CharSequence number) {
        int value = 0;
        for (int i = 0; i < number.length(); i++) {
            value = value * 10 + valueOf(number.charAt(i));
        }
        return value;
    }

    private static int counted(CharSequence number) {
        int total = 0;
        int current = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == '十' || c == '百') {
                total += (current == 0 ? 1 : current) * (c == '十' ? 10 : 100);
                current = 0;
            } else {
                current = valueOf(c);
            }
        }
        return total + current;
    }

    private static int valueOf(char c) {
        if (Characters.isDigit(c)) {
            return c - '0';
        }
        return c == '两' ? 2 : Math.max(0, digit(c));
    }

    private static int digit(char c) {
        return DIGITS.indexOf(c);
    }
}
