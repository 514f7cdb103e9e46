package org.dibao.console.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedFormatsTest {

    private static final URI HUB = URI.create("https://hub.example.org/");

    private final Feed feed = new Feed(
            "邸报: 停课 & <放假>",
            "zh",
            URI.create("https://dibao.example.org/feed?q=%E5%81%9C%E8%AF%BE&kind=NOTICE"),
            URI.create("https://dibao.example.org/?q=%E5%81%9C%E8%AF%BE&kind=NOTICE"),
            HUB,
            List.of(new FeedEntry(
                    URI.create("https://dibao.example.org/announcement/a1"),
                    URI.create("https://www.example.gov.test/a1.html?x=1&y=2"),
                    "关于停课的<通知>",
                    "各学校：\n请停课。\u000b & <b>",
                    "示例市教育局",
                    "zh",
                    List.of("教育"),
                    Instant.parse("2026-01-10T01:00:00Z"),
                    Instant.parse("2026-01-11T02:00:00Z"))));

    @Test
    void atomIsReadBackAsItWasMeant() throws FeedException {
        SyndFeed read = new SyndFeedInput().build(new StringReader(AtomFeed.write(feed)));

        assertThat(read.getFeedType()).isEqualTo("atom_1.0");
        assertThat(read.getLinks())
                .anyMatch(link -> link.getRel().equals("hub") && link.getHref().equals(HUB.toString()));
        assertThat(read.getLinks()).anyMatch(link -> link.getRel().equals("self"));
        assertThat(read.getEntries().getFirst().getUpdatedDate()).isEqualTo("2026-01-11T02:00:00Z");
        assertSame(read);
    }

    @Test
    void rssIsReadBackAsItWasMeant() throws FeedException {
        String written = RssFeed.write(feed);
        SyndFeed read = new SyndFeedInput().build(new StringReader(written));

        assertThat(read.getFeedType()).isEqualTo("rss_2.0");
        assertThat(written).contains("rel=\"hub\" href=\"https://hub.example.org/\"", "rel=\"self\"");
        assertSame(read);
    }

    @Test
    void jsonFeedHasWhatItsSpecificationAsksFor() {
        JsonNode read = JsonMapper.builder().build().readTree(JsonFeed.write(feed));

        assertThat(read.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(read.get("title").asString()).isEqualTo(feed.title());
        assertThat(read.get("home_page_url").asString()).isEqualTo(feed.page().toString());
        assertThat(read.get("feed_url").asString()).isEqualTo(feed.self().toString());
        assertThat(read.at("/hubs/0/type").asString()).isEqualTo("WebSub");
        JsonNode item = read.at("/items/0");
        assertThat(item.get("id").asString()).isEqualTo("https://dibao.example.org/announcement/a1");
        assertThat(item.get("content_text").asString()).contains("请停课。");
        assertThat(item.get("date_published").asString()).isEqualTo("2026-01-10T01:00:00Z");
        assertThat(item.get("date_modified").asString()).isEqualTo("2026-01-11T02:00:00Z");
        assertThat(item.at("/authors/0/name").asString()).isEqualTo("示例市教育局");
        assertThat(item.at("/tags/0").asString()).isEqualTo("教育");
    }

    @Test
    void aFeedWithoutEntriesIsAFeed() throws FeedException {
        Feed empty = new Feed(feed.title(), "en", feed.self(), feed.page(), null, List.of());

        assertThat(new SyndFeedInput()
                        .build(new StringReader(AtomFeed.write(empty)))
                        .getEntries())
                .isEmpty();
        assertThat(new SyndFeedInput()
                        .build(new StringReader(RssFeed.write(empty)))
                        .getEntries())
                .isEmpty();
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(JsonFeed.write(empty))
                        .get("items")
                        .isEmpty())
                .isTrue();
        assertThat(JsonFeed.write(empty)).doesNotContain("hubs");
    }

    private void assertSame(SyndFeed read) {
        assertThat(read.getTitle()).isEqualTo(feed.title());
        SyndEntry entry = read.getEntries().getFirst();
        assertThat(entry.getTitle()).isEqualTo("关于停课的<通知>");
        assertThat(entry.getLink()).isEqualTo("https://dibao.example.org/announcement/a1");
        assertThat(entry.getUri()).isEqualTo("https://dibao.example.org/announcement/a1");
        assertThat(entry.getPublishedDate()).isEqualTo("2026-01-10T01:00:00Z");
        assertThat(entry.getAuthor()).isEqualTo("示例市教育局");
        assertThat(entry.getCategories()).extracting("name").containsExactly("教育");
        String text = entry.getContents().isEmpty()
                ? entry.getDescription().getValue()
                : entry.getContents().getFirst().getValue();
        assertThat(text).isEqualTo("各学校：\n请停课。 & <b>");
    }
}
