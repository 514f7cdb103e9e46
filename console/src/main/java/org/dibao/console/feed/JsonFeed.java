package org.dibao.console.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Writes a feed as JSON Feed 1.1. */
final class JsonFeed {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private JsonFeed() {}

    static String write(Feed feed) {
        URI hub = feed.hub();
        return MAPPER.writeValueAsString(new Document(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.page(),
                feed.self(),
                feed.language(),
                hub == null ? List.of() : List.of(new Hub("WebSub", hub)),
                feed.entries().stream().map(JsonFeed::item).toList()));
    }

    private static Item item(FeedEntry entry) {
        return new Item(
                entry.address(),
                entry.address(),
                entry.original(),
                entry.title(),
                entry.text(),
                entry.published().toString(),
                entry.updated().toString(),
                List.of(new Author(entry.author())),
                entry.topics(),
                entry.language());
    }

    private record Document(
            String version,
            String title,
            URI homePageUrl,
            URI feedUrl,
            String language,
            List<Hub> hubs,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Item> items) {}

    private record Hub(String type, URI url) {}

    private record Author(String name) {}

    private record Item(
            URI id,
            URI url,
            URI externalUrl,
            @Nullable String title,
            String contentText,
            String datePublished,
            String dateModified,
            List<Author> authors,
            List<String> tags,
            String language) {}
}
