package org.dibao.parser.page;

import java.util.List;
import java.util.regex.Pattern;
import org.dibao.contracts.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Tells the first post of a thread from its replies, whatever the forum's software is: the posts stand side by side, look
 * alike, and each says once at what minute it was written. A reply may well be longer than what it answers.
 */
final class Posts {

    /** A line such as {@code 由 老林 » 2026-03-21 09:14}. */
    private static final int LONGEST_STAMP = 60;

    /** Passages between title and first post. */
    private static final int UNDER_TITLE = 8;

    private static final Pattern NUMBER = Pattern.compile("^(?:第? ?\\d{1,5} ?[楼#]|#\\d{1,5}) ");

    private Posts() {}

    /** Whether this line says when a post was written, to the minute. */
    static boolean isStamp(String line) {
        if (line.length() > LONGEST_STAMP || line.indexOf(':') < 0 || line.indexOf("20") < 0) {
            return false;
        }
        FoundTime time = TimeScanner.first(line);
        return time != null && time.precision() != DatePrecision.DAY;
    }

    /** 1楼 2026-03-05 10:12: what a forum sets under a post. */
    static boolean isNumbered(String line) {
        return isStamp(line) && NUMBER.matcher(line).find();
    }

    /** Of the first post that this text replies to, the element with most prose; the same element where it is no reply. */
    static Region first(Region best, List<Region> regions, int title) {
        for (Region at = best; at.parent != null && title >= 0; at = at.parent) {
            Region post = at.posts() == 1 ? postBefore(at, regions, title) : null;
            if (post != null) {
                Region text = richest(post, regions);
                return text == null ? best : text;
            }
        }
        return best;
    }

    private static @Nullable Region postBefore(Region reply, List<Region> regions, int title) {
        for (Region region : regions) {
            boolean before = region.parent == reply.parent && region.first < reply.first && region.posts() == 1;
            if (before
                    && region.first >= title - 1
                    && region.first - title <= UNDER_TITLE
                    && looksLike(region, reply)) {
                return region;
            }
        }
        return null;
    }

    private static boolean looksLike(Region one, Region other) {
        return one.element.normalName().equals(other.element.normalName())
                && firstWord(one.element.className()).equals(firstWord(other.element.className()));
    }

    /** Every other post has a class for its ground: {@code post bg2}. */
    private static String firstWord(String names) {
        String bare = names.strip();
        int space = bare.indexOf(' ');
        return space < 0 ? bare : bare.substring(0, space);
    }

    private static @Nullable Region richest(Region post, List<Region> regions) {
        Region richest = null;
        for (Region region : regions) {
            boolean inside = region.first >= post.first && region.end <= post.end && region.isInside(post);
            if (inside && region.score() > (richest == null ? 0 : richest.score())) {
                richest = region;
            }
        }
        return richest;
    }
}
