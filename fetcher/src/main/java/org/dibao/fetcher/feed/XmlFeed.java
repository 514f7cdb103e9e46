package org.dibao.fetcher.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dibao.contracts.SourceFault;
import org.dibao.contracts.SourceNote;
import org.dibao.fetcher.feed.FeedReading.Feed;
import org.dibao.fetcher.feed.ItemIdentities.Raw;
import org.dibao.network.WebAddress;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** RSS, RDF and Atom, read by Rome from a tree that was made without document types and external entities. */
final class XmlFeed {

    private static final long LONGEST_TTL_MINUTES = Duration.ofDays(1).toMinutes();

    private static final Set<String> RSS_VERSIONS = Set.of("0.91", "0.92", "0.93", "0.94", "1.0", "2.0");

    Feed read(String xml, URI base, List<String> repairs) throws UnreadableFeedException {
        try {
            Document tree = secureBuilder().build(new StringReader(xml));
            Optional<Duration> ttl = timeToLive(tree);
            ItemElements elements = ItemElements.of(tree);
            ItemDates dates = ItemDates.takenFrom(elements);
            nameVersion(tree.getRootElement());
            SyndFeed feed = new SyndFeedInput().build(tree);
            List<Raw> items = new ArrayList<>();
            for (SyndEntry entry : feed.getEntries()) {
                Element element = elements.at(items.size(), feed.getEntries().size());
                items.add(item(entry, element, dates.of(element), base));
            }
            return new Feed(
                    text(feed.getTitle()),
                    ItemIdentities.settled(items),
                    ttl.orElse(null),
                    FeedHub.in(tree, base).orElse(null),
                    Stream.concat(repairs.stream(), dates.repairs().stream()).toList());
        } catch (JDOMException | IOException e) {
            throw new UnreadableFeedException(
                    "The feed is not well-formed: " + e.getMessage(),
                    SourceNote.of(SourceFault.FEED_NOT_WELL_FORMED, String.valueOf(e.getMessage())),
                    e);
        } catch (FeedException | RuntimeException e) {
            // Rome trips over what it takes for granted, such as the channel of an rss.
            throw new UnreadableFeedException(
                    "This is no kind of feed that is known: " + e.getMessage(),
                    SourceNote.of(SourceFault.FEED_OF_UNKNOWN_KIND, String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** Rome knows only the versions that there are; what calls itself otherwise is read as 2.0, which contains all. */
    private static void nameVersion(Element root) {
        if (root.getName().equals("rss") && !RSS_VERSIONS.contains(root.getAttributeValue("version", ""))) {
            root.setAttribute("version", "2.0");
        }
    }

    private static SAXBuilder secureBuilder() {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setExpandEntities(false);
        return builder;
    }

    private static Optional<Duration> timeToLive(Document tree) {
        return Optional.ofNullable(tree.getRootElement().getChild("channel"))
                .map(channel -> channel.getChildTextTrim("ttl"))
                .filter(minutes -> minutes.matches("\\d{1,6}"))
                .map(minutes -> Duration.ofMinutes(Math.min(Long.parseLong(minutes), LONGEST_TTL_MINUTES)));
    }

    /** What Media RSS and Dublin Core say counts where the feed's own family says nothing. */
    private static Raw item(SyndEntry entry, @Nullable Element element, @Nullable Instant publishedAt, URI base) {
        String guid = entry.getUri() == null || entry.getUri().isBlank()
                ? null
                : entry.getUri().strip();
        String title = Optional.ofNullable(text(entry.getTitle()))
                .or(() -> ItemElements.text(element, "title", ItemElements.MEDIA))
                .or(() -> ItemElements.text(element, "title", ItemElements.DUBLIN_CORE))
                .orElse(null);
        String summary = Optional.ofNullable(value(entry.getDescription()))
                .or(() -> ItemElements.text(element, "description", ItemElements.MEDIA))
                .or(() -> ItemElements.text(element, "description", ItemElements.DUBLIN_CORE))
                .orElse(null);
        String content = entry.getContents().stream()
                .map(XmlFeed::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Raw(
                guid,
                new FeedItem(
                        "",
                        title,
                        link(entry, base).orElse(null),
                        publishedAt,
                        text(entry.getAuthor()),
                        summary,
                        content));
    }

    private static Optional<URI> link(SyndEntry entry, URI base) {
        return Stream.concat(
                        Stream.ofNullable(entry.getLink()),
                        entry.getLinks().stream()
                                .filter(link ->
                                        link.getRel() == null || link.getRel().equals("alternate"))
                                .map(SyndLink::getHref)
                                .filter(Objects::nonNull))
                .filter(link -> !link.isBlank())
                .flatMap(link -> WebAddress.resolve(base, link).stream())
                .findFirst();
    }

    private static @Nullable String value(@Nullable SyndContent content) {
        return content == null
                        || content.getValue() == null
                        || content.getValue().isBlank()
                ? null
                : content.getValue().strip();
    }

    /** A title or name as plain text; many feeds put markup or doubly escaped entities there. */
    private static @Nullable String text(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return value.indexOf('<') < 0 && value.indexOf('&') < 0
                ? value.strip()
                : Jsoup.parse(value).text();
    }
}
