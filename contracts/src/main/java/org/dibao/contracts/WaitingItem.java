package org.dibao.contracts;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item that was listed and whose page could not be fetched so far. It is taken up again whether it is still listed
 * or not: a feed shows its last few items only, and those of a list move on from page to page. Part of a {@link
 * SourcePolled}.
 *
 * @param identity what stays the same when the item changes
 * @param fingerprint the short hash that stands in {@link SourcePolled#items} once it is fetched
 * @param link its page
 * @param title its title, cut off if it is very long; null for none
 * @param listedAt its time as the source gives it; null for none
 * @param listedBy the source's address when it was listed: it does not wait for a source that has got another one; null
 *     in reports of older versions
 * @param putOffSince when its site first asked for time instead of answering; null if it never did, and in reports of
 *     older versions
 * @param notBefore until when its site is not asked for it again; null where nothing keeps us from asking, and in reports
 *     of older versions
 */
public record WaitingItem(
        String identity,
        String fingerprint,
        URI link,
        @Nullable String title,
        @Nullable Instant listedAt,
        @Nullable URI listedBy,
        @Nullable Instant putOffSince,
        @Nullable Instant notBefore) {}
