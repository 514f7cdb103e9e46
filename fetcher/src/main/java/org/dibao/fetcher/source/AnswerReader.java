package org.dibao.fetcher.source;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.dibao.contracts.ListSelectors;
import org.dibao.contracts.SourceKind;
import org.dibao.fetcher.feed.FeedItem;
import org.dibao.fetcher.feed.FeedReader;
import org.dibao.fetcher.feed.FeedReading;
import org.dibao.fetcher.item.Hashes;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.fetcher.listing.BuiltInSelectors;
import org.dibao.fetcher.listing.ListReader;
import org.dibao.fetcher.listing.ListRow;
import org.dibao.fetcher.listing.RowInference;
import org.dibao.fetcher.listing.Sitemap;
import org.dibao.fetcher.page.Gunzipped;
import org.dibao.fetcher.page.PageCharset;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome.Answered;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/** Reads a source's answer as the kind of source that it is. */
public final class AnswerReader {

    private final FeedReader feeds = new FeedReader();

    /**
     * Reads an answer.
     *
     * @param kind how
     * @param selectors where a list has its rows; null to find out
     * @param wholeText whether a feed's items carry the whole text, so that their pages need not be fetched
     */
    public Listing read(Answered answer, SourceKind kind, @Nullable ListSelectors selectors, boolean wholeText) {
        try {
            return switch (kind) {
                case FEED -> feed(answer, wholeText);
                case PAGE -> page(answer);
                case SITEMAP -> sitemap(answer);
                case LIST, DISCUZ, CATALOGUE -> list(answer, kind, selectors);
            };
        } catch (SelectorParseException e) {
            return new Listing.Unreadable(
                    "A selector of this source is not CSS: " + e.getMessage(),
                    "Open the source and correct its selectors.");
        }
    }

    private Listing feed(Answered answer, boolean wholeText) {
        String type = answer.headers().first("Content-Type").orElse(null);
        return switch (feeds.read(answer.body(), type, answer.address())) {
            case FeedReading.Feed feed ->
                new Listing.Read(
                        SourceKind.FEED,
                        feed.title(),
                        feed.items().stream()
                                .map(item -> listed(item, wholeText))
                                .toList(),
                        List.of(),
                        null,
                        feed.timeToLive(),
                        feed.repairs());
            case FeedReading.NotAFeed none ->
                new Listing.Unreadable(
                        none.reason(),
                        answer.truncated()
                                ? "The feed is larger than 5 MiB and was cut off; ask for a shorter one."
                                : "Open the address in a browser; if it is a web page, change the source's kind.");
        };
    }

    private static ListedItem listed(FeedItem item, boolean wholeText) {
        String content = item.content() != null ? item.content() : item.summary();
        boolean leadsNowhere = item.link() == null;
        return new ListedItem(
                item.id(),
                Hashes.shortHash(
                        item.id(),
                        String.valueOf(item.link()),
                        ListedItem.reflowed(item.title() == null ? "" : item.title()),
                        plain(content)),
                item.title(),
                item.link(),
                item.publishedAt(),
                wholeText || leadsNowhere ? (content == null ? "" : content) : null);
    }

    private static String plain(@Nullable String html) {
        return html == null
                ? ""
                : ListedItem.reflowed(
                        html.indexOf('<') < 0 ? html : Jsoup.parse(html).text());
    }

    private static Listing list(Answered answer, SourceKind kind, @Nullable ListSelectors given) {
        Document page = document(answer);
        Optional<ListSelectors> selectors = given != null ? Optional.of(given) : selectorsFor(page, kind);
        List<ListRow> rows =
                selectors.map(found -> ListReader.read(page, found)).orElseGet(List::of);
        return new Listing.Read(
                kind,
                title(page),
                rows.stream().map(AnswerReader::listed).toList(),
                List.of(),
                selectors.orElse(null),
                null,
                List.of());
    }

    private static Optional<ListSelectors> selectorsFor(Document page, SourceKind kind) {
        return switch (kind) {
            case DISCUZ -> BuiltInSelectors.forDiscuz(page);
            case CATALOGUE -> BuiltInSelectors.forCatalogue(page);
            default -> RowInference.infer(page);
        };
    }

    private static ListedItem listed(ListRow row) {
        return ListedItem.leadingTo(row.link(), row.title(), row.listedAt());
    }

    private static Listing sitemap(Answered answer) {
        byte[] body = Gunzipped.upTo(Exchange.MAX_PAGE_BYTES, answer.body());
        return Sitemap.read(PageCharset.decode(body, null), answer.address())
                .<Listing>map(sitemap -> new Listing.Read(
                        SourceKind.SITEMAP,
                        null,
                        sitemap.pages().stream().map(AnswerReader::sitemapItem).toList(),
                        sitemap.sitemaps(),
                        null,
                        null,
                        List.of()))
                .orElseGet(() -> new Listing.Unreadable(
                        answer.address() + " is no sitemap: it has neither urlset nor sitemapindex.",
                        "Look for the line \"Sitemap:\" in the site's robots.txt."));
    }

    /** A sitemap has no titles, so a page counts as changed when its date does. */
    private static ListedItem sitemapItem(ListRow row) {
        ListedItem item = ListedItem.leadingTo(row.link(), row.title(), row.listedAt());
        return new ListedItem(
                item.identity(),
                Hashes.shortHash(item.identity(), String.valueOf(row.listedAt())),
                row.title().isEmpty() ? null : row.title(),
                row.link(),
                row.listedAt(),
                null);
    }

    /** A watched page lists one thing, itself; it is new whenever its text is. */
    private static Listing page(Answered answer) {
        Document page = document(answer);
        String text = ListedItem.reflowed(page.text());
        String address = answer.address().toString();
        List<ListedItem> items = text.isEmpty()
                ? List.of()
                : List.of(new ListedItem(
                        address, Hashes.shortHash(address, text), title(page), answer.address(), null, null));
        return new Listing.Read(SourceKind.PAGE, title(page), items, List.of(), null, null, List.of());
    }

    /** The answer as a page, with its address as base for links. */
    public static Document document(Answered answer) {
        URI address = answer.address();
        return Jsoup.parse(text(answer), address.toString());
    }

    private static String text(Answered answer) {
        return PageCharset.decode(
                answer.body(), answer.headers().first("Content-Type").orElse(null));
    }

    private static @Nullable String title(Document page) {
        return page.title().isBlank() ? null : page.title().strip();
    }
}
