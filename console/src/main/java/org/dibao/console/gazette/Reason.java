package org.dibao.console.gazette;

import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.StandingReason;
import org.jspecify.annotations.Nullable;

/**
 * Why an announcement has its standing, for a page in the reader's language.
 *
 * @param key the message that says it; null where {@code about} is the sentence itself, as older versions wrote it
 * @param about what it speaks of, regions by their names
 */
public record Reason(@Nullable String key, String about) {

    static List<Reason> allOf(Announcement announcement) {
        return announcement.standingReasons().stream().map(Reason::of).toList();
    }

    private static Reason of(String text) {
        return StandingReason.read(text)
                .map(reason -> new Reason("reason." + reason.code(), named(reason)))
                .orElseGet(() -> new Reason(null, text));
    }

    private static String named(StandingReason reason) {
        return switch (reason.code()) {
            case SITE_OF_REGION, SITE_OF_OTHER_REGION -> String.valueOf(Storyteller.regionName(reason.about()));
            default -> reason.about();
        };
    }
}
