package org.dibao.parser.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.contracts.DatePrecision;
import org.dibao.parser.clean.CharacterForms;
import org.jspecify.annotations.Nullable;

/**
 * Times that forums and news count back from now: 刚刚, 半小时前, 3 天前, 昨天 22:03, 前天 08:00, 3 days ago. Now is when the page was
 * fetched; what is still to come (今天 19:30 in the morning) was not written then.
 */
final class RelativeTime {

    /** 15分钟前往, 2天前夕, 提前15分钟前到: no time ago; 3小时前来源:… is one. */
    private static final String AGO_IT_WAS = "前(?! ?(?:[往去后期夕到进入抵]|来(?!源|自)))";

    private static final Pattern COUNTED = Pattern.compile(
            "(?<![\\d.年-])(?<!提前 ?)\\d{1,3} ?(?:天|小时|分钟)" + AGO_IT_WAS + "|(?:昨天|前天|今天) ?\\d{1,2}:\\d{2}");

    private static final Pattern BEGINS_AGO = Pattern.compile("^\\D*" + AGO_IT_WAS);

    private static final Pattern AGO =
            Pattern.compile("\\b(\\d{1,3}|an?|one) (minute|min|hour|hr|day|week)s? ago\\b", Pattern.CASE_INSENSITIVE);

    private RelativeTime() {}

    /** The first time in a line that is counted back; null where there is none. */
    static @Nullable FoundTime first(String line, Instant now, ZoneId zone) {
        Matcher counted = COUNTED.matcher(line);
        return counted.find() ? at(line.substring(counted.start()), now, zone) : ago(line, now, zone);
    }

    private static @Nullable FoundTime ago(String line, Instant now, ZoneId zone) {
        Matcher ago = AGO.matcher(line);
        if (!ago.find()) {
            return null;
        }
        LocalDateTime here = LocalDateTime.ofInstant(now, zone);
        int amount = Math.max(1, number(ago.group(1)));
        return switch (ago.group(2).toLowerCase(Locale.ROOT)) {
            case "minute", "min" -> found(here.minusMinutes(amount), DatePrecision.MINUTE);
            case "hour", "hr" -> found(here.minusHours(amount), DatePrecision.MINUTE);
            case "day" -> found(here.minusDays(amount).toLocalDate().atStartOfDay(), DatePrecision.DAY);
            default -> null; // weeks: no day is told
        };
    }

    /** The time that the text begins with after white space; null where there is none, or one to come. */
    static @Nullable FoundTime at(String text, Instant now, ZoneId zone) {
        FoundTime time = written(text, now, zone);
        return time == null || time.isAfter(now, zone) ? null : time;
    }

    private static @Nullable FoundTime written(String text, Instant now, ZoneId zone) {
        LocalDateTime here = LocalDateTime.ofInstant(now, zone);
        String bare = withoutSpaces(text);
        if (bare.startsWith("刚刚")) {
            return found(here, DatePrecision.MINUTE);
        }
        if (bare.startsWith("半小时前")) {
            return found(here.minusMinutes(30), DatePrecision.MINUTE);
        }
        for (String day : new String[] {"今天", "昨天", "前天"}) {
            if (bare.startsWith(day)) {
                return onDay(here.minusDays("今昨前".indexOf(day.charAt(0))), bare.substring(2));
            }
        }
        return counted(bare, here);
    }

    private static FoundTime onDay(LocalDateTime day, String clock) {
        int colon = clock.indexOf(':');
        if (colon >= 1 && colon <= 2 && clock.length() >= colon + 3) {
            int hour = number(clock.substring(0, colon));
            int minute = number(clock.substring(colon + 1, colon + 3));
            if (hour >= 0 && hour < 24 && minute >= 0 && minute < 60) {
                return found(day.toLocalDate().atTime(hour, minute), DatePrecision.MINUTE);
            }
        }
        return found(day.toLocalDate().atStartOfDay(), DatePrecision.DAY);
    }

    private static @Nullable FoundTime counted(String bare, LocalDateTime here) {
        int end = 0;
        while (end < bare.length() && end < 4 && Character.isDigit(bare.charAt(end))) {
            end++;
        }
        int count = number(bare.substring(0, end));
        String unit = bare.substring(end);
        if (count < 0 || !BEGINS_AGO.matcher(unit).find()) {
            return null;
        }
        if (unit.startsWith("天前")) {
            return found(here.minusDays(count).toLocalDate().atStartOfDay(), DatePrecision.DAY);
        }
        if (unit.startsWith("小时前")) {
            return found(here.minusHours(count), DatePrecision.MINUTE);
        }
        boolean minutes = unit.startsWith("分钟前") || unit.startsWith("秒前");
        return minutes ? found(unit.startsWith("秒") ? here : here.minusMinutes(count), DatePrecision.MINUTE) : null;
    }

    private static FoundTime found(LocalDateTime time, DatePrecision precision) {
        return new FoundTime(time.withSecond(0).withNano(0), precision, null, 0, 0);
    }

    private static int number(String figures) {
        if (figures.isEmpty() || !figures.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Integer.parseInt(figures);
    }

    private static String withoutSpaces(String text) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < text.length() && bare.length() < 16; i++) {
            if (!CharacterForms.isSpace(text.charAt(i))) {
                bare.append(text.charAt(i));
            }
        }
        return bare.toString();
    }
}
