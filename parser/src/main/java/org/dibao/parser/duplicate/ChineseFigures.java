package org.dibao.parser.duplicate;

/** Figures as Chinese writes them: 十二, 一百二十, and 二〇二〇 digit by digit. */
final class ChineseFigures {

    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseFigures() {}

    /** The same in Arabic digits; what is no Chinese digit stays. */
    static String arabic(String figure) {
        if (figure.chars().anyMatch(letter -> letter == '十' || letter == '百')) {
            return Integer.toString(counting(figure));
        }
        StringBuilder arabic = new StringBuilder();
        for (int at = 0; at < figure.length(); at++) {
            char letter = figure.charAt(at);
            int digit = digit(letter);
            arabic.append(digit < 0 ? String.valueOf(letter) : Integer.toString(digit));
        }
        return arabic.toString();
    }

    private static int counting(String figure) {
        int sum = 0;
        int digit = 0;
        for (int at = 0; at < figure.length(); at++) {
            char letter = figure.charAt(at);
            if (letter == '十' || letter == '百') {
                sum += Math.max(digit, 1) * (letter == '十' ? 10 : 100);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(letter);
            }
        }
        return sum + digit;
    }

    /** The digit that a character is; -1 for none. */
    static int digit(char letter) {
        return letter == '零' || letter == '○' ? 0 : DIGITS.indexOf(letter);
    }
}
