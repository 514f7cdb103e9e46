package org.dibao.fetcher.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dibao.contracts.ListSelectors;
import org.dibao.contracts.SourceAdvice;
import org.dibao.contracts.SourceFault;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourceNote;
import org.dibao.contracts.SourceRepair;
import org.dibao.fetcher.feed.FeedItem;
import org.dibao.fetcher.feed.FeedReader;
import org.dibao.fetcher.feed.FeedReading;
import org.dibao.fetcher.item.CanonicalAddress;
import org.dibao.fetcher.item.Hashes;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.fetcher.listing.BuiltInSelectors;
import org.dibao.fetcher.listing.EmbeddedRecords;
import org.dibao.fetcher.listing.ListReader;
import org.dibao.fetcher.listing.ListReading;
import org.dibao.fetcher.listing.ListReading.LinklessRow;
import org.dibao.fetcher.listing.ListRow;
import org.dibao.fetcher.listing.NextPage;
import org.dibao.fetcher.listing.RowInference;
import org.dibao.fetcher.listing.Sitemap;
import org.dibao.fetcher.listing.SitemapFile;
import org.dibao.fetcher.page.PageCharset;
import org.dibao.fetcher.page.WatchedText;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/** Reads a source's answer as the kind of source that it is. */
public final class AnswerReader {

    private static final int SHOWN = 80;
    private static final int MOST_MIB = Exchange.MAX_PAGE_BYTES / (1024 * 1024);

    private static final String CUT =
            SourceNote.of(SourceRepair.CUT_OFF, MOST_MIB).text();

    private final FeedReader feeds = new FeedReader();

    /**
     * Reads an answer.
     *
     * @param kind how
     * @param selectors where a list has its rows, null to find out; of a watched page the row is the part that counts, null
     *     for all of it
     * @param wholeText whether a feed's items carry the whole text, so that their pages need not be fetched
     */
    public Listing read(Answered answer, SourceKind kind, @Nullable ListSelectors selectors, boolean wholeText) {
        try {
            return switch (kind) {
                case FEED -> feed(answer, wholeText);
                case PAGE -> page(answer, selectors);
                case SITEMAP -> sitemap(answer);
                case LIST, DISCUZ, CATALOGUE -> list(answer, kind, selectors);
            };
        } catch (SelectorParseException e) {
            return new Listing.Unreadable(
                    SourceNote.of(SourceFault.SELECTOR_NOT_CSS, String.valueOf(e.getMessage())),
                    SourceNote.of(SourceAdvice.CORRECT_THE_SELECTORS));
        }
    }

    private Listing feed(Answered answer, boolean wholeText) {
        String type = answer.headers().first("Content-Type").orElse(null);
        return switch (feeds.read(answer.body(), type, answer.address())) {
            case FeedReading.Feed feed ->
                new Listing.Read(
                        SourceKind.FEED,
                        feed.title(),
                        listed(feed.items(), wholeText),
                        List.of(),
                        null,
                        null,
                        feed.hub(),
                        feed.timeToLive(),
                        answer.truncated() ? with(feed.repairs(), CUT) : feed.repairs());
            case FeedReading.NotAFeed none -> unreadable(answer, none);
        };
    }

    private static List<String> with(List<String> repairs, String one) {
        return Stream.concat(repairs.stream(), Stream.of(one)).toList();
    }

    private static Listing unreadable(Answered answer, FeedReading.NotAFeed none) {
        if (answer.truncated()) {
            return new Listing.Unreadable(none.fault(), SourceNote.of(SourceAdvice.ASK_FOR_A_SHORTER_FEED, MOST_MIB));
        }
        if (none.feeds().isEmpty()) {
            return new Listing.Unreadable(none.fault(), SourceNote.of(SourceAdvice.CHANGE_THE_KIND));
        }
        URI feed = none.feeds().getFirst();
        return new Listing.Unreadable(none.fault(), SourceNote.of(SourceAdvice.TAKE_THE_FEED, feed), feed);
    }

    private static List<ListedItem> listed(List<FeedItem> items, boolean wholeText) {
        Map<String, Long> links =
                items.stream().collect(Collectors.groupingBy(AnswerReader::link, Collectors.counting()));
        return items.stream()
                .map(item -> listed(item, wholeText, links.getOrDefault(link(item), 0L) > 1))
                .toList();
    }

    private static String link(FeedItem item) {
        return item.link() == null ? "" : CanonicalAddress.of(item.link()).toString();
    }

