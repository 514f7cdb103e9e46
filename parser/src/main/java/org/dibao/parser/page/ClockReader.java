package org.dibao.parser.page;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.dibao.contracts.DatePrecision;
import org.jspecify.annotations.Nullable;

/** Reads a time of the day where a cursor stands behind a day, and the offset behind it. */
final class ClockReader {

    private static final Set<String> ZONES = Set.of(
            "ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "MST", "MDT", "PT", "PST", "PDT", "BST", "CET", "CEST", "HKT",
            "SGT", "IST", "AEST", "AEDT", "NZST", "NZDT");

    private final TextCursor cursor;

    ClockReader(TextCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * A time of the day.
     *
     * @param time as written
     * @param precision minute or second
     * @param offset where one was written; null for none
     */
    record Clock(
            LocalTime time,
            DatePrecision precision,
            @Nullable ZoneOffset offset) {}

    /** The time that stands here after white space and a day of the week; null, and the cursor as it was, for none. */
    @Nullable
    Clock read() {
        int start = cursor.position();
        skipToClock();
        boolean afternoon = cursor.take("下午") || cursor.take("晚上");
        boolean morning = !afternoon && (cursor.take("上午") || cursor.take("凌晨"));
        cursor.skipSpaces();
        int hour = cursor.figures(1, 2);
        int minute = hour >= 0 && cursor.takeOneOf(":：时時点點") ? cursor.figures(1, 2) : -1;
        if (minute < 0 || hour > 23 || minute > 59) {
            cursor.moveTo(start);
            return null;
        }
        int second = cursor.takeOneOf(":") ? cursor.figures(2, 2) : -1;
        boolean exact = second >= 0 && second < 60;
        boolean later = hour < 12 && (afternoon || (!morning && isAfterNoon()));
        LocalTime time = LocalTime.of(later ? hour + 12 : hour, minute, exact ? second : 0);
        skipHalf();
        return new Clock(time, exact ? DatePrecision.SECOND : DatePrecision.MINUTE, offset());
    }

    /** White space, T, a comma, a day of the week in brackets or without. */
    private void skipToClock() {
        cursor.skip(" T,|\u3000(（");
        if (cursor.take("星期") || cursor.take("周")) {
            cursor.takeOneOf("一二三四五六日天");
        }
        cursor.skip(")）] ");
        if (cursor.take("at ")) {
            cursor.skipSpaces();
        }
    }

    private boolean isAfterNoon() {
        int start = cursor.position();
        cursor.skip(" ");
        String mark = cursor.letters(2).toLowerCase(Locale.ROOT);
        boolean dotted = cursor.take("p.m") || cursor.take("P.M");
        cursor.moveTo(start);
        return mark.equals("pm") || dotted;
    }

    /** am, p.m. and the like, read before. */
    private void skipHalf() {
        int start = cursor.position();
        cursor.skip(" ");
        String mark = cursor.letters(2).toLowerCase(Locale.ROOT);
        boolean joined = mark.equals("am") || mark.equals("pm");
        boolean dotted = cursor.take("a.m.") || cursor.take("p.m.") || cursor.take("A.M.") || cursor.take("P.M.");
        if (joined && !dotted) {
            cursor.moveTo(cursor.position() + 2);
        } else if (!dotted) {
            cursor.moveTo(start);
        }
        skipZone();
    }

    /** Its name alone tells no offset that holds in summer as in winter. */
    private void skipZone() {
        int start = cursor.position();
        cursor.skip(" ");
        String zone = cursor.letters(5);
        if (ZONES.contains(zone)) {
            cursor.moveTo(cursor.position() + zone.length());
        } else {
            cursor.moveTo(start);
        }
    }

    private @Nullable ZoneOffset offset() {
        int start = cursor.position();
        if (cursor.takeOneOf(".")) {
            cursor.figures(1, 9);
        }
        cursor.skip(" ");
        if (cursor.take("Z") || cursor.take("UTC") || cursor.take("GMT")) {
            return ZoneOffset.UTC;
        }
        boolean minus = cursor.here() == '-';
        int hours = cursor.takeOneOf("+-") ? hours() : -1;
        if (hours < 0 || hours > 14) {
            cursor.moveTo(start);
            return null;
        }
        return ZoneOffset.ofHours(minus ? -hours : hours);
    }

    /** +08:00, +0800, +08. */
    private int hours() {
        int hours = cursor.figures(2, 2);
        if (hours < 0) {
            int joined = cursor.figures(4, 4);
            return joined < 0 ? -1 : joined / 100;
        }
        if (cursor.takeOneOf(":")) {
            cursor.figures(2, 2);
        }
        return hours;
    }
}
