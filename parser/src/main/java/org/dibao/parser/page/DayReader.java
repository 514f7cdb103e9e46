package org.dibao.parser.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a day where a cursor stands, in figures, in Chinese or in English, and moves the cursor behind it. */
final class DayReader {

    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

    /** Before the People's Republic nothing was published on a page of this kind. */
    private static final int EARLIEST_YEAR = 1949;

    private static final int LATEST_YEAR = 2099;

    private final TextCursor cursor;

    DayReader(TextCursor cursor) {
        this.cursor = cursor;
    }

    /** The day that begins exactly here; null where there is none, and then the cursor may stand anywhere. */
    @Nullable
    LocalDate read() {
        int start = cursor.position();
        char first = cursor.here();
        LocalDate day = first == '1' || first == '2' ? inFigures() : first == '一' || first == '二' ? inChinese() : null;
        if (day == null && first < 128 && Character.isLetterOrDigit(first)) {
            cursor.moveTo(start);
            day = inEnglish();
        }
        return day;
    }

    private @Nullable LocalDate inFigures() {
        int year = cursor.figures(4, 4);
        if (year < 0) {
            int compact = cursor.figures(8, 8);
            return compact < 0 ? null : date(compact / 10000, compact / 100 % 100, compact % 100);
        }
        int month = separated("年") ? cursor.figures(1, 2) : -1;
        int day = month > 0 && separated("月") ? cursor.figures(1, 2) : -1;
        if (day < 0) {
            return null;
        }
        int end = cursor.position();
        cursor.skipSpaces();
        if (!cursor.takeOneOf("日号號")) {
            cursor.moveTo(end);
        }
        return date(year, month, day);
    }

    /** The word, or one or more dashes, dots or slashes, with white space around. */
    private boolean separated(String word) {
        cursor.skipSpaces();
        int marks = cursor.take(word) ? 1 : cursor.skip("-—–－.／/");
        cursor.skipSpaces();
        return marks >= 1 && marks <= 4;
    }

    /** 二〇一七年三月二十四日. */
    private @Nullable LocalDate inChinese() {
        int year = 0;
        for (int i = 0; i < 4; i++) {
            int digit = CHINESE_DIGITS.indexOf("○Ｏ零O".indexOf(cursor.here()) >= 0 ? '〇' : cursor.here());
            if (digit < 0) {
                return null;
            }
            year = year * 10 + digit;
            cursor.moveTo(cursor.position() + 1);
        }
        int month = cursor.take("年") ? chineseNumber() : -1;
        int day = month > 0 && cursor.take("月") ? chineseNumber() : -1;
        return day > 0 && cursor.take("日") ? date(year, month, day) : null;
    }

    /** 三, 十, 十二, 二十, 二十四, 三十一. */
    private int chineseNumber() {
        int tens = 0;
        int ones = 0;
        int start = cursor.position();
        while (!cursor.atEnd()) {
            int digit = CHINESE_DIGITS.indexOf(cursor.here());
            if (cursor.here() == '十') {
                tens = ones == 0 ? 1 : ones;
                ones = 0;
            } else if (digit > 0) {
                ones = digit;
            } else {
                break;
            }
            cursor.moveTo(cursor.position() + 1);
        }
        return cursor.position() == start ? -1 : tens * 10 + ones;
    }

    /** March 3, 2022; 3rd March 2022; 03 Mar 2022; 14-Apr-2022; 27/03/2022. */
    private @Nullable LocalDate inEnglish() {
        int day = cursor.figures(1, 2);
        if (day >= 0) {
            int behind = cursor.position();
            LocalDate marked = withMarks(day);
            if (marked != null) {
                return marked;
            }
            cursor.moveTo(behind);
            cursor.skip("stndrh");
            cursor.skipSpaces();
            cursor.takeOneOf("-");
        }
        int month = month();
        if (month < 0) {
            return null;
        }
        cursor.skip(day < 0 ? " .," : " .,-");
        day = day < 0 ? cursor.figures(1, 2) : day;
        cursor.skip(" ,stndrh");
        int year = day < 0 ? -1 : cursor.figures(4, 4);
        return year < 0 ? null : date(year, month, day);
    }

    /**
     * 27/03/2022 and 03/27/2022, behind the first number. Which is the day can be told only where one of them is no month,
     * or both are alike.
     */
    private @Nullable LocalDate withMarks(int first) {
        char mark = cursor.here();
        int second = cursor.takeOneOf("/.-") ? cursor.figures(1, 2) : -1;
        int year = second > 0 && cursor.here() == mark && cursor.takeOneOf("/.-") ? cursor.figures(4, 4) : -1;
        if (year < 0 || first <= 12 && second <= 12 && first != second) {
            return null;
        }
        return first > 12 ? date(year, second, first) : date(year, first, second);
    }

    /** By its name, or by three letters (four for Sept). */
    private int month() {
        String word = cursor.letters(10).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            boolean abbreviated =
                    word.length() >= 3 && word.length() <= 4 && month.name().startsWith(word);
            if (abbreviated || word.equals(month.name())) {
                cursor.moveTo(cursor.position() + word.length());
                return month.getValue();
            }
        }
        return -1;
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
}
