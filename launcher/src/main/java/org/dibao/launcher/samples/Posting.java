package org.dibao.launcher.samples;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sample as one site shows it now.
 *
 * @param number the sample's number
 * @param title the title in the site's script
 * @param issuer the authority
 * @param documentNumber 发文字号, empty for none
 * @param paragraphs the text in the site's manner
 * @param file a Word document beside the text; null for none
 * @param at when the site published it
 */
public record Posting(
        int number,
        String title,
        String issuer,
        String documentNumber,
        List<String> paragraphs,
        Sample.@Nullable File file,
        Instant at) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter FORUM = DateTimeFormatter.ofPattern("yyyy-M-d HH:mm:ss");

    /** {@code 2026-03-05}. */
    public String day() {
        return DAY.format(local());
    }

    /** {@code 2026-03-05 09:12:40}. */
    public String second() {
        return SECOND.format(local());
    }

    /** {@code 2026-3-5 09:12:40}, as Discuz! writes it. */
    public String forumTime() {
        return FORUM.format(local());
    }

    /** As RFC 822 wants it in RSS. */
    public String rfc822() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(local());
    }

    /** The forum's board: 2 is plain, 7 inserts strings against copying. */
    public int board() {
        return number % 2 == 0 ? 7 : 2;
    }

    private ZonedDateTime local() {
        return at.atZone(SampleBook.CHINA);
    }
}
