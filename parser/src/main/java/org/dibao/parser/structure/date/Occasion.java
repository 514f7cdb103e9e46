package org.dibao.parser.structure.date;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * A time limit named by an occasion (春节前, 主汛期前, 开学前) or a day of the week (每周五17时前).
 *
 * @param name the occasion
 * @param year the year that stands before it; 0 for none
 * @param recurring whether it comes again and again
 * @param end index after 前
 */
record Occasion(String name, int year, boolean recurring, int end) {

    /** Characters of 2027年. */
    private static final int YEAR = 5;

    private static final Dictionary NAMES = Dictionary.of(Stream.concat(
                    FeastDays.names().stream(),
                    Stream.of("主汛期", "汛期", "入汛", "开学", "入冬", "供暖期", "供暖季", "暑假", "寒假", "放假", "高考", "中考", "小年"))
            .toList());

    private static final Dictionary WEEKLY = Dictionary.of("每周一", "每周二", "每周三", "每周四", "每周五", "每周六", "每周日");
    private static final Dictionary BEFORE = Dictionary.of("前", "之前", "以前", "到来前", "到来之前", "来临前", "来临之前");

    /** The occasion that begins at a place and has 前 behind it; null if none does. */
    static @Nullable Occasion at(String text, int at, int limit) {
        int weekly = WEEKLY.longestAt(text, at, limit);
        int named = weekly > 0 ? weekly : NAMES.longestAt(text, at, limit);
        if (named == 0) {
            return null;
        }
        int behind = weekly > 0 ? afterClock(text, at + weekly, limit) : at + named;
        int before = BEFORE.longestAt(text, behind, limit);
        boolean otherWord = before == 1 && behind + 1 < limit && "后夕往来期".indexOf(text.charAt(behind + 1)) >= 0;
        return before == 0 || otherWord
                ? null
                : new Occasion(text.substring(at, at + named), yearBefore(text, at), weekly > 0, behind + before);
    }

    private static int afterClock(String text, int from, int limit) {
        int at = from;
        while (at < limit && (Characters.isDigit(text.charAt(at)) || " :时点分下上午".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /** The day of the next such occasion; null where it has no day of its own or it is not known from when to look. */
    @Nullable
    LocalDate dayFrom(@Nullable LocalDate near) {
        return year > 0 ? FeastDays.in(name, year) : near == null ? null : FeastDays.next(name, near);
    }

    /** 2027年 right before the name; 0 for none. */
    private static int yearBefore(String text, int at) {
        if (at < YEAR || text.charAt(at - 1) != '年') {
            return 0;
        }
        String figures = text.substring(at - YEAR, at - 1);
        return figures.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(figures) : 0;
    }
}
