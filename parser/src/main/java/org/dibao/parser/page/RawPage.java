package org.dibao.parser.page;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page as it came.
 *
 * @param body the bytes
 * @param contentType the HTTP Content-Type as received; null for none
 * @param url where it came from; null where that is not known (a file)
 * @param listedTitle title that a feed item or list row gave; null for none
 * @param listedAt time that a feed item or list row gave; null for none
 * @param feedContent whether the body is a feed item's own content rather than a page
 * @param truncated whether the body was cut at the size cap
 * @param fetchedAt when it was received; nothing is dated later, and relative dates (发表于 3 天前) count back from it
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes; never compared by value
public record RawPage(
        byte[] body,
        @Nullable String contentType,
        @Nullable URI url,
        @Nullable String listedTitle,
        @Nullable Instant listedAt,
        boolean feedContent,
        boolean truncated,
        Instant fetchedAt) {}
