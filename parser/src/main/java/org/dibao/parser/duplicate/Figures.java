package org.dibao.parser.duplicate;

import java.util.ArrayList;
import java.util.List;
import org.dibao.parser.clean.Han;

/**
 * The years, days and figures of a text, found in one pass from digit to digit.
 *
 * @param years in order, each as often as it is named; {@code 二〇二〇年} counts as 2020
 * @param dates the days named, as {@code 2月12日}
 * @param figures other figures with what they count, except those of time
 */
record Figures(List<String> years, List<String> dates, List<String> figures) {

    private static final String OF_TIME = "年月日时点分秒号";
    private static final int LONGEST = 9;
    private static final int DECIMALS = 4;
    private static final int YEAR_DIGITS = 4;

    static Figures of(String text) {
        Figures found = new Figures(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (isDigit(letter)) {
                int end = digitsEnd(text, at);
                found.take(text, at, end);
                at = end - 1;
            } else if (letter == '年') {
                found.takeChineseYear(text, at);
            }
        }
        return found;
    }

    private void take(String text, int start, int end) {
        if (end - start == YEAR_DIGITS && (text.startsWith("19", start) || text.startsWith("20", start))) {
            years.add(text.substring(start, end));
        }
        takeDate(text, start, end);
        if (start == 0 || text.charAt(start - 1) != '.') {
            takeFigure(text, start, end);
        }
    }

    private void takeDate(String text, int start, int end) {
        if (end - start > 2 || end >= text.length() || text.charAt(end) != '月') {
            return;
        }
        int dayEnd = digitsEnd(text, end + 1);
        if (dayEnd == end + 1 || dayEnd > end + 3 || dayEnd >= text.length() || text.charAt(dayEnd) != '日') {
            return;
        }
        int month = Integer.parseInt(text, start, end, 10);
        int day = Integer.parseInt(text, end + 1, dayEnd, 10);
        if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
            dates.add(month + "月" + day + "日");
        }
    }

    private void takeFigure(String text, int start, int digitsEnd) {
        int end = Math.min(digitsEnd, start + LONGEST);
        if (end == digitsEnd && end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end = Math.min(digitsEnd(text, end + 1), end + 1 + DECIMALS);
        }
        char unit = end < text.length() ? text.charAt(end) : ' ';
        if (unit == '%' || unit == '‰' || Han.is(unit)) {
            end++;
        }
        if (OF_TIME.indexOf(text.charAt(end - 1)) < 0) {
            figures.add(text.substring(start, end));
        }
    }

    /** 二〇二〇 before a 年. */
    private void takeChineseYear(String text, int year) {
        int start = year - YEAR_DIGITS;
        if (start < 0) {
            return;
        }
        StringBuilder arabic = new StringBuilder(YEAR_DIGITS);
        for (int at = start; at < year; at++) {
            arabic.append(ChineseFigures.digit(text.charAt(at)));
        }
        if (arabic.length() == YEAR_DIGITS && (arabic.indexOf("19") == 0 || arabic.indexOf("20") == 0)) {
            years.add(arabic.toString());
        }
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
