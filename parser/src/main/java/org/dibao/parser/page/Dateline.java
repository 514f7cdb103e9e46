package org.dibao.parser.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a report begins with: {@code HARLOW, February 19, 2026 – }, {@code 本报2026年2月19日讯}, with its year. */
final class Dateline {

    private static final int LONGEST = 90;
    private static final int LONGEST_AGENCY = 14;
    private static final Phrases AGENCIES = Phrases.of("本报", "本网", "本站", "新华社", "中新社", "中新网", "新华网", "人民网");
    private static final Pattern CAPITALS = Pattern.compile("^[\\s(]{0,2}[A-Z][A-Z.'’ -]{2,30}\\b");
    private static final Pattern DASH = Pattern.compile("^[)\\]]?\\s?(?:—|–|-)");

    private Dateline() {}

    /** The day in the first lines of a text; null where there is none. */
    static @Nullable FoundTime in(List<Passage> passages, Body body, Instant now, ZoneId zone) {
        int last = Math.min(Math.min(body.end(), body.first() + 2), passages.size());
        for (int i = body.first(); i < last; i++) {
            String line = passages.get(i).text();
            FoundTime time = TimeScanner.firstNotAfter(line.substring(0, Math.min(line.length(), LONGEST)), now, zone);
            if (time != null && opens(line, time) && closes(line, time.end())) {
                return time;
            }
        }
        return null;
    }

    /** A place in capitals, or the name of an agency, before the day. */
    private static boolean opens(String line, FoundTime time) {
        String before = line.substring(0, time.start());
        return CAPITALS.matcher(before).find() || before.length() <= LONGEST_AGENCY && AGENCIES.areIn(before);
    }

    private static boolean closes(String line, int end) {
        String behind = line.substring(end, Math.min(line.length(), end + 4)).strip();
        return behind.startsWith("电")
                || behind.startsWith("讯")
                || DASH.matcher(behind).find();
    }
}
