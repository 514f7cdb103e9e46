package org.dibao.fetcher.source;

import java.time.Duration;
import java.time.Instant;
import org.dibao.contracts.PageText;
import org.jspecify.annotations.Nullable;

/**
 * Tells a watched page that changed from one that flickers: that answers 200 with a shell, or with the site's excuse,
 * where its text was. Such a gap is a fault and no change, unless it stays.
 */
final class PageGap {

    /** A gap has less than this part of the text that was known. */
    private static final int PART = 5;

    /** A gap is no longer than this, in characters: the navigation of a shell fits in, an announcement hardly. */
    private static final int LONGEST = 500;

    /** Text that has stood there unaltered for so long is what the page now says; excuses carry times and numbers. */
    static final Duration STANDS_AFTER = Duration.ofDays(3);

    private PageGap() {}

    /**
     * What is known of the page's text after a poll.
     *
     * @param before the same after the poll before; null if nothing was known
     * @param length characters of the text that was read, more than none
     * @param fingerprint that of the text that was read
     * @return with a gap if what was read is one
     */
    static PageText judged(@Nullable PageText before, int length, String fingerprint, Instant now) {
        PageText whole = new PageText(length, null, null);
        if (before == null || length > LONGEST || length >= before.length() / PART) {
            return whole;
        }
        Instant since = before.gapSince();
        if (since == null || !fingerprint.equals(before.gap())) {
            return new PageText(before.length(), fingerprint, now);
        }
        return now.isBefore(since.plus(STANDS_AFTER)) ? before : whole;
    }
}
