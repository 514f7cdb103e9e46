package org.dibao.parser.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.contracts.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Times of pages for telephones that leave the year out: {@code 03-09 08:15}, {@code 3月9日 08:15}. It is the last such day
 * before the page was fetched, unless the next one is near: that is the day of something to come. Without the minute
 * nothing tells such a day from other figures, so there must be one.
 */
final class YearlessTime {

    private static final Pattern TIME =
            Pattern.compile("(?<![\\d年./:-])(\\d{1,2})(?:[-/](\\d{1,2}) {1,3}|月(\\d{1,2})日 {0,3})"
                    + "(\\d{1,2})[:：](\\d{2})(?![\\d]| {0,2}[-—–~～至到])");

    /** Notices announce things some weeks ahead. */
    private static final int DAYS_THINGS_ARE_ANNOUNCED_AHEAD = 60;

    private YearlessTime() {}

    /** The first such time of a line; null where there is none, or where it is that of something to come. */
    static @Nullable FoundTime first(String line, Instant now, ZoneId zone) {
        Matcher time = TIME.matcher(line);
        if (!time.find()) {
            return null;
        }
        LocalDateTime here = LocalDateTime.ofInstant(now, zone);
        String day = time.group(2) == null ? time.group(3) : time.group(2);
        try {
            MonthDay of = MonthDay.of(Integer.parseInt(time.group(1)), Integer.parseInt(day));
            LocalDateTime that =
                    of.atYear(here.getYear()).atTime(Integer.parseInt(time.group(4)), Integer.parseInt(time.group(5)));
            LocalDateTime last = that.isAfter(here) ? that.minusYears(1) : that;
            boolean toCome = !last.plusYears(1).isAfter(here.plusDays(DAYS_THINGS_ARE_ANNOUNCED_AHEAD));
            return toCome ? null : new FoundTime(last, DatePrecision.MINUTE, null, time.start(), time.end());
        } catch (DateTimeException noDay) {
            return null; // 13-45 99:99: figures of something else
        }
    }
}
