package org.dibao.fetcher.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that feeds and lists carry, well-formed or not: RFC 822 and 3339, {@code 2024-01-01 08:00:00},
 * {@code 2024年1月1日}, seconds since 1970. A time without a zone is China's; a date without a year is no date.
 */
public final class PageDates {

    /** Where a time without a zone was written; the sites that leave it out are Chinese. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Pattern NUMERIC =
            Pattern.compile("(?<!\\d)(\\d{4})\\s*(?:[-/.]|年)\\s*(\\d{1,2})\\s*(?:[-/.]|月)\\s*(\\d{1,2})(?!\\d)\\s*日?"
                    + "(?:[T\\s]*(\\d{1,2})\\s*[:：时]\\s*(\\d{2})(?:\\s*[:：分]\\s*(\\d{2})(?:[.,]\\d+)?)?)?"
                    + "\\s*(" + ZoneNames.WRITTEN + ")?");
    private static final Pattern RFC_822 = Pattern.compile(
            "(?i)(\\d{1,2})[\\s-]+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,?[\\s-]+(\\d{4}|\\d{2})"
                    + "(?:[\\s,]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?\\s*("
                    + ZoneNames.WRITTEN + "|[A-Z]{1,5})?");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?i)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    private PageDates() {}

    /** The first date in a text, with its time if it has one; empty if there is none that makes sense. */
    public static Optional<Instant> in(String text) {
        String plain = text.strip();
        if (EPOCH.matcher(plain).matches()) {
            long number = Long.parseLong(plain);
            return Optional.of(plain.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
        }
        return numeric(plain).or(() -> rfc822(plain)).or(() -> monthFirst(plain));
    }

    private static Optional<Instant> numeric(String text) {
        Matcher m = NUMERIC.matcher(text);
        while (m.find()) {
            Optional<Instant> date = at(
                    m.group(1),
                    Integer.parseInt(m.group(2)),
                    m.group(3),
                    m.group(4),
                    m.group(5),
                    m.group(6),
                    m.group(7));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> rfc822(String text) {
        Matcher m = RFC_822.matcher(text);
        return m.find()
                ? at(m.group(3), month(m.group(2)), m.group(1), m.group(4), m.group(5), m.group(6), m.group(7))
                : Optional.empty();
    }

    private static Optional<Instant> monthFirst(String text) {
        Matcher m = MONTH_FIRST.matcher(text);
        return m.find() ? at(m.group(3), month(m.group(1)), m.group(2), null, null, null, null) : Optional.empty();
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }

    private static Optional<Instant> at(
            String year,
            int month,
            String day,
            @Nullable String hour,
            @Nullable String minute,
            @Nullable String second,
            @Nullable String zone) {
        try {
            int fullYear = year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
            if (fullYear < EARLIEST || fullYear > LATEST) {
                return Optional.empty();
            }
            LocalDate date = LocalDate.of(fullYear, month, Integer.parseInt(day));
            LocalTime time = hour == null || minute == null
                    ? LocalTime.MIDNIGHT
                    : LocalTime.of(
                            Integer.parseInt(hour),
                            Integer.parseInt(minute),
                            second == null ? 0 : Integer.parseInt(second));
            return Optional.of(
                    zone == null
                            ? date.atTime(time).atZone(ZONE).toInstant()
                            : OffsetDateTime.of(date, time, ZoneNames.offset(zone))
                                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
