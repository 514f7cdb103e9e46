package org.dibao.parser.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years and figures in texts and titles. Every expression here looks at a bounded number of characters from a place. */
final class Figures {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");
    private static final Pattern CHINESE_YEAR = Pattern.compile("[一二][〇○零九][〇○零一二三四五六七八九]{2}(?=年)");
    private static final Pattern FIGURE =
            Pattern.compile("(?<![0-9.])[0-9]{1,9}(?:\\.[0-9]{1,4})?([%‰]|[\\p{IsHan}])?");
    private static final Pattern DATE = Pattern.compile("(?<![0-9])(1[0-2]|0?[1-9])月([12][0-9]|3[01]|0?[1-9])日");
    private static final String OF_TIME = "年月日时点分秒号";
    private static final Pattern COUNTED =
            Pattern.compile("(?<![0-9])([0-9]{1,4}|[一二三四五六七八九十百]{1,5})" + "(号|批|期|届|次|季度|月|日|时|轮|阶段|版|类|级|场|号楼|标段)");
    private static final String DIGITS = "〇一二三四五六七八九";

    private Figures() {}

    /** The years named, in order, each as often as it is named; {@code 二〇二〇年} counts as 2020. */
    static List<String> years(String text) {
        List<String> years = all(YEAR, text);
        Matcher chinese = CHINESE_YEAR.matcher(text);
        while (chinese.find()) {
            years.add(arabic(chinese.group()));
        }
        return years;
    }

    /** The days named, as {@code 2月12日}. */
    static List<String> dates(String text) {
        List<String> dates = new ArrayList<>();
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            dates.add(Integer.parseInt(matcher.group(1)) + "月" + Integer.parseInt(matcher.group(2)) + "日");
        }
        return dates;
    }

    /** Figures with what they count, except those of time. */
    static List<String> figures(String text) {
        List<String> figures = new ArrayList<>();
        Matcher matcher = FIGURE.matcher(text);
        while (matcher.find()) {
            String figure = matcher.group();
            if (OF_TIME.indexOf(figure.charAt(figure.length() - 1)) < 0) {
                figures.add(figure);
            }
        }
        return figures;
    }

    /** What a title counts, in Arabic figures: 第三批 and 第3批 are one. */
    static List<String> counted(String title) {
        List<String> counted = new ArrayList<>();
        Matcher matcher = COUNTED.matcher(title);
        while (matcher.find()) {
            counted.add(arabic(matcher.group(1)) + matcher.group(2));
        }
        return counted;
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static String arabic(String figure) {
        if (figure.chars().anyMatch(letter -> letter == '十' || letter == '百')) {
            return Integer.toString(counting(figure));
        }
        StringBuilder arabic = new StringBuilder();
        for (int at = 0; at < figure.length(); at++) {
            char letter = figure.charAt(at);
            int digit = letter == '零' || letter == '○' ? 0 : DIGITS.indexOf(letter);
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
}
