package org.dibao.parser.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day that a page's address has by the habit of publishing systems. */
final class AddressDate {

    /**
     * {@code /2020-02/08/}, {@code /2020/02/08/}, {@code /2020/0208/}, {@code /art/2020/2/8/}, {@code /2020/feb/08/}. Every
     * repetition is bounded: no backtracking.
     */
    private static final List<Pattern> FOLDERS = List.of(
            Pattern.compile("/(20\\d\\d)[-/]?(\\d\\d)[-/]?(\\d\\d)/"),
            Pattern.compile("/(20\\d\\d)/(\\d{1,2})/(\\d{1,2})/"),
            Pattern.compile("/(20\\d\\d)/([a-z]{3})/(\\d{1,2})/"));

    /**
     * {@code t20200208_123.html}, {@code art_20200208_1.html}; the day that a number begins with, as in {@code
     * 202002081234.html} and {@code 20200208A0AB12}; {@code name-2020-02-08}.
     */
    private static final List<Pattern> NAMES = List.of(
            Pattern.compile("[t_](20\\d\\d)(\\d\\d)(\\d\\d)_"),
            Pattern.compile("/(20\\d\\d)(\\d\\d)(\\d\\d)(?:[A-Z][0-9A-Z]{3,12}|\\d{0,12}\\.s?html?)$"),
            Pattern.compile("[-_/](20\\d\\d)[-_](\\d\\d)[-_](\\d\\d)(?:\\D|$)"));

    /** Pages of what takes place then. */
    private static final Pattern EVENTS = Pattern.compile("/(?:events?|calendar|huodong)/");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private AddressDate() {}

    static @Nullable LocalDate in(String path) {
        if (EVENTS.matcher(path).find()) {
            return null;
        }
        LocalDate named = first(NAMES, path);
        return named == null ? first(FOLDERS, path) : named;
    }

    private static @Nullable LocalDate first(List<Pattern> patterns, String path) {
        for (Pattern pattern : patterns) {
            LocalDate day = date(pattern.matcher(path));
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable LocalDate date(Matcher matcher) {
        if (!matcher.find()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)), month(matcher.group(2)), Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** 0 for a word that is none. */
    private static int month(String written) {
        boolean figures = Character.isDigit(written.charAt(0));
        return figures ? Integer.parseInt(written) : MONTHS.indexOf(written) + 1;
    }
}
