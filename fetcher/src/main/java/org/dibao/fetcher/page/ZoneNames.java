package org.dibao.fetcher.page;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The zones that dates name: those of RFC 822, and the abbreviations of the IANA time zone database that feeds use beside
 * them. A name that several zones share means the one whose official sites we read: CST is China's, BST Britain's, IST
 * India's.
 */
final class ZoneNames {

    private static final Pattern SHIFT = Pattern.compile("(?:[A-Z]+)?([+-])(\\d{1,2}):?(\\d{2})?");

    private static final Map<String, ZoneOffset> NAMED = Arrays.stream("""
                    GMT+0 UT+0 UTC+0 Z+0 WET+0
                    BST+1 WEST+1 CET+1 MET+1 CEST+2 MEST+2 EET+2 EEST+3 MSK+3
                    IST+5:30 ICT+7 WIB+7
                    CST+8 BJT+8 HKT+8 SGT+8 MYT+8 PHT+8 AWST+8 JST+9 KST+9
                    ACST+9:30 AEST+10 ACDT+10:30 AEDT+11 NZST+12 NZDT+13
                    EST-5 EDT-4 CDT-5 MST-7 MDT-6 PST-8 PDT-7 AKST-9 AKDT-8 HST-10
                    """.split("\\s+"))
            .collect(Collectors.toMap(entry -> entry.split("[+-]")[0], ZoneNames::shiftOf));

    /** What may stand behind a time, as a part of a pattern without groups: a name, a shift, or GMT with a shift. */
    static final String WRITTEN = "(?:GMT|UTC)?\\s?[+-]\\d{2}:?\\d{2}|(?:GMT|UTC)\\s?[+-]\\d{1,2}(?!\\d)|(?:"
            + String.join("|", NAMED.keySet()) + ")(?![A-Za-z])";

    private ZoneNames() {}

    /**
     * The shift that was written; none, as RFC 2822 has it (4.3), for a name that nobody knows.
     *
     * @throws DateTimeException if it is further from GMT than any place
     */
    static ZoneOffset offset(String written) {
        String zone = written.toUpperCase(Locale.ROOT).replaceAll("\\s", "");
        ZoneOffset named = NAMED.get(zone);
        if (named != null) {
            return named;
        }
        return SHIFT.matcher(zone).matches() ? shiftOf(zone) : ZoneOffset.UTC;
    }

    private static ZoneOffset shiftOf(String zone) {
        Matcher shift = SHIFT.matcher(zone);
        if (!shift.matches()) {
            throw new DateTimeException(zone + " names no shift.");
        }
        int minutes =
                60 * Integer.parseInt(shift.group(2)) + (shift.group(3) == null ? 0 : Integer.parseInt(shift.group(3)));
        return ZoneOffset.ofTotalSeconds(60 * (shift.group(1).equals("-") ? -minutes : minutes));
    }
}
