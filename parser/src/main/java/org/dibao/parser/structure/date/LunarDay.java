package org.dibao.parser.structure.date;

import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.Numerals;
import org.jspecify.annotations.Nullable;

/**
 * A day of the moon's year as texts word it: 农历三月三, 正月十五, 腊月廿三. Without 农历 in front only the months that the sun's
 * year does not know are taken for the moon's.
 *
 * @param month 1 to 12
 * @param day 1 to 30
 * @param end index after it
 */
record LunarDay(int month, int day, int end) {

    private static final Dictionary CALENDARS = Dictionary.of("农历", "阴历", "夏历", "旧历");
    private static final Dictionary YEARS = Dictionary.of("今年", "本年", "明年", "新年");
    private static final String OWN_MONTHS = "正冬腊";

    /** The day that begins at a place; null if none does. */
    static @Nullable LunarDay at(String text, int at, int limit) {
        int named = CALENDARS.longestAt(text, at, limit);
        int from = at + named + YEARS.longestAt(text, at + named, limit);
        if (from >= limit) {
            return null;
        }
        boolean own = OWN_MONTHS.indexOf(text.charAt(from)) >= 0;
        int monthEnd = own ? from + 1 : Numerals.end(text, from);
        if (named == 0 && !own || monthEnd == from || !text.startsWith("月", monthEnd)) {
            return null;
        }
        int month = switch (text.charAt(from)) {
            case '正' -> 1;
            case '冬' -> 11;
            case '腊' -> 12;
            default -> Numerals.value(text.subSequence(from, monthEnd));
        };
        int dayStart = monthEnd + 1;
        char first = dayStart < limit ? text.charAt(dayStart) : ' ';
        int tens = first == '廿' ? 20 : first == '卅' ? 30 : 0;
        int figures = tens > 0 || first == '初' ? dayStart + 1 : dayStart;
        int end = Math.min(limit, Numerals.end(text, figures));
        int day = tens + (end > figures ? Numerals.value(text.subSequence(figures, end)) : 0);
        boolean sound = month >= 1 && month <= 12 && day >= 1 && day <= 30;
        return sound ? new LunarDay(month, day, text.startsWith("日", end) ? end + 1 : end) : null;
    }
}
