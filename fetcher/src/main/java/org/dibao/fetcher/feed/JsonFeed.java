package org.dibao.fetcher.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dibao.contracts.SourceFault;
import org.dibao.contracts.SourceNote;
import org.dibao.events.Json;
import org.dibao.fetcher.feed.FeedReading.Feed;
import org.dibao.fetcher.feed.FeedReading.NotAFeed;
import org.dibao.fetcher.feed.ItemIdentities.Raw;
import org.dibao.fetcher.page.PageDates;
import org.dibao.network.WebAddress;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {

    FeedReading read(String json, URI base) {
        try {
            JsonNode feed = Json.mapper().readTree(json);
            if (!feed.path("items").isArray()) {
                return new NotAFeed(
                        "This is JSON, but no JSON Feed: it has no list \"items\".",
                        SourceNote.of(SourceFault.JSON_WITHOUT_ITEMS),
                        List.of());
            }
            List<Raw> items = new ArrayList<>();
            feed.path("items").forEach(item -> items.add(item(item, base)));
            return new Feed(
                    text(feed, "title").orElse(null),
                    ItemIdentities.settled(items),
                    null,
                    hub(feed, base).orElse(null),
                    List.of());
        } catch (JacksonException e) {
            return new NotAFeed(
                    "This begins like JSON but breaks off: " + e.getOriginalMessage(),
                    SourceNote.of(SourceFault.JSON_BREAKS_OFF, e.getOriginalMessage()),
                    List.of());
        }
    }

    private static Optional<FeedHub> hub(JsonNode feed, URI base) {
        for (JsonNode hub : feed.path("hubs")) {
            if ("WebSub".equalsIgnoreCase(text(hub, "type").orElse(""))) {
                return FeedHub.of(text(hub, "url"), text(feed, "feed_url"), base);
            }
        }
        return Optional.empty();
    }

    private static Raw item(JsonNode item, URI base) {
        Optional<URI> link = text(item, "url")
                .or(() -> text(item, "external_url"))
                .flatMap(address -> WebAddress.resolve(base, address));
        Optional<String> content =
                text(item, "content_html").or(() -> text(item, "content_text").map(JsonFeed::asHtml));
        return new Raw(
                text(item, "id").orElse(null),
                new FeedItem(
                        "",
                        text(item, "title").orElse(null),
                        link.orElse(null),
                        Stream.of("date_published", "date_modified")
                                .flatMap(field -> text(item, field).stream())
                                .flatMap(date -> PageDates.in(date).stream())
                                .findFirst()
                                .orElse(null),
                        author(item),
                        text(item, "summary").orElse(null),
                        content.orElse(null)));
    }

    /** A text without markup, its lines and paragraphs kept. */
    private static String asHtml(String text) {
        return Arrays.stream(Entities.escape(text.strip()).split("\\R\\s*\\R"))
                .map(paragraph -> "<p>" + paragraph.replaceAll("\\R", "<br>") + "</p>")
                .collect(Collectors.joining());
    }

    private static @Nullable String author(JsonNode item) {
        JsonNode author = item.path("authors").isArray() ? item.path("authors").path(0) : item.path("author");
        return text(author, "name").orElse(null);
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }
}
