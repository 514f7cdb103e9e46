package org.dibao.parser.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.dibao.contracts.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first time in a text, in the ways in which Chinese and English pages write it: {@code 2015年04月08日10:05},
 * {@code 二〇一七年三月二十四日}, {@code 2017——04——12 21:37}, {@code 2020-2-8}, {@code 2022-03-03T09:12:40+08:00}, {@code March 3, 2022},
 * {@code 3 Mar 2022}. A day in a range (2020-01-01至2020-02-01) is none. Linear: what begins at one place is short.
 */
final class TimeScanner {

    private static final String RANGE_MARKS = "至到~～";

    private final String text;
    private final TextCursor cursor;

    private TimeScanner(String text) {
        this.text = text;
        this.cursor = new TextCursor(text);
    }

    /** The first time; null where there is none. */
    static @Nullable FoundTime first(String text) {
        TimeScanner scanner = new TimeScanner(text);
        for (int i = 0; i < text.length(); i++) {
            FoundTime found = mayStart(text.charAt(i)) ? scanner.timeAt(i) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The first time in the text, unless it lies after this moment; null where there is none. */
    static @Nullable FoundTime firstNotAfter(String text, Instant moment, ZoneId zone) {
        FoundTime time = first(text);
        return time == null || time.isAfter(moment, zone) ? null : time;
    }

    /** Whether a time begins exactly here. */
    static boolean startsAt(String text, int index) {
        return new TimeScanner(text).timeAt(index) != null;
    }

    /** Figures, ASCII letters (names of months), and the two Chinese digits that a year begins with. */
    private static boolean mayStart(char c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || c == '一' || c == '二';
    }

    private @Nullable FoundTime timeAt(int start) {
        if (start > 0 && isWordPart(text.charAt(start - 1)) && isWordPart(text.charAt(start))) {
            return null;
        }
        cursor.moveTo(start);
        LocalDate day = new DayReader(cursor).read();
        if (day == null || isInRange(start, cursor.position())) {
            return null;
        }
        ClockReader.Clock clock = new ClockReader(cursor).read();
        int end = cursor.position();
        return clock == null
                ? new FoundTime(day.atStartOfDay(), DatePrecision.DAY, null, start, end)
                : new FoundTime(day.atTime(clock.time()), clock.precision(), clock.offset(), start, end);
    }

    private static boolean isWordPart(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private boolean isInRange(int start, int end) {
        int before = start - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        int after = end;
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        return (before >= 0 && RANGE_MARKS.indexOf(text.charAt(before)) >= 0)
                || (after < text.length() && RANGE_MARKS.indexOf(text.charAt(after)) >= 0)
                || followsDay(before)
                || (after < text.length() && isDash(text.charAt(after)) && isDayBehind(after));
    }

    /** 5–8 March 2026: a figure and a dash stand before. */
    private boolean followsDay(int dash) {
        if (dash < 1 || "–—".indexOf(text.charAt(dash)) < 0) {
            return false;
        }
        int figure = text.charAt(dash - 1) == ' ' ? dash - 2 : dash - 1;
        return figure >= 0 && Character.isDigit(text.charAt(figure));
    }

    /** 2026年3月5日—8日, 2026年3月5日-4月2日; a time of the day may stand behind a dash. */
    private boolean isDayBehind(int dash) {
        int at = dash;
        while (at < text.length() && at - dash < 4 && (isDash(text.charAt(at)) || text.charAt(at) == ' ')) {
            at++;
        }
        int figures = at;
        while (at < text.length() && at - figures < 4 && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at > figures && at < text.length() && "年月日".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isDash(char c) {
        return "-–—－".indexOf(c) >= 0;
    }
}
