package org.dibao.parser.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.contracts.DatePrecision;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** When an article on WeChat was published: its page writes the second into a script, {@code var ct = "1581517074"}. */
final class WeChatTime {

    private static final Pattern CT = Pattern.compile("\\bct\\s{0,4}=\\s{0,4}[\"'](\\d{10})[\"']");

    private WeChatTime() {}

    /** The time; null where the page is no such article. */
    static @Nullable FoundTime in(PageContent content, ZoneId zone) {
        if (content.document().getElementById("js_content") == null) {
            return null;
        }
        for (Element script : content.landmarks().scripts()) {
            Matcher matcher = CT.matcher(script.data());
            if (matcher.find()) {
                ZonedDateTime time =
                        Instant.ofEpochSecond(Long.parseLong(matcher.group(1))).atZone(zone);
                return new FoundTime(time.toLocalDateTime(), DatePrecision.SECOND, time.getOffset(), 0, 0);
            }
        }
        return null;
    }
}
