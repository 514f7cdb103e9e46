package org.dibao.parser.structure.english;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as English texts write them: 31 March 2026, March 31, 2026, 31 March, 2026-03-31. */
final class EnglishDates {

    private static final String MONTHS =
            "(January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?";

    static final String DAYS_OF_WEEK = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

    /** A date, for use inside other patterns; its groups are read by {@link #day}. */
    static final String DATE = "(?:(?:" + DAYS_OF_WEEK + ",? )?"
            + "(?:(\\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)? " + MONTHS + "(?:,? (\\d{4}))?"
            + "|" + MONTHS + " (\\d{1,2})(?!\\d)(?:st|nd|rd|th)?(?:,? (\\d{4}))?"
            + "|(\\d{4})-(\\d{2})-(\\d{2})))";

    static final int GROUPS = 9;

    private static final Pattern ANY = Pattern.compile("\\b" + DATE + "\\b");

    /** The first day of a stretch, whose month stands behind the last: 9 to 13 August 2026. */
    private static final Pattern FIRST_OF_STRETCH =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|—|to|and|through|until|&) ?$");

    private static final int LONGEST_FIRST = 14;

    /** A day with a place in a line. */
    record Found(int start, int end, LocalDate day) {}

    private EnglishDates() {}

    /** All dates of a line; years left out are taken from {@code near}. */
    static List<Found> in(String line, @Nullable LocalDate near) {
        List<Found> found = new ArrayList<>();
        EnglishSentences.each(ANY, line, match -> {
            LocalDate day = day(match, 1, near);
            int from = Math.max(0, match.start() - LONGEST_FIRST);
            Matcher first = FIRST_OF_STRETCH.matcher(line.substring(from, match.start()));
            if (day != null && match.group(1) != null && first.find()) {
                int number = Integer.parseInt(first.group(1));
                if (number > 0 && number < day.getDayOfMonth()) {
                    found.add(new Found(from + first.start(), from + first.end(1), day.withDayOfMonth(number)));
                }
            }
            if (day != null) {
                found.add(new Found(match.start(), match.end(), day));
            }
        });
        return found;
    }

    /** The day of a match whose date begins with group {@code first}; null if it is none or its year is unknown. */
    static @Nullable LocalDate day(Matcher match, int first, @Nullable LocalDate near) {
        if (match.group(first) != null) {
            return day(match.group(first + 2), match.group(first + 1), match.group(first), near);
        }
        if (match.group(first + 3) != null) {
            return day(match.group(first + 5), match.group(first + 3), match.group(first + 4), near);
        }
        if (match.group(first + 6) != null) {
            return day(match.group(first + 6), Integer.parseInt(match.group(first + 7)), match.group(first + 8));
        }
        return null;
    }

    private static @Nullable LocalDate day(@Nullable String year, String month, String day, @Nullable LocalDate near) {
        int number = month(month);
        if (year != null) {
            return day(year, number, day);
        }
        if (near == null) {
            return null;
        }
        LocalDate same = day(Integer.toString(near.getYear()), number, day);
        return same != null && same.isBefore(near.minusMonths(6)) ? same.plusYears(1) : same;
    }

    private static @Nullable LocalDate day(String year, int month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null; // 31 February: a slip of the page's
        }
    }

    private static int month(String name) {
        String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month.getValue();
            }
        }
        return 1;
    }
}
