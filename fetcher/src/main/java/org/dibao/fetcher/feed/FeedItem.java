package org.dibao.fetcher.feed;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed.
 *
 * @param id what the feed calls it: guid or id, else the link, else a hash of the content
 * @param title its title as text; null for none
 * @param link the page that it leads to, absolute; null for none
 * @param publishedAt when it was published, else updated; null where the feed does not say
 * @param author who wrote it; null for none
 * @param summary its summary, as HTML or text; null for none
 * @param content its whole content as HTML; null where the feed has a summary at most
 */
public record FeedItem(
        String id,
        @Nullable String title,
        @Nullable URI link,
        @Nullable Instant publishedAt,
        @Nullable String author,
        @Nullable String summary,
        @Nullable String content) {}
