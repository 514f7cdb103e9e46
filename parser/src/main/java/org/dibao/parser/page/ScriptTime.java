package org.dibao.parser.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The time of publication that a page's scripts hold as data ({@code "pubtime":"2026-03-05 10:12:33"}), where all that
 * they hold are of one day: lists of other news have their times there too.
 */
final class ScriptTime {

    /** Every repetition is bounded: no backtracking. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:pub(?:lish(?:ed)?)?_?(?:time|date|at)|datePublished|release_?(?:time|date)|news_?time|issue_?(?:time|date))"
                    + "[\"']{0,2}\\s{0,2}[:=]\\s{0,2}[\"'](20\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}[^\"']{0,16})[\"']",
            Pattern.CASE_INSENSITIVE);

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
            Matcher named = left < 0 ? null : NAMED.matcher(code);
            while (named != null && named.find()) {
                String time = named.group(1);
                if (found != null && !day(found).equals(day(time))) {
                    return null;
                }
                found = found == null ? time : found;
            }
        }
        return found;
    }

    private static String day(String time) {
        return time.substring(0, Math.min(DAY, time.length()));
    }
}
