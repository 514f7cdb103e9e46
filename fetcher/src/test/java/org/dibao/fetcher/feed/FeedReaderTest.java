package org.dibao.fetcher.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dibao.fetcher.feed.FeedReading.Feed;
import org.dibao.fetcher.feed.FeedReading.NotAFeed;
import org.dibao.network.Headers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

    /** For three megabytes; whoever looks at each opener to the end needs hours. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final URI BASE = URI.create("https://www.example.org/news/feed.xml");
    private static final String ITEM =
            "<item><title>关于消防检查的通告</title><link>../a/1.html</link><guid isPermaLink=\"false\">n-1</guid></item>";

    private final FeedReader reader = new FeedReader();

    @Nested
    class Families {

        @Test
        void rss2() {
            Feed feed = feed("""
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
                <title>City News</title><link>https://www.example.org/</link><description/><ttl>30</ttl>
                <item><title>A &amp;amp; B</title><link>https://www.example.org/a/1.html</link>
                  <guid>n-1</guid><pubDate>Tue, 02 Jan 2024 03:04:05 +0800</pubDate><dc:creator>Desk</dc:creator>
                  <description>Short</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded></item>
                </channel></rss>\
                """);

            assertThat(feed.title()).isEqualTo("City News");
            assertThat(feed.timeToLive()).isEqualTo(Duration.ofMinutes(30));
            assertThat(feed.repairs()).isEmpty();
            assertThat(feed.items())
                    .containsExactly(new FeedItem(
                            "n-1",
                            "A & B",
                            URI.create("https://www.example.org/a/1.html"),
                            Instant.parse("2024-01-01T19:04:05Z"),
                            "Desk",
                            "Short",
                            "<p>Long</p>"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0.91", "0.92", "0.93", "0.94", "2.0", "2.00", "2"})
        void everyOldRss(String version) {
            FeedItem item = feed("<rss version=\"" + version
                            + "\"><channel><title>t</title><link>https://x.example/</link>"
                            + "<description>d</description><language>zh</language>" + ITEM + "</channel></rss>")
                    .items()
                    .getFirst();

            assertThat(item.title()).isEqualTo("关于消防检查的通告");
            assertThat(item.link()).isEqualTo(URI.create("https://www.example.org/a/1.html"));
        }

        @Test
        void rdf() {
            FeedItem item = feed("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://x.example/"><title>t</title><link>https://x.example/</link>
                <description>d</description></channel>
                <item rdf:about="https://x.example/1"><title>One</title><link>https://x.example/1</link>
                <dc:date>2024-01-02T03:04:05+08:00</dc:date></item></rdf:RDF>\
                """).items().getFirst();

            assertThat(item.link()).isEqualTo(URI.create("https://x.example/1"));
            assertThat(item.publishedAt()).isEqualTo(Instant.parse("2024-01-01T19:04:05Z"));
        }

        @Test
        void atom() {
            FeedItem item = feed("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:f</id>
                <updated>2024-01-02T00:00:00Z</updated>
                <entry><id>urn:1</id><title type="html">One &lt;b&gt;bold&lt;/b&gt;</title>
                <link rel="enclosure" href="/x.pdf"/><link href="/1.html"/><author><name>A</name></author>
                <updated>2024-01-02T03:04:05Z</updated><summary>s</summary>
                <content type="html">&lt;p&gt;c&lt;/p&gt;</content></entry></feed>\
                """).items().getFirst();

            assertThat(item)
                    .isEqualTo(new FeedItem(
                            "urn:1",
                            "One bold",
                            URI.create("https://www.example.org/1.html"),
                            Instant.parse("2024-01-02T03:04:05Z"),
                            "A",
                            "s",
                            "<p>c</p>"));
        }

        @Test
        void atom03() {
            FeedItem item = feed("""
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>t</title>
                <entry><id>urn:1</id><title mode="escaped" type="text/html">One</title>
                <link rel="alternate" type="text/html" href="/1.html"/>
                <issued>2024-01-02T03:04:05+08:00</issued><modified>2024-02-01T00:00:00Z</modified>
                <content mode="escaped" type="text/html">&lt;p&gt;c&lt;/p&gt;</content></entry></feed>\
                """).items().getFirst();

            assertThat(item.link()).isEqualTo(URI.create("https://www.example.org/1.html"));
            assertThat(item.publishedAt()).isEqualTo(Instant.parse("2024-01-01T19:04:05Z"));
            assertThat(item.content()).isEqualTo("<p>c</p>");
        }

        @Test
        void rss090() {
            assertThat(feed("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
                <channel><title>t</title><link>https://x.example/</link><description>d</description></channel>
                <item><title>One</title><link>https://x.example/1</link></item></rdf:RDF>\
                """).items()).extracting(FeedItem::id).containsExactly("https://x.example/1");
        }

        @Test
        void dublinCoreAndMediaRssSayWhatTheItemItselfLeavesOut() {
            List<FeedItem> items = feed("""
                <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>t</title>
                <item><link>/1</link><media:group><media:title>Film</media:title>
                  <media:description>About it</media:description></media:group></item>
                <item><link>/2</link><dc:title>Paper</dc:title><dc:description>In short</dc:description>
                  <dc:date>2024-01-02</dc:date><dc:creator>Office</dc:creator></item></channel></rss>\
                """).items();

            assertThat(items).extracting(FeedItem::title).containsExactly("Film", "Paper");
            assertThat(items).extracting(FeedItem::summary).containsExactly("About it", "In short");
            assertThat(items.get(1).publishedAt()).isEqualTo(Instant.parse("2024-01-01T16:00:00Z"));
            assertThat(items.get(1).author()).isEqualTo("Office");
        }

        @Test
        void whenAnItemWasPublishedSaysMoreThanWhenItWasTouched() {
            FeedItem item = feed("<feed"
                            + " xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title><entry><id>1</id><title>x</title>"
                            + "<updated>2024-05-05T00:00:00Z</updated><published>2024-01-01T00:00:00Z</published></entry></feed>")
                    .items()
                    .getFirst();

            assertThat(item.publishedAt()).isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
        }

        @Test
        void jsonFeed() {
            FeedItem item = feed("""
                {"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":7,"url":"/1.html",
                "title":"One","content_html":"<p>c</p>","date_published":"2024-01-02T03:04:05+08:00",
                "authors":[{"name":"A"}]}]}\
                """).items().getFirst();

            assertThat(item)
                    .isEqualTo(new FeedItem(
                            "7",
                            "One",
                            URI.create("https://www.example.org/1.html"),
                            Instant.parse("2024-01-01T19:04:05Z"),
                            "A",
                            null,
                            "<p>c</p>"));
        }
    }

    @Nested
    class Repairs {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "a document type|`<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x 'y'>]>%s`|DOCTYPE_DROPPED",
                    "junk before|`\n" + "  <br/>Warning: something\n" + "<?xml version='1.0'?>%s`|LEADING_JUNK",
                    "an entity of HTML|`<?xml version='1.0'?>%s<!-- &nbsp; -->`|",
                    "junk after|`<?xml version='1.0'?>%s<script>x</script`|TRAILING_JUNK",
                })
        void whatRomeRefusesIsMended(String what, String text, String repair) {
            Feed feed = feed(
                    text.replace("%s", "<rss version=\"2.0\"><channel><title>t</title>" + ITEM + "</channel></rss>"));

            assertThat(feed.items()).as(what).hasSize(1);
            if (repair != null) {
                assertThat(feed.repairs()).contains(repair);
            }
        }

        @Test
        void entitiesOfHtmlAndBareAmpersands() {
            Feed feed = feed("<rss version=\"2.0\"><channel><title>t&nbsp;&copy;</title><item><title>A & B &middot;"
                    + " C&eacute;</title><link>https://x.example/?a=1&b=2</link></item></channel></rss>");

            assertThat(feed.items().getFirst().title()).isEqualTo("A & B · Cé");
            assertThat(feed.items().getFirst().link()).isEqualTo(URI.create("https://x.example/?a=1&b=2"));
            assertThat(feed.repairs()).contains("BARE_AMPERSANDS");
        }

        @Test
        void prefixesThatWereNeverDeclared() {
            Feed feed = feed(
                    "<rss version=\"2.0\"><channel><title>t</title><item><title>One</title><dc:creator>A</dc:creator>"
                            + "<content:encoded>c</content:encoded><wx:id>1</wx:id></item></channel></rss>");

            assertThat(feed.items().getFirst().content()).isEqualTo("c");
            assertThat(feed.items().getFirst().author()).isEqualTo("A");
            assertThat(feed.repairs()).contains("PREFIXES_DECLARED");
        }

        @Test
        void charactersThatXmlForbids() {
            assertThat(
                            feed("<rss version=\"2.0\"><channel><title>t</title><item><title>A\u0008B&#11;C</title></item></channel></rss>")
                                    .items()
                                    .getFirst()
                                    .title())
                    .isEqualTo("ABC");
        }

        @Test
        void tagsThatAreNotClosed() {
            Feed feed = feed(
                    "<rss version=\"2.0\"><channel><title>t</title><item><title>One</title><description><p>x<br></description>"
                            + "</item><item><title>Two</title></item></channel></rss>");

            assertThat(feed.items()).extracting(FeedItem::title).containsExactly("One", "Two");
        }

        @Test
        void aLabelOfTwoByteCharactersOnPlainTextIsNotBelieved() {
            assertThat(feed("<?xml version=\"1.0\" encoding=\"utf-16\"?><rss version=\"2.0\"><channel><title>t</title>"
                                    + "<item><title>One</title></item></channel></rss>")
                            .items())
                    .hasSize(1);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Mon, 01 Jan 2024 08:00:00 CST|DATE_IN_CHINA:Mon, 01 Jan 2024 08:00:00 CST",
                    "2024年1月1日|DATE_IN_NO_FORM:2024年1月1日",
                    "2024-01-01 08:00:00|DATE_IN_NO_FORM:2024-01-01 08:00:00",
                    "1704067200|DATE_IN_NO_FORM:1704067200",
                    "yesterday|DATE_UNREAD:yesterday",
                    "Mon, 01 Jan 2024 08:00:00 +0800|",
                    "2024-01-01T08:00:00.5+08:00|",
                })
        void theHealthTellsWhichDatesWereRepaired(String date, String repair) {
            Feed feed = feed("<rss version=\"2.0\"><channel><title>t</title><item><title>x</title><pubDate>" + date
                    + "</pubDate></item><item><title>y</title><pubDate>" + date + "</pubDate></item></channel></rss>");

            assertThat(feed.repairs()).isEqualTo(repair == null ? List.of() : List.of(repair));
        }

        @Test
        void theHealthTellsOfAWrongLabel() {
            byte[] body =
                    ("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>关于消防检查的通告</title>"
                                    + "</channel></rss>")
                            .getBytes(Charset.forName("GBK"));

            assertThat(((Feed) reader.read(body, "text/xml", BASE)).repairs())
                    .containsExactly("WRONG_CHARSET:GB18030|UTF-8");
        }

        @ParameterizedTest
        @CsvSource({"utf-8, GBK", "gb2312, UTF-8", "iso-8859-1, UTF-8", "utf-8, Big5", "gb2312, GB18030"})
        void aLabelThatTheBytesContradictIsNotBelieved(String label, String truth) {
            String title = "關於開展消防安全檢查工作的通告".repeat(3);
            byte[] body = ("<?xml version=\"1.0\" encoding=\"" + label
                            + "\"?><rss version=\"2.0\"><channel><title>t</title>" + "<item><title>" + title
                            + "</title></item></channel></rss>")
                    .getBytes(Charset.forName(truth));

            assertThat(((Feed) reader.read(body, "text/xml", BASE))
                            .items()
                            .getFirst()
                            .title())
                    .isEqualTo(title);
        }

        @ParameterizedTest
        @CsvSource({
            "2024-01-01 08:00:00, 2024-01-01T00:00:00Z",
            "2024年1月1日, 2023-12-31T16:00:00Z",
            "'Mon, 01 Jan 2024 08:00:00 CST', 2024-01-01T00:00:00Z",
            "'Mon, 01 Jan 2024 08:00:00 EST', 2024-01-01T13:00:00Z",
            "'1 Jan 24 08:00 GMT', 2024-01-01T08:00:00Z",
            "1704067200, 2024-01-01T00:00:00Z",
            "1704067200000, 2024-01-01T00:00:00Z",
            "2024-01-01T08:00:00+08:00, 2024-01-01T00:00:00Z",
        })
        void datesAsTheyReallyOccur(String date, Instant expected) {
            assertThat(feed("<rss version=\"2.0\"><channel><title>t</title><item><title>x</title><pubDate>" + date
                                    + "</pubDate></item></channel></rss>")
                            .items()
                            .getFirst()
                            .publishedAt())
                    .isEqualTo(expected);
        }
    }

    @Nested
    class Identity {

        @Test
        void anItemWithoutGuidIsKnownByItsLink() {
            assertThat(items("<item><title>x</title><link>https://x.example/1</link></item>")
                            .getFirst()
                            .id())
                    .isEqualTo("https://x.example/1");
        }

        @Test
        void anItemWithoutGuidAndLinkIsKept() {
            List<FeedItem> items = items("<item><title>x</title></item><item><title>y</title></item>");

            assertThat(items).hasSize(2);
            assertThat(items.get(0).id()).isNotEqualTo(items.get(1).id());
            assertThat(items.get(0).link()).isNull();
        }

        @Test
        void tenItemsThatShareOneGuidAreTenItems() {
            String ten = IntStream.range(0, 10)
                    .mapToObj(n -> "<item><guid>same</guid><title>Item " + n + "</title></item>")
                    .collect(Collectors.joining());

            assertThat(items(ten))
                    .extracting(FeedItem::id)
                    .doesNotHaveDuplicates()
                    .hasSize(10);
        }

        @Test
        void aHeadlineInsideTheGuidIsNoPartOfTheIdentity() {
            FeedItem before = items(
                            "<item><guid>news-7-Fire drill on Monday</guid><title>Fire drill on Monday</title></item>")
                    .getFirst();
            FeedItem after = items("<item><guid>news-7-Fire drill on Tuesday</guid><title>Fire drill on"
                            + " Tuesday</title></item>")
                    .getFirst();

            assertThat(after.id()).isEqualTo(before.id());
        }

        @Test
        void aGuidThatIsNothingButTheHeadlineGivesWayToTheLink() {
            FeedItem item = items("<item><guid>Fire drill</guid><title>Fire"
                            + " drill</title><link>https://x.example/1</link></item>")
                    .getFirst();

            assertThat(item.id()).isEqualTo("https://x.example/1");
        }

        private List<FeedItem> items(String items) {
            return feed("<rss version=\"2.0\"><channel><title>t</title>" + items + "</channel></rss>")
                    .items();
        }
    }

    @Nested
    class Hostile {

        @ParameterizedTest
        @ValueSource(strings = {"<!DOCTYPE[", "<!DOCTYPE ", "<![CDATA[&", "<rss ", "</rss ", "<a:b ", "] >"})
        void aMillionOpenersThatNothingClosesAreReadToTheEnd(String opener) {
            String megabytes = opener.repeat(3_000_000 / opener.length());

            assertTimeoutPreemptively(PATIENCE, () -> read("<rss><!DOCTYPE[" + megabytes));
            assertTimeoutPreemptively(PATIENCE, () -> read("<rss>&x;" + megabytes));
        }

        @Test
        void aHundredThousandPrefixesAreDeclaredInOneGo() {
            String prefixes =
                    IntStream.range(0, 100_000).mapToObj(i -> "<p" + i + ":b/>").collect(Collectors.joining());

            assertTimeoutPreemptively(PATIENCE, () -> read("<rss><channel>" + prefixes));
        }

        @Test
        void aPrefixIsDeclaredThoughALongerOneThatBeginsLikeItIs() {
            Feed feed =
                    feed("<rss version=\"2.0\" xmlns:dcterms=\"http://purl.org/dc/terms/\"><channel><title>t</title>"
                            + "<dc:date>2024-01-01</dc:date>" + ITEM + "</channel></rss>");

            assertThat(feed.repairs()).containsExactly("PREFIXES_DECLARED");
        }

        @Test
        void anExternalEntityIsNotRead() {
            FeedReading reading =
                    read("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel>"
                            + "<title>t</title><item><title>&x;</title></item></channel></rss>");

            assertThat(FeedReader.items(reading))
                    .allSatisfy(item -> assertThat(item.title()).doesNotContain("root:"));
        }

        @Test
        void abillionLaughsFallFlat() {
            StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
            for (int i = 1; i < 30; i++) {
                bomb.append("<!ENTITY a")
                        .append(i)
                        .append(" \"&a")
                        .append(i - 1)
                        .append(";&a")
                        .append(i - 1)
                        .append(";\">");
            }
            bomb.append("]><rss"
                    + " version=\"2.0\"><channel><title>t</title><item><title>&a29;</title></item></channel></rss>");

            assertThat(FeedReader.items(read(bomb.toString())))
                    .hasSizeLessThanOrEqualTo(1)
                    .allSatisfy(item -> assertThat(String.valueOf(item.title())).hasSizeLessThan(100));
        }

        @Test
        void deepNestingEndsInAnAnswer() {
            String deep = "<rss version=\"2.0\"><channel><title>t</title><item><title>x</title><description>"
                    + "<a>".repeat(20_000) + "</a>".repeat(20_000) + "</description></item></channel></rss>";

            assertThat(read(deep)).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><html><body>Hello</body></html>|This is an HTML page, not a feed.",
                "{\"a\":1}|This is JSON, but no JSON Feed: it has no list \"items\".",
                "{\"items\":[|This begins like JSON but breaks off",
                "<opml version=\"2.0\"><body/></opml>|This is no kind of feed that is known",
                "nothing at all|The feed is not well-formed",
            })
    void whatIsNoFeedSaysWhatItIs(String text, String reason) {
        assertThat(read(text))
                .isInstanceOfSatisfying(
                        NotAFeed.class, none -> assertThat(none.reason()).startsWith(reason));
    }

    @Test
    void thePlainTextOfAJsonFeedKeepsItsLinesAndIsNotTakenForMarkup() {
        List<FeedItem> items = FeedReader.items(
                read("{\"items\":[{\"id\":\"1\",\"content_text\":\"一、a < b & c\\n续（示例）\\n\\n二、<b>原样</b>\"}]}"));

        assertThat(items.getFirst().content())
                .isEqualTo("<p>一、a &lt; b &amp; c<br>续（示例）</p><p>二、&lt;b&gt;原样&lt;/b&gt;</p>");
    }

    @Test
    void aWebPageLeadsToTheFeedsThatItNames() {
        FeedReading reading =
                read("<!DOCTYPE html><html><head><link rel=alternate type=application/rss+xml href=/rss.xml><link"
                        + " rel='alternate' type='application/atom+xml' href='atom'><link rel=stylesheet"
                        + " href=x></head></html>");

        assertThat(reading)
                .isInstanceOfSatisfying(
                        NotAFeed.class,
                        none -> assertThat(none.feeds())
                                .containsExactly(
                                        URI.create("https://www.example.org/rss.xml"),
                                        URI.create("https://www.example.org/news/atom")));
    }

    @Test
    void aFeedNamesItsHub() {
        assertThat(feed("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title><link rel=\"hub\""
                                + " href=\"https://hub.example/\"/><link rel=\"self\" href=\"/own.xml\"/></feed>")
                        .hub())
                .isEqualTo(
                        new FeedHub(URI.create("https://hub.example/"), URI.create("https://www.example.org/own.xml")));
        assertThat(feed("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>t</title>"
                                + "<atom:link rel=\"hub\" href=\"https://hub.example/\"/></channel></rss>")
                        .hub())
                .isEqualTo(new FeedHub(URI.create("https://hub.example/"), BASE));
        assertThat(FeedHub.in(
                        Headers.of(Map.of("Link", List.of("<https://hub.example/>; rel=\"hub\", </f>; rel=\"self\""))),
                        BASE))
                .contains(new FeedHub(URI.create("https://hub.example/"), URI.create("https://www.example.org/f")));
    }

    private Feed feed(String text) {
        FeedReading reading = read(text);
        assertThat(reading).isInstanceOf(Feed.class);
        return (Feed) reading;
    }

    private FeedReading read(String text) {
        return reader.read(text.getBytes(UTF_8), null, BASE);
    }
}
