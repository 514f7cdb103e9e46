package org.dibao.fetcher.feed;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.dibao.contracts.SourceNote;
import org.jspecify.annotations.Nullable;

/** What came of reading a body as a feed. */
public sealed interface FeedReading {

    /**
     * It is a feed.
     *
     * @param title what the feed calls itself; null for none
     * @param items its items, in its own order
     * @param timeToLive how long the feed asks to be left alone; null where it does not say
     * @param hub the WebSub hub that it names; null for none
     * @param repairs what had to be mended before it could be read, as notes
     */
    record Feed(
            @Nullable String title,
            List<FeedItem> items,
            @Nullable Duration timeToLive,
            @Nullable FeedHub hub,
            List<String> repairs)
            implements FeedReading {}

    /**
     * It is none.
     *
     * @param reason what it is instead, or where it breaks off, in a sentence
     * @param fault the same for the record
     * @param feeds the feeds that it names, if it is a web page
     */
    record NotAFeed(String reason, SourceNote fault, List<URI> feeds) implements FeedReading {}
}
