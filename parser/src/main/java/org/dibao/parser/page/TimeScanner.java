package org.dibao.parser.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Locale;
import org.dibao.contracts.DatePrecision;
import org.dibao.parser.clean.CharacterForms;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first time in a text, in the ways in which Chinese and English pages write it: {@code 2015年04月08日10:05},
 * {@code 二〇一七年三月二十四日}, {@code 2017——04——12 21:37}, {@code 2020-2-8}, {@code 2022-03-03T09:12:40+08:00}, {@code March 3, 2022},
 * {@code 3 Mar 2022}. A day in a range (2020-01-01至2020-02-01) is none.
 */
final class TimeScanner {

    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    private static final String[] MONTHS = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };
    private static final int EARLIEST_YEAR = 1949;
    private static final int LATEST_YEAR = 2099;

    private final String text;
    private int at;

    private TimeScanner(String text) {
        this.text = text;
    }

    /** The first time at or after this index; null where there is none. */
    static @Nullable FoundTime first(String text, int from) {
        TimeScanner scanner = new TimeScanner(text);
        for (int i = from; i < text.length(); i++) {
            FoundTime found = scanner.timeAt(i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    static @Nullable FoundTime first(String text) {
        return first(text, 0);
    }

    /** Whether a time begins exactly here. */
    static boolean startsAt(String text, int index) {
        return new TimeScanner(text).timeAt(index) != null;
    }

    private @Nullable FoundTime timeAt(int start) {
        char c = text.charAt(start);
        boolean wordBefore = start > 0 && isWordPart(text.charAt(start - 1)) && isWordPart(c);
        at = start;
        LocalDate date = null;
        if (wordBefore) {
            return null;
        } else if (c == '1' || c == '2') {
            date = dateByFigures();
        } else if (c == '一' || c == '二') {
            date = dateInChinese();
        }
        if (date == null && Character.isLetterOrDigit(c) && c < 128) {
            at = start;
            date = dateInEnglish();
        }
        return date == null || isInRange(start, at) ? null : withTime(date, start);
    }

    private static boolean isWordPart(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private @Nullable LocalDate dateByFigures() {
        int start = at;
        int year = figure(4, 4);
        if (year < 0) {
            return compactDate(start);
        }
        if (!separator("年")) {
            return null;
        }
        int month = figure(1, 2);
        if (month < 0 || !separator("月")) {
            return null;
        }
        int day = figure(1, 2);
        if (day < 0 || figureFollows()) {
            return null;
        }
        int afterDay = at;
        skipSpaces();
        if (at < text.length() && (text.charAt(at) == '日' || text.charAt(at) == '号')) {
            at++;
        } else {
            at = afterDay;
        }
        return date(year, month, day);
    }

    /** 20200208, not part of a longer number. */
    private @Nullable LocalDate compactDate(int start) {
        at = start;
        int figures = figure(8, 8);
        return figures < 0 ? null : date(figures / 10000, figures / 100 % 100, figures % 100);
    }

    private @Nullable LocalDate dateInChinese() {
        int year = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < text.length() ? CHINESE_DIGITS.indexOf(zero(text.charAt(at))) : -1;
            if (digit < 0) {
                return null;
            }
            year = year * 10 + digit;
            at++;
        }
        if (!taken('年')) {
            return null;
        }
        int month = chineseNumber();
        if (month < 0 || !taken('月')) {
            return null;
        }
        int day = chineseNumber();
        return day < 0 || !taken('日') ? null : date(year, month, day);
    }

    private static char zero(char c) {
        return "○Ｏ零O".indexOf(c) >= 0 ? '〇' : c;
    }

    /** 三, 十, 十二, 二十, 二十四, 三十一. */
    private int chineseNumber() {
        int tens = 0;
        int ones = 0;
        int start = at;
        while (at < text.length()) {
            int digit = CHINESE_DIGITS.indexOf(text.charAt(at));
            if (text.charAt(at) == '十') {
                tens = ones == 0 ? 1 : ones;
                ones = 0;
            } else if (digit > 0) {
                ones = digit;
            } else {
                break;
            }
            at++;
        }
        return at == start ? -1 : tens * 10 + ones;
    }

    /** {@code March 3, 2022} or {@code 3 March 2022}. */
    private @Nullable LocalDate dateInEnglish() {
        int day = figure(1, 2);
        if (day >= 0) {
            skip("stndrh");
            skipSpaces();
        }
        int month = month();
        if (month < 0) {
            return null;
        }
        skip(" .,");
        if (day < 0) {
            day = figure(1, 2);
            if (day < 0) {
                return null;
            }
        }
        skip(" ,stndrh");
        int year = figure(4, 4);
        return year < 0 ? null : date(year, month, day);
    }

    private int month() {
        int end = at;
        while (end < text.length() && end - at < 10 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end - at < 3) {
            return -1;
        }
        String word = text.substring(at, end).toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.length; i++) {
            if (word.startsWith(MONTHS[i]) && (word.length() <= 4 || isMonthName(word, i))) {
                at = end;
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean isMonthName(String word, int month) {
        return Month.of(month + 1).name().equalsIgnoreCase(word);
    }

    private FoundTime withTime(LocalDate date, int start) {
        int endOfDay = at;
        skipToClock();
        boolean afternoon = takenWord("下午") || takenWord("晚上");
        boolean morning = !afternoon && (takenWord("上午") || takenWord("凌晨"));
        skipSpaces();
        int hour = figure(1, 2);
        boolean colon = hour >= 0 && (taken(':') || taken('：'));
        boolean chinese = hour >= 0 && !colon && (taken('时') || taken('點') || taken('点'));
        int minute = colon || chinese ? figure(1, 2) : -1;
        if (minute < 0 || hour > 23 || minute > 59) {
            at = endOfDay;
            return new FoundTime(date.atStartOfDay(), DatePrecision.DAY, null, start, at);
        }
        int second = taken(':') ? figure(2, 2) : -1;
        hour = ((afternoon || (!morning && afterNoonMark())) && hour < 12) ? hour + 12 : hour;
        LocalTime time = LocalTime.of(hour, minute, second >= 0 && second < 60 ? second : 0);
        DatePrecision precision = second >= 0 ? DatePrecision.SECOND : DatePrecision.MINUTE;
        ZoneOffset offset = offset();
        return new FoundTime(LocalDateTime.of(date, time), precision, offset, start, at);
    }

    /** Between day and hour: white space, T, a comma, a day of the week in brackets or without. */
    private void skipToClock() {
        skip(" T,|\u3000");
        for (String word : new String[] {"(", "（", "星期", "周"}) {
            if (takenWord(word) && !word.equals("(") && !word.equals("（")) {
                at = Math.min(text.length(), at + 1);
            }
        }
        skip(")）] ");
        if (takenWord("at ")) {
            skipSpaces();
        }
    }

    private boolean afterNoonMark() {
        int mark = at;
        while (mark < text.length() && text.charAt(mark) == ' ') {
            mark++;
        }
        String two = text.substring(mark, Math.min(text.length(), mark + 4)).toLowerCase(Locale.ROOT);
        return two.startsWith("pm") || two.startsWith("p.m.");
    }

    private @Nullable ZoneOffset offset() {
        int before = at;
        if (taken('.')) {
            figure(1, 9);
        }
        if (taken('Z')) {
            return ZoneOffset.UTC;
        }
        boolean minus = at < text.length() && text.charAt(at) == '-';
        if (minus || (at < text.length() && text.charAt(at) == '+')) {
            at++;
            int hours = figure(2, 2);
            if (hours < 0) {
                int joined = figure(4, 4);
                hours = joined < 0 ? -1 : joined / 100;
            } else if (taken(':')) {
                figure(2, 2);
            }
            if (hours >= 0 && hours <= 14) {
                return ZoneOffset.ofHours(minus ? -hours : hours);
            }
        }
        at = before;
        return null;
    }

    private boolean isInRange(int start, int end) {
        int before = start - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        if (before >= 0 && "至到~～".indexOf(text.charAt(before)) >= 0) {
            return true;
        }
        int after = end;
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        return after < text.length() && "至到~～".indexOf(text.charAt(after)) >= 0;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A number of so many figures, no more; -1 and nothing taken where there is none. */
    private int figure(int fewest, int most) {
        int value = 0;
        int end = at;
        while (end < text.length() && end - at < most && isFigure(text.charAt(end))) {
            value = value * 10 + (text.charAt(end) - '0');
            end++;
        }
        boolean more = end < text.length() && isFigure(text.charAt(end));
        if (end - at < fewest || more) {
            return -1;
        }
        at = end;
        return value;
    }

    private boolean figureFollows() {
        return at < text.length() && isFigure(text.charAt(at));
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    /** The word, or one or more dashes, dots or slashes, with white space around. */
    private boolean separator(String word) {
        skipSpaces();
        if (takenWord(word)) {
            skipSpaces();
            return true;
        }
        int start = at;
        skip("-—–－.／/");
        boolean taken = at > start && at - start <= 4;
        skipSpaces();
        return taken;
    }

    private boolean takenWord(String word) {
        if (text.startsWith(word, at)) {
            at += word.length();
            return true;
        }
        return false;
    }

    private boolean taken(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void skip(String characters) {
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void skipSpaces() {
        while (at < text.length() && CharacterForms.isSpace(text.charAt(at))) {
            at++;
        }
    }
}
