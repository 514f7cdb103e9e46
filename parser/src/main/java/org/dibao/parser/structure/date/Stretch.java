package org.dibao.parser.structure.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.Numerals;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time: so many days, months or years.
 *
 * @param amount how many
 * @param unit of what
 * @param within whether it is a time within which something is to be done (30日内)
 * @param end index after it in the text
 */
record Stretch(int amount, Unit unit, boolean within, int end) {

    /** Units of time; working days know weekends, but not public holidays, which are set anew each year. */
    enum Unit {
        MINUTES,
        HOURS,
        DAYS,
        WORKING_DAYS,
        WEEKS,
        MONTHS,
        YEARS
    }

    private static final Dictionary WITHIN = Dictionary.of("内", "以内", "之内");

    /** The stretch whose number stands between {@code start} and {@code end}; null if no unit of time follows. */
    static @Nullable Stretch at(String text, int start, int end, int limit) {
        int amount = Numerals.value(text.subSequence(start, end));
        int at = end < limit && text.charAt(end) == '个' ? end + 1 : end;
        Unit unit = unitAt(text, at);
        if (unit == null || amount <= 0 || amount > 1000 || unit == Unit.YEARS && amount > 50) {
            return null;
        }
        int after = at + lengthOf(text, at, unit);
        int within = WITHIN.longestAt(text, after, limit);
        return new Stretch(amount, unit, within > 0, after + within);
    }

    private static @Nullable Unit unitAt(String text, int at) {
        if (text.startsWith("工作日", at)) {
            return Unit.WORKING_DAYS;
        }
        if (text.startsWith("分钟", at)) {
            return Unit.MINUTES;
        }
        if (text.startsWith("小时", at)) {
            return Unit.HOURS;
        }
        if (at >= text.length()) {
            return null;
        }
        return switch (text.charAt(at)) {
            case '天', '日' -> Unit.DAYS;
            case '周' -> Unit.WEEKS;
            case '年' -> Unit.YEARS;
            case '月' -> text.charAt(at - 1) == '个' ? Unit.MONTHS : null;
            case '星' -> text.startsWith("星期", at) ? Unit.WEEKS : null;
            default -> null;
        };
    }

    private static int lengthOf(String text, int at, Unit unit) {
        return switch (unit) {
            case WORKING_DAYS -> 3;
            case HOURS, MINUTES -> 2;
            case WEEKS -> text.startsWith("星期", at) ? 2 : 1;
            default -> 1;
        };
    }

    /** The last day of so long a time after a day that does not count itself. */
    LocalDate after(LocalDate day) {
        return switch (unit) {
            case MINUTES -> day;
            case HOURS -> day.plusDays((amount + 23) / 24);
            case DAYS -> day.plusDays(amount);
            case WORKING_DAYS -> workingDaysAfter(day);
            case WEEKS -> day.plusWeeks(amount);
            case MONTHS -> day.plusMonths(amount);
            case YEARS -> day.plusYears(amount);
        };
    }

    /** The last day of so long a time of which a day is the first. */
    LocalDate lastDayFrom(LocalDate first) {
        return after(first).minusDays(1);
    }

    private LocalDate workingDaysAfter(LocalDate day) {
        LocalDate at = day;
        for (int left = amount; left > 0; ) {
            at = at.plusDays(1);
            if (at.getDayOfWeek() != DayOfWeek.SATURDAY && at.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return at;
    }
}
