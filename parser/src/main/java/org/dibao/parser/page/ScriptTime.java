package org.dibao.parser.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The time of publication that a page's scripts hold as data ({@code "pubtime":"2026-03-05 10:12:33"}), where all that
 * they hold are of one day: lists of other news have their times there too.
 */
final class ScriptTime {

    /** Every repetition is bounded: no backtracking. */
    private static final Pattern NAME = Pattern.compile(
            "(?:pub(?:lish(?:ed)?)?_?(?:time|date|at)|datePublished|release_?(?:time|date)|news_?time|issue_?(?:time|date))"
                    + "[\"']{0,2}\\s{0,2}[:=]\\s{0,2}$",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_TIME = 30;

    private static final int DAY = 10;

    /** More is a program. */
    private static final int MOST_CHARACTERS = 500_000;

    private ScriptTime() {}

    /** The time as written; null for none, or for several days. */
    static @Nullable String in(List<Element> scripts) {
        String found = null;
        int left = MOST_CHARACTERS;
        for (Element script : scripts) {
            String code = script.data();
            left -= code.length();
            // all times begin with the century: few places of a script are looked at
            for (int at = left < 0 ? -1 : code.indexOf("20"); at > 0; at = code.indexOf("20", at + 2)) {
                String time = timeAt(code, at);
                if (time != null && found != null && !day(found).equals(day(time))) {
                    return null;
                }
                found = time != null && found == null ? time : found;
            }
        }
        return found;
    }

    /** The quoted time that stands here behind the name of one of publication; null for none. */
    private static @Nullable String timeAt(String code, int at) {
        char quote = code.charAt(at - 1);
        if (quote != '"' && quote != '\'') {
            return null;
        }
        int end = code.indexOf(quote, at);
        boolean named = end > at
                && end - at <= LONGEST_TIME
                && NAME.matcher(code.substring(Math.max(0, at - 1 - LONGEST_NAME), at - 1))
                        .find();
        String value = named ? code.substring(at, end) : "";
        return named && TimeScanner.startsAt(value, 0) ? value : null;
    }

    private static String day(String time) {
        return time.substring(0, Math.min(DAY, time.length()));
    }
}
