package org.dibao.parser.structure.date;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.Numerals;
import org.jspecify.annotations.Nullable;

/**
 * A half or a quarter of a year (上半年, 一季度, 年中), whose end is a time limit where something shall be done in it.
 *
 * @param start where it is worded, with the year before it
 * @param end index after it
 * @param year the year that stands before it; 0 for none
 * @param yearsAway how many years from that of writing (明年 1)
 * @param month its last month; 0 for the quarter of writing (本季度)
 */
record YearPart(int start, int end, int year, int yearsAway, int month) {

    private static final Map<String, Integer> LAST_MONTHS = lastMonths();
    private static final Dictionary NAMES = Dictionary.of(LAST_MONTHS.keySet());

    /** What may stand before 年中 and 年内, which are parts of other words elsewhere (青年中, 一年内). */
    private static final String BEFORE_YEAR = "年于在到至争取保将今本";

    private static final Dictionary AIMED =
            Dictionary.of("要", "必须", "务必", "确保", "力争", "争取", "努力", "请", "应", "计划", "拟", "须");

    private static final Dictionary DONE = Dictionary.of(
            "完成", "建成", "实现", "达到", "清零", "落实", "整改", "到位", "开工", "投用", "启用", "交付", "验收", "投入使用", "全部", "基本", "通车");

    /** Letters between a part of the year and what is to be done in it, and the word of order. */
    private static final int DONE_REACH = 6;

    private static final int AIMED_REACH = 2;

    private static final int DIGITS = 4;

    private static Map<String, Integer> lastMonths() {
        Map<String, Integer> months = new HashMap<>();
        put(months, 3, "一季度", "第一季度", "首季", "首季度");
        put(months, 6, "二季度", "第二季度", "上半年", "年中");
        put(months, 9, "三季度", "第三季度", "前三季度");
        put(months, 12, "四季度", "第四季度", "下半年", "年内");
        put(months, 0, "本季度");
        return months;
    }

    private static void put(Map<String, Integer> months, int last, String... names) {
        for (String name : names) {
            months.put(name, last);
        }
    }

    /** The part of a year that begins at a place; null if none does. */
    static @Nullable YearPart at(String text, int at, int from, int limit) {
        int length = NAMES.longestAt(text, at, limit);
        if (length == 0 || text.charAt(at) == '年' && !isThisYear(text, at, from)) {
            return null;
        }
        int month = LAST_MONTHS.getOrDefault(text.substring(at, at + length), 0);
        int end = at + length;
        if (text.startsWith("末", end) || text.startsWith("底", end)) {
            end++;
        }
        boolean ofThis = text.charAt(at) == '年' && at > from && "今本".indexOf(text.charAt(at - 1)) >= 0;
        if (ofThis) {
            return new YearPart(at - 1, end, 0, 0, month);
        }
        int named = at - 2;
        if (named >= from && text.charAt(at - 1) == '年') {
            int away = "今本当明后".indexOf(text.charAt(named));
            if (away >= 0) {
                return new YearPart(named, end, 0, Math.max(0, away - 2), month);
            }
            int year = yearBefore(text, at - 1, from);
            if (year > 0) {
                return new YearPart(at - 1 - DIGITS, end, year, 0, month);
            }
        }
        return new YearPart(at, end, 0, 0, month);
    }

    private static boolean isThisYear(String text, int at, int from) {
        char after = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
        return "央国小学期心等医专".indexOf(after) < 0
                && (at == from
                        || !Characters.isHan(text.charAt(at - 1)) && !Numerals.isNumeral(text.charAt(at - 1))
                        || BEFORE_YEAR.indexOf(text.charAt(at - 1)) >= 0);
    }

    private static int yearBefore(String text, int end, int from) {
        int start = end - DIGITS;
        if (start < from) {
            return 0;
        }
        String figures = text.substring(start, end);
        return figures.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(figures) : 0;
    }

    /**
     * Whether something shall have been done by its end (上半年完成整改, 力争一季度开工).
     *
     * @param clause where the clause begins that holds it, {@code clauseEnd} where it ends
     * @param report whether the text is a report, which tells so of what has been done (上半年完成投资)
     */
    boolean isAimedAt(String text, int clause, int clauseEnd, boolean report) {
        if (text.startsWith("的", end)) {
            return false;
        }
        return AIMED.in(text, clause, start) && DONE.in(text, end, clauseEnd)
                || !report && DONE.in(text, end, Math.min(clauseEnd, end + DONE_REACH))
                || AIMED.in(text, end, Math.min(clauseEnd, end + AIMED_REACH));
    }

    /** Its last day; null where it is not known from which year to count. */
    @Nullable
    LocalDate lastDay(@Nullable LocalDate near) {
        if (year == 0 && near == null || month == 0 && near == null) {
            return null;
        }
        int ofYear = year > 0 || near == null ? year : near.getYear() + yearsAway;
        int last = month > 0 || near == null ? month : (near.getMonthValue() + 2) / 3 * 3;
        return LocalDate.of(ofYear, last, 1).plusMonths(1).minusDays(1);
    }
}
