package org.dibao.parser.structure.date;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The days of feasts: some fall on one day of the sun's year, some follow the moon (which month it is, ICU's Chinese calendar
 * tells; the day on which it begins, {@link NewMoon}), some the sun's place (清明, 冬至).
 */
final class FeastDays {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Of the sun's year in days; the terms of it drift by its fraction and leap days draw them back. */
    private static final double FRACTION = 0.2422;

    /** Where the terms stood in 2000, for the years of this century. */
    private static final double CLEAR_AND_BRIGHT = 4.81;

    private static final double WINTER_SOLSTICE = 21.94;

    private static final Map<String, IntFunction<LocalDate>> DAYS = days();

    private FeastDays() {}

    /** The names that have a day. */
    static Set<String> names() {
        return DAYS.keySet();
    }

    /** The day of that feast in a year of the sun; null for a name that has none. */
    static @Nullable LocalDate in(String name, int year) {
        IntFunction<LocalDate> days = DAYS.get(name);
        return days == null ? null : days.apply(year);
    }

    /** The first such day that is not before this one; null for a name that has none. */
    static @Nullable LocalDate next(String name, LocalDate near) {
        LocalDate same = in(name, near.getYear());
        return same == null || !same.isBefore(near) ? same : in(name, near.getYear() + 1);
    }

    private static Map<String, IntFunction<LocalDate>> days() {
        Map<String, IntFunction<LocalDate>> days = new HashMap<>();
        put(days, year -> LocalDate.of(year, 1, 1), "元旦", "元旦节", "“元旦”");
        put(days, year -> LocalDate.of(year, 5, 1), "五一", "“五一”", "五一节", "劳动节", "“五一”假期", "五一假期");
        put(days, year -> LocalDate.of(year, 10, 1), "国庆", "国庆节", "“十一”", "“国庆”", "国庆假期", "国庆长假");
        put(days, year -> moon(year, 1, 1), "春节", "“春节”", "农历新年", "春节假期");
        put(days, year -> moon(year, 1, 1).minusDays(1), "除夕");
        put(days, year -> moon(year, 1, 15), "元宵", "元宵节");
        put(days, year -> moon(year, 5, 5), "端午", "端午节", "端午假期");
        put(days, year -> moon(year, 8, 15), "中秋", "中秋节", "中秋假期");
        put(days, year -> moon(year, 9, 9), "重阳", "重阳节");
        put(days, year -> term(year, 4, CLEAR_AND_BRIGHT), "清明", "清明节", "清明假期");
        put(days, year -> term(year, 12, WINTER_SOLSTICE), "冬至");
        return days;
    }

    private static void put(Map<String, IntFunction<LocalDate>> days, IntFunction<LocalDate> day, String... names) {
        for (String name : names) {
            days.put(name, day);
        }
    }

    /** The first such day of the moon's year that is not before this one. */
    static LocalDate nextOfMoon(int month, int day, LocalDate near) {
        LocalDate next = moon(near.getYear() - 1, month, day);
        for (int year = near.getYear(); next.isBefore(near); year++) {
            next = moon(year, month, day);
        }
        return next;
    }

    /** The last such day of the moon's year that is not after this one. */
    static LocalDate lastOfMoon(int month, int day, LocalDate near) {
        LocalDate last = moon(near.getYear(), month, day);
        for (int year = near.getYear() - 1; last.isAfter(near); year--) {
            last = moon(year, month, day);
        }
        return last;
    }

    /** A day of the moon's year that begins in this year of the sun, whose number ICU gives it. */
    static LocalDate moon(int year, int month, int day) {
        ChineseCalendar calendar = new ChineseCalendar(TimeZone.getTimeZone(CHINA.getId()));
        calendar.clear();
        calendar.set(Calendar.EXTENDED_YEAR, year);
        calendar.set(Calendar.MONTH, month - 1);
        calendar.set(Calendar.IS_LEAP_MONTH, 0);
        calendar.set(Calendar.DAY_OF_MONTH, 1);
        LocalDate first =
                Instant.ofEpochMilli(calendar.getTimeInMillis()).atZone(CHINA).toLocalDate();
        return NewMoon.nearest(first).plusDays(day - 1);
    }

    /** A term of the sun's year, by the rule of thumb that holds for this century. */
    private static LocalDate term(int year, int month, double first) {
        int within = Math.floorMod(year, 100);
        return LocalDate.of(year, month, (int) (within * FRACTION + first) - within / 4);
    }
}
