package org.dibao.parser.page;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a day where a cursor stands, in figures, in Chinese or in English, and moves the cursor behind it. */
final class DayReader {

    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

    /** Before the People's Republic nothing was published on a page of this kind. */
    private static final int EARLIEST_YEAR = 1949;

    private static final int LATEST_YEAR = 2099;

    /** Taiwan counts the years of the Republic, 1912 being the first. */
    private static final int BEFORE_REPUBLIC = 1911;

    private static final int EARLIEST_OF_REPUBLIC = 90;
    private static final int LATEST_OF_REPUBLIC = 149;

    /** What the label of a day ends with: 發布日期：115-03-05. */
    private static final String ENDS_OF_LABELS = "期間间";

    private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th", "ST", "ND", "RD", "TH");

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
            return compact < 0 ? ofRepublic() : date(compact / 10000, compact / 100 % 100, compact % 100);
        }
        return withYear(year);
    }

    /** 民國115年3月5日, and 發布日期：115-03-05, where nothing else than the label tells such a number from others. */
    private @Nullable LocalDate ofRepublic() {
        int start = cursor.position();
        int year = cursor.figures(3, 3);
        boolean said = year >= EARLIEST_OF_REPUBLIC
                && year <= LATEST_OF_REPUBLIC
                && (cursor.isBehind("民國", start)
                        || cursor.isBehind("民国", start)
                        || cursor.isBehindLabel(ENDS_OF_LABELS, start));
        return said ? withYear(year + BEFORE_REPUBLIC) : null;
    }

    private @Nullable LocalDate withYear(int year) {
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

    /** March 3, 2022; 3rd of March 2022; 03 Mar 2022; 14-Apr-2022; 27/03/2022; Mar 3 10:12:33 UTC 2022. */
    private @Nullable LocalDate inEnglish() {
        int start = cursor.position();
        int day = cursor.figures(1, 2);
        if (day >= 0) {
            int behind = cursor.position();
            LocalDate marked = withMarks(day, start);
            if (marked != null) {
                return marked;
            }
            cursor.moveTo(behind);
            skipOrdinal();
            cursor.skipSpaces();
            if (!cursor.take("of ")) {
                cursor.takeOneOf("-");
            }
        }
        int month = month();
        if (month < 0) {
            return null;
        }
        cursor.skip(day < 0 ? " .," : " .,-");
        day = day < 0 ? cursor.figures(1, 2) : day;
        skipOrdinal();
        cursor.skip(" ,");
        int year = day < 0 ? -1 : yearBehind();
        return year < 0 ? null : date(year, month, day);
    }

    private void skipOrdinal() {
        for (String ordinal : ORDINALS) {
            if (cursor.take(ordinal)) {
                return;
            }
        }
    }

    /** At once, or as C and mail programs write it: behind the time of the day and its zone. */
    private int yearBehind() {
        int start = cursor.position();
        int year = cursor.figures(4, 4);
        if (year >= 0) {
            return year;
        }
        boolean clock = cursor.figures(2, 2) >= 0 && cursor.takeOneOf(":") && cursor.figures(2, 2) >= 0;
        if (!clock) {
            cursor.moveTo(start);
            return -1;
        }
        if (cursor.takeOneOf(":")) {
            cursor.figures(2, 2);
        }
        cursor.skip(" ");
        cursor.moveTo(cursor.position() + cursor.letters(5).length());
        cursor.skip(" ");
        return cursor.figures(4, 4);
    }

    /**
     * 27/03/2022, 03/27/2022 and 27.03.2022, behind the first number. With dots the day stands first. With other marks which
     * is the day can be told only where one of them is no month, where both are alike, or by a day of the week before it.
     */
    private @Nullable LocalDate withMarks(int first, int start) {
        char mark = cursor.here();
        int second = cursor.takeOneOf("/.-") ? cursor.figures(1, 2) : -1;
        int year = second > 0 && cursor.here() == mark && cursor.takeOneOf("/.-") ? cursor.figures(4, 4) : -1;
        if (year < 0 || cursor.isBehindOneOf("./-", start)) {
            return null; // 10.12.1.2022 is an address or a number
        }
        if (first > 12 || second > 12 || first == second) {
            return first > 12 ? date(year, second, first) : date(year, first, second);
        }
        LocalDate dayFirst = date(year, second, first);
        return mark == '.' ? dayFirst : onDayOfWeek(dayFirst, date(year, first, second), start);
    }

    /** That one of two days which falls on the day of the week named before them; null where neither or both do. */
    private @Nullable LocalDate onDayOfWeek(@Nullable LocalDate one, @Nullable LocalDate other, int start) {
        String word = cursor.wordBefore(start).toUpperCase(Locale.ROOT);
        if (word.length() < 3 || one == null || other == null || one.getDayOfWeek() == other.getDayOfWeek()) {
            return null;
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(word)) {
                return one.getDayOfWeek() == day ? one : other.getDayOfWeek() == day ? other : null;
            }
        }
        return null;
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
