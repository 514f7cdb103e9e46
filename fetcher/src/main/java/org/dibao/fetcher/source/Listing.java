package org.dibao.fetcher.source;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.dibao.contracts.ListSelectors;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourceNote;
import org.dibao.fetcher.feed.FeedHub;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.fetcher.listing.ListRow;
import org.jspecify.annotations.Nullable;

/** What came of reading a source's answer. */
public sealed interface Listing {

    /**
     * It was read.
     *
     * @param kind what it was read as
     * @param name what it calls itself; null for nothing
     * @param items what it lists, in its own order
     * @param further what lists more of the same, newest first; a sitemap index has it
     * @param nextPage where a list goes on; null on its last page and for what has no pages
     * @param selectors those that were used; null where there are none
     * @param hub the WebSub hub that a feed names; null for none
     * @param timeToLive how long it asks to be left alone; null where it does not say
     * @param repairs what had to be mended, as notes
     */
    record Read(
            SourceKind kind,
            @Nullable String name,
            List<ListedItem> items,
            List<ListRow> further,
            @Nullable URI nextPage,
            @Nullable ListSelectors selectors,
            @Nullable FeedHub hub,
            @Nullable Duration timeToLive,
            List<String> repairs)
            implements Listing {

        /** The same with other items. */
        Read with(List<ListedItem> otherItems, List<String> otherRepairs) {
            return new Read(kind, name, otherItems, further, nextPage, selectors, hub, timeToLive, otherRepairs);
        }
    }

    /**
     * It could not be read as what it should be.
     *
     * @param fault what is wrong
     * @param advice what the admin can do about it
     * @param feed the feed that is named where one was looked for; null for none
     */
    record Unreadable(
            SourceNote fault, SourceNote advice, @Nullable URI feed) implements Listing {

        Unreadable(SourceNote fault, SourceNote advice) {
            this(fault, advice, null);
        }
    }
}
