package org.dibao.fetcher.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dibao.contracts.SourceFault;
import org.dibao.contracts.SourceNote;
import org.dibao.fetcher.feed.FeedReading.Feed;
import org.dibao.fetcher.feed.FeedReading.NotAFeed;
import org.dibao.fetcher.page.PageCharset;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed of any family: RSS, RDF, Atom by Rome, JSON Feed by Jackson. What Rome refuses is mended step by step
 * and tried again, and the result says what was mended.
 */
public final class FeedReader {

    private final XmlFeed xml = new XmlFeed();
    private final JsonFeed json = new JsonFeed();

    /**
     * Reads a body.
     *
     * @param body the bytes as they came
     * @param contentType the HTTP Content-Type; null where there was none
     * @param base the address that it came from, for relative links
     */
    public FeedReading read(byte[] body, @Nullable String contentType, URI base) {
        String text = PageCharset.decode(body, contentType);
        String start = text.stripLeading();
        if (start.startsWith("{")) {
            return json.read(start, base);
        }
        List<String> repairs = new ArrayList<>();
        PageCharset.contradiction(body, contentType).ifPresent(repairs::add);
        return readXml(text, base, repairs);
    }

    private FeedReading readXml(String text, URI base, List<String> repairs) {
        String candidate = text;
        @Nullable UnreadableFeedException complaint = null;
        for (FeedRepair repair : FeedRepair.inOrder()) {
            String mended = repair.mend(candidate);
            if (repair != FeedRepair.NONE && mended.equals(candidate)) {
                continue;
            }
            candidate = mended;
            repair.noted().ifPresent(repairs::add);
            try {
                return xml.read(candidate, base, repairs);
            } catch (UnreadableFeedException e) {
                complaint = complaint == null ? e : complaint;
            }
        }
        UnreadableFeedException first = Objects.requireNonNull(complaint, "as it stands it is always tried");
        return FeedRepair.looksLikeHtml(text)
                ? new NotAFeed(
                        "This is an HTML page, not a feed.",
                        SourceNote.of(SourceFault.PAGE_INSTEAD_OF_FEED),
                        FeedLinks.namedBy(Jsoup.parse(text, base.toString())))
                : new NotAFeed(first.sentence(), first.fault(), List.of());
    }

    /** The items of a feed, or none. */
    public static List<FeedItem> items(FeedReading reading) {
        return reading instanceof Feed feed ? feed.items() : List.of();
    }
}
