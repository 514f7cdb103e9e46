package org.dibao.search.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.search.query.QueryScanner.Piece;
import org.jspecify.annotations.Nullable;

/** Reads days: 2026-01-31, 2026-01, 2026, 14d, 14天, 2w, today. */
final class DayValues {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:[-./年](\\d{1,2})(?:[-./月](\\d{1,2})日?|月)?|年)?");
    /** Four digits without a unit are a year; a number of days has its unit. */
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})(d|days?|天|日|w|weeks?|周)");

    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>|＜|＞|≤|≥)?(.+)");
    private static final Pattern TODAY = Pattern.compile("today|今天|今日");
    private static final Pattern ANY = Pattern.compile("any|有|任意");

    private DayValues() {}

    /** The day that {@code after:} and {@code before:} speak of; spans count back. */
    static Day day(QueryField field, Piece value) {
        String text = value.text();
        if (TODAY.matcher(text).matches()) {
            return new Day.FromToday(0);
        }
        Matcher span = SPAN.matcher(text);
        return span.matches() ? new Day.FromToday(-days(span)) : new Day.OfCalendar(date(field, value, text));
    }

    /** The days that {@code deadline:} speaks of; spans count ahead, and what is over is not within them. */
    static Query deadline(Piece value) {
        if (ANY.matcher(value.text()).matches()) {
            return new Query.DeadlineOn(null, null);
        }
        Matcher compared = COMPARED.matcher(value.text());
        if (!compared.matches()) {
            throw unreadable(QueryField.DEADLINE, value);
        }
        String sign = compared.group(1) == null ? "" : compared.group(1);
        String text = compared.group(2);
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            int days = days(span);
            return isLater(sign)
                    ? new Query.DeadlineOn(
                            new Day.FromToday(days + (sign.equals(">") || sign.equals("＞") ? 1 : 0)), null)
                    : new Query.DeadlineOn(new Day.FromToday(0), new Day.FromToday(days));
        }
        Day day = TODAY.matcher(text).matches()
                ? new Day.FromToday(0)
                : new Day.OfCalendar(date(QueryField.DEADLINE, value, text));
        return switch (sign) {
            case "<", "＜" -> new Query.DeadlineOn(null, day.plus(-1));
            case "<=", "≤" -> new Query.DeadlineOn(null, day);
            case ">", "＞" -> new Query.DeadlineOn(day.plus(1), null);
            case ">=", "≥" -> new Query.DeadlineOn(day, null);
            default -> new Query.DeadlineOn(day, day);
        };
    }

    private static boolean isLater(String sign) {
        return sign.startsWith(">") || sign.equals("＞") || sign.equals("≥");
    }

    private static int days(Matcher span) {
        int count = Integer.parseInt(span.group(1));
        return span.group(2).startsWith("w") || span.group(2).equals("周") ? count * 7 : count;
    }

    private static LocalDate date(QueryField field, Piece value, String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            throw unreadable(field, value);
        }
        try {
            return LocalDate.of(Integer.parseInt(date.group(1)), number(date.group(2)), number(date.group(3)));
        } catch (DateTimeException e) {
            throw new Problem("noSuchDay", value.position(), FieldValues.lengthOf(value), null, text);
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    private static Problem unreadable(QueryField field, Piece value) {
        String example = field.examples().getFirst();
        return new Problem(
                "unreadableDay",
                value.position(),
                FieldValues.lengthOf(value),
                example.substring(example.indexOf(':') + 1),
                value.text());
    }
}
