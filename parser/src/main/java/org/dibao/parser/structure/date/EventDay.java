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
 * @param week for a day of a week, how many weeks it lies from the week of writing (上周五 -1, 本周五 0, 下周五 1); else 0
 * @param weekday the day of the week; null for a date
 */
record EventDay(
        Span span,
        @Nullable DateMention date,
        int week,
        @Nullable DayOfWeek weekday) {

    private static final Dictionary THIS_WEEK = Dictionary.of("本周", "这周", "本星期", "这星期");
    private static final Dictionary LAST_WEEK = Dictionary.of("上周", "上星期");
    private static final Dictionary NEXT_WEEK = Dictionary.of("下周", "下星期");
    private static final String WEEKDAYS = "一二三四五六日";

    /** All such wordings of what has been between two places, in order; not the ends of months and their parts. */
    static List<EventDay> find(String folded, int from, int to) {
        return findComing(folded, from, to).stream()
                .filter(day -> day.week() <= 0 && day.isDay(folded))
                .toList();
    }

    /** As {@link #find}, and days of the next week, which no report of something past names. */
    static List<EventDay> findComing(String folded, int from, int to) {
        List<EventDay> found = new ArrayList<>();
        DateFinder.find(folded, from, to).stream()
                .filter(DateMention::namesDay)
                .forEach(date -> found.add(new EventDay(date.span(), date, 0, null)));
        for (int at = from; at < to; at++) {
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
                settled.set(settled.size() - 1, new EventDay(both, day.date(), 0, null));
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
        return written == null || weekday == null
                ? null
                : written.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(week)
                        .with(TemporalAdjusters.nextOrSame(weekday));
    }
}
