package org.dibao.parser.structure.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.dibao.contracts.Span;
import org.jspecify.annotations.Nullable;

/**
 * A date as a text words it, with what it leaves open.
 *
 * @param span where it stands
 * @param year the year; 0 if not stated
 * @param month the month; 0 if not stated
 * @param day the day of the month; 0 if not stated, {@link #LAST_DAY} for the last (月底, 年底)
 * @param counting what the figures count in
 * @param away how many days or months from that of writing, where it counts in those; else 0
 */
public record DateMention(Span span, int year, int month, int day, Counting counting, int away) {

    /** What dates count in. */
    public enum Counting {
        /** Years, months and days of the calendar. */
        CALENDAR,
        /** Months and days of the moon's year (农历三月三). */
        MOON,
        /** Days from that of writing (今天 0, 昨天 -1). */
        DAYS,
        /** Months from that of writing (上月 -1, 本月 0, 下月 1), and the day in it. */
        MONTHS
    }

    /** Stands for the last day of the month or year. */
    public static final int LAST_DAY = 99;

    /** A date that is worded past this many days before its anchor is taken for one in the following year. */
    private static final int DAYS_A_TIME_LIMIT_MAY_LIE_BACK = 60;

    /** A date of the calendar. */
    static DateMention of(Span span, int year, int month, int day) {
        return new DateMention(span, year, month, day, Counting.CALENDAR, 0);
    }

    /** Whether it counts from the day of writing. */
    public boolean isRelative() {
        return counting == Counting.DAYS;
    }

    /** Whether it names a day (rather than a month or a year as a whole). */
    public boolean namesDay() {
        return isRelative() || day > 0;
    }

    /** Whether nothing is left open. */
    public boolean isComplete() {
        return year > 0 && month > 0 && day > 0 && counting == Counting.CALENDAR;
    }

    /** The day meant by a report that was written on {@code anchor}, which tells what has been; null if unknown. */
    public @Nullable LocalDate past(@Nullable LocalDate anchor) {
        LocalDate settled = settled(anchor);
        if (settled != null || anchor == null || year > 0 || day == 0 || counting == Counting.MONTHS) {
            return settled;
        }
        if (counting == Counting.MOON) {
            return FeastDays.lastOfMoon(month, day, anchor);
        }
        if (month > 0) {
            LocalDate sameYear = day(anchor.getYear(), month);
            return sameYear != null && sameYear.isAfter(anchor.plusDays(1))
                    ? day(anchor.getYear() - 1, month)
                    : sameYear;
        }
        LocalDate sameMonth = day(anchor.getYear(), anchor.getMonthValue());
        LocalDate before = anchor.minusMonths(1);
        return sameMonth == null || sameMonth.isAfter(anchor)
                ? day(before.getYear(), before.getMonthValue())
                : sameMonth;
    }

    /** The day meant by an order given on {@code anchor}, which tells what shall be; null if unknown. */
    public @Nullable LocalDate future(@Nullable LocalDate anchor) {
        LocalDate settled = settled(anchor);
        if (settled != null || anchor == null || year > 0 || counting == Counting.MONTHS) {
            return settled;
        }
        if (counting == Counting.MOON) {
            return FeastDays.nextOfMoon(month, day, anchor);
        }
        if (month > 0) {
            LocalDate sameYear = dayOrLast(anchor.getYear(), month);
            return sameYear != null && sameYear.isBefore(anchor.minusDays(DAYS_A_TIME_LIMIT_MAY_LIE_BACK))
                    ? dayOrLast(anchor.getYear() + 1, month)
                    : sameYear;
        }
        if (day == 0) {
            return null;
        }
        LocalDate sameMonth = day(anchor.getYear(), anchor.getMonthValue());
        LocalDate next = anchor.plusMonths(1);
        return sameMonth == null || sameMonth.isBefore(anchor) ? day(next.getYear(), next.getMonthValue()) : sameMonth;
    }

    private @Nullable LocalDate settled(@Nullable LocalDate anchor) {
        if (isRelative()) {
            return anchor == null ? null : anchor.plusDays(away);
        }
        if (counting == Counting.MONTHS && anchor != null) {
            LocalDate within = anchor.plusMonths(away);
            return day(within.getYear(), within.getMonthValue());
        }
        if (year == 0) {
            return null;
        }
        if (counting == Counting.MOON) {
            return FeastDays.moon(year, month, day);
        }
        if (month == 0) {
            return day == LAST_DAY ? LocalDate.of(year, 12, 31) : null;
        }
        return dayOrLast(year, month);
    }

    /** A month without a day ends with its last day: that is the limit which it sets. */
    private @Nullable LocalDate dayOrLast(int ofYear, int ofMonth) {
        return day == 0 ? YearMonth.of(ofYear, ofMonth).atEndOfMonth() : day(ofYear, ofMonth);
    }

    private @Nullable LocalDate day(int ofYear, int ofMonth) {
        if (day == LAST_DAY) {
            return YearMonth.of(ofYear, ofMonth).atEndOfMonth();
        }
        try {
            return LocalDate.of(ofYear, ofMonth, day);
        } catch (DateTimeException e) {
            return null; // 2月30日: a slip of the page's, not a date
        }
    }
}
