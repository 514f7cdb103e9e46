package org.dibao.parser.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days whose parts stand in elements of their own, as pages are decorated with: 06 beside 2026-04, 03-05 over 2026. */
final class PartedDay {

    private static final Pattern DAY_FIRST = Pattern.compile("^(\\d{2})\\s?(\\d{4})[-./年](\\d{1,2})月?$");
    private static final Pattern DAY_LAST = Pattern.compile("^(\\d{4})[-./年](\\d{1,2})月?\\s(\\d{2})日?$");

    /** 2026 03/05 10:12:33. */
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "^(20\\d\\d)年?\\s(\\d{1,2})[-/.月](\\d{1,2})日?(?:\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?))?(?!\\d)");

    /** The month of a day before its year is told by the dash: 03-05 2026; 03/05 2026 may be either. */
    private static final Pattern YEAR_LAST = Pattern.compile("^(\\d{1,2})[-月](\\d{1,2})日?\\s(20\\d\\d)年?$");

    /** 21-11-02 18:40, as Chinese sites write it; years before 2013 could be months. */
    private static final Pattern SHORT_YEAR =
            Pattern.compile("^(1[3-9]|2\\d)-(\\d{1,2})-(\\d{1,2})\\s(\\d{1,2}:\\d{2}(?::\\d{2})?)(?!\\d)");

    private static final int LONGEST = 40;

    private PartedDay() {}

    /** The day with the century of its year; null where the line does not begin with one that has none. */
    static @Nullable String withCentury(String line) {
        Matcher parts = SHORT_YEAR.matcher(line);
        return parts.find()
                ? "20" + parts.group(1) + '-' + parts.group(2) + '-' + parts.group(3) + ' ' + parts.group(4)
                : null;
    }

    /** The day as it is usually written; null where the line is none. */
    static @Nullable String written(String line) {
        if (line.length() > LONGEST || line.isEmpty() || !Character.isDigit(line.charAt(0))) {
            return null;
        }
        Matcher parts = DAY_FIRST.matcher(line);
        if (parts.find()) {
            return parts.group(2) + '-' + parts.group(3) + '-' + parts.group(1);
        }
        parts = DAY_LAST.matcher(line);
        if (parts.find()) {
            return parts.group(1) + '-' + parts.group(2) + '-' + parts.group(3);
        }
        parts = YEAR_FIRST.matcher(line);
        if (parts.find()) {
            String clock = parts.group(4) == null ? "" : ' ' + parts.group(4);
            return parts.group(1) + '-' + parts.group(2) + '-' + parts.group(3) + clock;
        }
        parts = YEAR_LAST.matcher(line);
        return parts.find() ? parts.group(3) + '-' + parts.group(1) + '-' + parts.group(2) : null;
    }
}
