package org.dibao.parser.structure.text;

/** Numbers as Chinese texts write them: digits, 十五, 二〇二一. */
public final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";

    /** The characters of numbers, a bit each: every character of every text is asked for. */
    private static final long[] NUMERALS = new long[0x10000 >> 6];

    static {
        "0123456789〇零一二两三四五六七八九十百".chars().forEach(c -> NUMERALS[c >> 6] |= 1L << c);
    }

    private Numerals() {}

    /** Whether the character can be part of a number. */
    public static boolean isNumeral(char c) {
        return (NUMERALS[c >> 6] & 1L << c) != 0;
    }

    /** Where the number that begins at {@code start} ends; {@code start} if none begins there. */
    public static int end(String text, int start) {
        if (start >= text.length() || !isNumeral(text.charAt(start))) {
            return start;
        }
        int end = start;
        boolean ascii = Characters.isDigit(text.charAt(start));
        while (end < text.length()
                && isNumeral(text.charAt(end))
                && Characters.isDigit(text.charAt(end)) == ascii
                && end - start < 9) {
            end++;
        }
        return end;
    }

    /** Where the number that ends before {@code end} begins; {@code end} if none ends there. */
    public static int start(String text, int end) {
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
