package org.dibao.parser.structure.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * A wording in a report that may name the day of its event: a date, or a day of a week that is told by its week.
 *
 * @param span where it stands
 * @param date the date; null for a day of a week
 * @param week for a day of a week, how many weeks it lies from the week of writing (上周五 -1, 本周五 0, 下周五 1); null for a
 *     date, and for a day of a week whose week is left open (周五上午)
 * @param weekday the day of the week; null for a date
 */
record EventDay(
        Span span,
        @Nullable DateMention date,
        @Nullable Integer week,
        @Nullable DayOfWeek weekday) {

    private static final Dictionary THIS_WEEK = Dictionary.of("本周", "这周", "本星期", "这星期");
    private static final Dictionary LAST_WEEK = Dictionary.of("上周", "上星期");
    private static final Dictionary NEXT_WEEK = Dictionary.of("下周", "下星期");
    private static final Dictionary SOME_WEEK = Dictionary.of("周", "星期", "礼拜");
    private static final String WEEKDAYS = "一二三四五六日";

    /** What stands before a day of a week that is one day rather than each such day, or one of several. */
    private static final Dictionary ONE_DAY = Dictionary.of(
            "定于", "将于", "拟于", "订于", "定在", "安排在", "推迟至", "推迟到", "改在", "改为", "改到", "时间:", "日期:", "时间为", "时间是", "计划于");

    /** From today on, where the day on which that ends stands right behind it: 即日起至12月31日闭馆. */
    private static final Dictionary FROM_TODAY = Dictionary.of("即日起至", "即日起到", "即日至", "即日起—", "即日起-", "即日起~");

    private static final int LENGTH_OF_TODAY = 2;

    /** All such wordings of what has been between two places, in order; not the ends of months and their parts. */
    static List<EventDay> find(String folded, int from, int to) {
        return findComing(folded, from, to).stream()
                .filter(day -> !day.isToCome() && day.isDay(folded))
                .toList();
    }

    /** As {@link #find}, and days of the next week, which no report of something past names. */
    static List<EventDay> findComing(String folded, int from, int to) {
        List<EventDay> found = new ArrayList<>();
        DateFinder.find(folded, from, to).stream()
                .filter(DateMention::namesDay)
                .forEach(date -> found.add(new EventDay(date.span(), date, null, null)));
        for (int at = from; at < to; at++) {
            addOpen(folded, at, from, to, found);
            int last = LAST_WEEK.longestAt(folded, at, to);
            int next = NEXT_WEEK.longestAt(folded, at, to);
            int length = Math.max(Math.max(last, next), THIS_WEEK.longestAt(folded, at, to));
            DayOfWeek weekday = length > 0 && at + length < to ? weekday(folded.charAt(at + length)) : null;
            if (weekday != null) {
                found.add(new EventDay(new Span(at, at + length + 1), null, last > 0 ? -1 : next > 0 ? 1 : 0, weekday));
            }
        }
        found.sort(Comparator.comparingInt(day -> day.span().start()));
        return settled(folded, found);
    }

    /** A day of a week whose week is left open, and today as the first of many days. */
    private static void addOpen(String folded, int at, int from, int to, List<EventDay> found) {
        int today = FROM_TODAY.longestAt(folded, at, to);
        if (today > 0 && at + today < to && DateFinder.at(folded, at + today, to) != null) {
            Span span = new Span(at, at + LENGTH_OF_TODAY);
            found.add(new EventDay(span, new DateMention(span, 0, 0, 0, DateMention.Counting.DAYS, 0), null, null));
        }
        int length = SOME_WEEK.longestAt(folded, at, to);
        int end = at + length + 1;
        boolean one = length > 0 && end <= to && ONE_DAY.longestBefore(folded, at, from) > 0;
        DayOfWeek weekday = one ? weekday(folded.charAt(end - 1)) : null;
        if (weekday != null && (end == to || "至到、-—~和及".indexOf(folded.charAt(end)) < 0)) {
            found.add(new EventDay(new Span(at, end), null, null, weekday));
        }
    }

    /** 明天(5月10日): one day, which the date in brackets tells. */
    private static List<EventDay> settled(String folded, List<EventDay> found) {
        List<EventDay> settled = new ArrayList<>();
        for (EventDay day : found) {
            EventDay before = settled.isEmpty() ? null : settled.getLast();
            boolean tells = before != null
                    && before.isRelative()
                    && !day.isRelative()
                    && day.span().start() == before.span().end() + 1
                    && folded.charAt(before.span().end()) == '(';
            if (before != null && tells) {
                Span both = new Span(before.span().start(), day.span().end());
                settled.set(settled.size() - 1, new EventDay(both, day.date(), null, null));
            } else {
                settled.add(day);
            }
        }
        return settled;
    }

    private static @Nullable DayOfWeek weekday(char c) {
        int index = WEEKDAYS.indexOf(c == '天' ? '日' : c);
        return index < 0 ? null : DayOfWeek.of(index + 1);
    }

    /** Whether no report of something past names it: a day of the next week, or of a week left open. */
    boolean isToCome() {
        return weekday != null && (week == null || week > 0);
    }

    /** Whether it counts from the day of writing. */
    boolean isRelative() {
        return date == null || date.isRelative();
    }

    /** Whether it is a day rather than the end of a month or of a part of it (5月底, 5月上旬). */
    boolean isDay(String folded) {
        return date == null || date.day() != DateMention.LAST_DAY && folded.charAt(span.end() - 1) != '旬';
    }

    /** Whether nothing is left open. */
    boolean isComplete() {
        return date != null && date.isComplete();
    }

    /** The day meant by a report; null if it cannot be known. */
    @Nullable
    LocalDate past(DateBase base) {
        return date == null ? ofWeek(base) : base.past(date);
    }

    /** The day meant where something is said to be coming; null if it cannot be known. */
    @Nullable
    LocalDate future(DateBase base) {
        return date == null ? ofWeek(base) : base.future(date);
    }

    private @Nullable LocalDate ofWeek(DateBase base) {
        LocalDate written = base.written();
        if (written == null || weekday == null) {
            return null;
        }
        LocalDate from = week == null
                ? written
                : written.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(week);
        return from.with(TemporalAdjusters.nextOrSame(weekday));
    }
}