    private static ListedItem listed(FeedItem item, boolean wholeText, boolean sharesLink) {
        String content = item.content() != null ? item.content() : item.summary();
        boolean leadsNowhere = item.link() == null;
        boolean toldByContent = wholeText || leadsNowhere || sharesLink;
        return new ListedItem(
                item.id(),
                Hashes.shortHash(
                        told(item),
                        reflowed(item.title()),
                        toldByContent ? WatchedText.withoutCounters(plain(content)) : ""),
                item.title(),
                item.link(),
                item.publishedAt(),
                wholeText || leadsNowhere ? (content == null ? "" : content) : null,
                sharesLink,
                null,
                content == null || content.isBlank() ? null : content,
                Hashes.shortHash(item.id(), String.valueOf(item.link()), reflowed(item.title()), plain(content)));
    }

    /**
     * By what an item is told from others: what the feed calls it, or its page. A link beside that may carry what is
     * different in each answer, and so may a summary; the page is what is read.
     */
    private static String told(FeedItem item) {
        return item.link() != null && item.id().equals(item.link().toString()) ? link(item) : item.id();
    }

    private static String reflowed(@Nullable String title) {
        return ListedItem.reflowed(title == null ? "" : title);
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
        ListReading reading = selectors
                .map(found -> ListReader.readAll(page, found))
                .orElseGet(() -> new ListReading(List.of(), List.of()));
        return new Listing.Read(
                kind,
                title(page),
                Stream.concat(
                                reading.rows().stream().map(AnswerReader::listed),
                                reading.linkless().stream().map(AnswerReader::defective))
                        .toList(),
                List.of(),
                NextPage.of(page, selectors.orElse(null)).orElse(null),
                selectors.orElse(null),
                null,
                null,
                List.of());
    }

    private static ListedItem defective(LinklessRow row) {
        return ListedItem.defective(
                row.text(),
                row.html(),
                "The row \"" + row.text().substring(0, Math.min(row.text().length(), SHOWN))
                        + "\" has no link, or none of up to " + WebAddress.LONGEST
                        + " characters, so there is no page to fetch. If its text is all there is, replay it.");
    }

    /** A page without rows, and without a next one. */
    static Listing.Read emptyPage(SourceKind kind) {
        return new Listing.Read(kind, null, List.of(), List.of(), null, null, null, null, List.of());
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
        return Sitemap.read(answer.body(), answer.address())
                .<Listing>map(sitemap -> new Listing.Read(
                        SourceKind.SITEMAP,
                        null,
                        sitemap.pages().stream().map(AnswerReader::sitemapItem).toList(),
                        sitemap.sitemaps(),
                        null,
                        null,
                        null,
                        null,
                        notes(sitemap, answer.truncated())))
                .orElseGet(() -> new Listing.Unreadable(
                        SourceNote.of(SourceFault.NO_SITEMAP, answer.address()),
                        SourceNote.of(SourceAdvice.LOOK_IN_ROBOTS)));
    }

    private static List<String> notes(Sitemap sitemap, boolean truncated) {
        List<String> notes = new ArrayList<>();
        if (truncated || sitemap.cut()) {
            notes.add(SourceNote.of(SourceRepair.CUT_OFF, SitemapFile.MOST_MIB).text());
        }
        int pages = sitemap.pages().size();
        if (!sitemap.pages().isEmpty() && sitemap.named() > SitemapFile.MOST_PAGES) {
            notes.add(SourceNote.of(SourceRepair.ITEMS_LOOKED_AT, pages, sitemap.named())
                    .text());
        }
        return notes;
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
                null,
                false,
                null,
                null);
    }

    /** A watched page lists one thing, itself; it is new whenever its text is. */
    private static Listing page(Answered answer, @Nullable ListSelectors part) {
        Document page = document(answer);
        String text = textOf(page, part);
        String address = answer.address().toString();
        List<ListedItem> items = text.isEmpty()
                ? List.of()
                : List.of(new ListedItem(
                        address,
                        Hashes.shortHash(address, ListedItem.reflowed(WatchedText.withoutCounters(text))),
                        title(page),
                        answer.address(),
                        null,
                        null,
                        false,
                        null,
                        null));
        return new Listing.Read(SourceKind.PAGE, title(page), items, List.of(), null, part, null, null, List.of());
    }

    /** The text of a watched page or of the part of it that counts, without its accidents. */
    static String pageText(Answered answer, @Nullable ListSelectors part) {
        return textOf(document(answer), part);
    }

    private static String textOf(Document page, @Nullable ListSelectors part) {
        return ListedItem.reflowed(WatchedText.of(page, part == null ? null : part.row()));
    }

    /** The answer as a page, with its address as base for links. */
    public static Document document(Answered answer) {
        URI address = answer.address();
        return EmbeddedRecords.unwrapped(Jsoup.parse(text(answer), address.toString()));
    }

    private static String text(Answered answer) {
        return PageCharset.decode(
                answer.body(), answer.headers().first("Content-Type").orElse(null));
    }

    private static @Nullable String title(Document page) {
        return page.title().isBlank() ? null : page.title().strip();
    }
}
