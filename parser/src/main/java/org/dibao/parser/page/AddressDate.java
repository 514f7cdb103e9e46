package org.dibao.parser.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day that a page's address has by the habit of publishing systems. */
final class AddressDate {

    /** {@code /2020-02/08/}, {@code /2020/02/08/}, {@code /2020/0208/}. Every repetition is bounded: no backtracking. */
    private static final Pattern FOLDERS = Pattern.compile("/(20\\d\\d)[-/]?(\\d\\d)[-/]?(\\d\\d)/");

    /** {@code t20200208_123.html}, {@code art_20200208_1.html}. */
    private static final Pattern NAME = Pattern.compile("[t_](20\\d\\d)(\\d\\d)(\\d\\d)_");

    private AddressDate() {}

    static @Nullable LocalDate in(String path) {
        LocalDate named = date(NAME.matcher(path));
        return named == null ? date(FOLDERS.matcher(path)) : named;
    }

    private static @Nullable LocalDate date(Matcher matcher) {
        if (!matcher.find()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
