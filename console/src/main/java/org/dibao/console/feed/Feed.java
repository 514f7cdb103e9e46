package org.dibao.console.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says, in whatever format.
 *
 * @param title what was searched for
 * @param language BCP 47 tag of the title, {@code zh} or {@code en}
 * @param self the feed's own address
 * @param page the page that shows the same to people
 * @param hub the WebSub hub that pushes it; null where there is none
 * @param entries newest first
 */
record Feed(
        String title,
        String language,
        URI self,
        URI page,
        @Nullable URI hub,
        List<FeedEntry> entries) {

    /** When the latest of its entries was recorded; null where it has none. */
    @Nullable
    Instant updated() {
        return entries.stream()
                .map(FeedEntry::updated)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
