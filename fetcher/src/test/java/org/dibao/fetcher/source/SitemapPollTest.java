package org.dibao.fetcher.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.Event;
import org.dibao.contracts.PollOutcome;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourcePolled;
import org.dibao.fetcher.DefinedSample;
import org.dibao.fetcher.polite.HostTurns;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.Robots;
import org.dibao.fetcher.stream.Site;
import org.dibao.network.AddressGuard;
import org.dibao.network.HttpFetcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Polls of sitemaps of a site on loopback, at whatever time the test says it is. */
class SitemapPollTest {

    private static final String HTML = "text/html; charset=utf-8";

    private final Site site = new Site();
    private final HttpFetcher http = new HttpFetcher(AddressGuard.allowing(List.of("127.0.0.1")), "Dibao-Test/1");
    private final Kept kept = new Kept();
    private final Turns turns = new Turns();
    private Instant now = Instant.parse("2024-03-20T12:00:00Z");
    private @Nullable Instant pollAt;

    @AfterEach
    void close() {
        http.close();
        site.close();
    }

    @Test
    void ofAnIndexOnAHostThatWantsAnHourBetweenRequestsTheNewestSitemapIsReadAtEachPoll() {
        site.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 3600\n");
        items(1, 3);
        index(dated(1, "2024-01-01"), dated(2, "2024-03-01"));
        sitemap("/s1.xml", url(1, "2024-01-01"));
        sitemap("/s2.xml", url(2, "2024-03-01"));

        SourcePolled report = poll("/index.xml", null);
        assertThat(kept.numbers()).containsExactly(2);
        assertThat(report.outcome()).isEqualTo(PollOutcome.FETCHED);
        assertThat(poll("/index.xml", report).outcome())
                .as("all three requests were paid for")
                .isEqualTo(PollOutcome.RATE_LIMITED);

        now = now.plus(Duration.ofHours(4));
        sitemap("/s2.xml", url(2, "2024-03-01") + url(3, "2024-03-20"));
        poll("/index.xml", report);

        assertThat(kept.numbers()).containsExactly(2, 3);
    }

    @Test
    void theSitemapsOfAnUndatedIndexAreReadInTurnsWhereOnePollHasNoneForAllAndNothingIsForgotten() {
        site.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 3600\n");
        items(1, 3);
        index(undated(1), undated(2), undated(3));
        for (int n = 1; n <= 3; n++) {
            sitemap("/s" + n + ".xml", url(n, ""));
        }

        SourcePolled report = poll("/index.xml", null);
        assertThat(report.backfill()).isEqualTo(site.address("/s1.xml"));
        for (int polls = 0; polls < 5; polls++) {
            now = now.plus(Duration.ofHours(4));
            report = poll("/index.xml", report);
        }

        assertThat(kept.numbers()).as("the last and the first").containsExactly(3, 1);
    }

    @Test
    void anIndexNoneOfWhoseSitemapsHasATurnOrThatAsksForFewerRequestsIsAtRestAndHasNotFailed() {
        index(dated(1, "2024-01-01"));
        sitemap("/s1.xml", "");
        poll("/index.xml", null);
        turns.left = 1;

        SourcePolled crowded = poll("/index.xml", null);
        turns.left = Integer.MAX_VALUE;
        site.on("/s1.xml", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "1800");
            exchange.sendResponseHeaders(429, -1);
        });
        SourcePolled limited = poll("/index.xml", null);

        assertThat(crowded.outcome()).isEqualTo(PollOutcome.RATE_LIMITED);
        assertThat(crowded.failuresInARow()).isZero();
        assertThat(limited.outcome()).isEqualTo(PollOutcome.RATE_LIMITED);
        assertThat(limited.error()).isEqualTo("ASKS_FOR_FEWER:127.0.0.1|429");
        assertThat(limited.nextPollAt()).isAfterOrEqualTo(now.plusSeconds(1800));
    }

    @Test
    void fetchNowReadsTheSitemapsOfAnIndexThoughTheirHostHasNoTurn() {
        index(dated(1, "2024-01-01"));
        sitemap("/s1.xml", "");
        turns.left = 0;
        pollAt = now;

        SourcePolled report = poll("/index.xml", null);

        assertThat(report.outcome()).isEqualTo(PollOutcome.NOTHING_NEW);
        assertThat(site.requestsOf("/s1.xml")).hasSize(1);
    }

    @Test
    void theNewestPagesAtTheEndOfALargePackedSitemapAreFound() {
        int all = 120_000;
        items(all - 499, all);
        byte[] packed = packed(out -> IntStream.rangeClosed(1, all)
                .forEach(n -> write(out, "<url><loc>" + site.address("/item/" + n) + "</loc></url>\n")));
        site.on("/sitemap.xml.gz", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/gzip");
            exchange.sendResponseHeaders(200, packed.length);
            exchange.getResponseBody().write(packed);
        });

        SourcePolled report = poll("/sitemap.xml.gz", null);

        assertThat(kept.numbers()).hasSize(500).contains(all, all - 499);
        assertThat(report.repairs()).containsExactly("ITEMS_LOOKED_AT:500|" + all);
    }

    @Test
    void ofASitemapLargerThanTheFormatAllowsTheBeginningIsReadAndTheReportSaysSo() {
        items(1, 1);
        byte[] packed = packed(out -> {
            write(out, "<url><loc>" + site.address("/item/1") + "</loc><lastmod>2024-03-01</lastmod></url>\n");
            String filling = "<url><loc></loc></url>\n".repeat(10_000);
            for (int written = 0; written < 52 * 1024 * 1024; written += filling.length()) {
                write(out, filling);
            }
        });
        site.on("/sitemap.xml", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.length);
            exchange.getResponseBody().write(packed);
        });

        SourcePolled report = poll("/sitemap.xml", null);

        assertThat(kept.numbers()).containsExactly(1);
        assertThat(report.repairs()).containsExactly("CUT_OFF:50");
    }

    @Test
    void aNewsSitemapGivesTitlesAndDatesWhateverItsPrefix() {
        items(1, 2);
        site.page("/news.xml", "application/xml", """
                <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE urlset [<!ENTITY a "b">]>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                  xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
                  xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
                <!-- <url><loc>http://x.example/comment</loc></url> -->
                <url><loc>%s</loc><n:news><n:publication><n:name>示例日报</n:name></n:publication>
                <n:publication_date>2024-03-19T08:00:00+08:00</n:publication_date>
                <n:title><![CDATA[A & B <公告>（示例）]]></n:title></n:news>
                <image:image><image:loc>http://x.example/a.png</image:loc><image:title>图</image:title></image:image></url>
                <url><loc>%s</loc><n:news><n:publication_date>2024-03-18</n:publication_date>
                <n:title>停水 &amp; 停电（示例）</n:title></n:news></url></urlset>
                """.formatted(site.address("/item/1"), site.address("/item/2")));

        poll("/news.xml", null);

        assertThat(kept.documents)
                .extracting(DocumentFetched::listedTitle)
                .containsExactly("A & B <公告>（示例）", "停水 & 停电（示例）");
        assertThat(kept.documents.getFirst().listedAt()).isEqualTo(Instant.parse("2024-03-19T00:00:00Z"));
    }

    @Test
    void aPageInPlaceOfASitemapIsAFault() {
        site.page("/sitemap.xml", HTML, "<html><body>维护中（示例）</body></html>");

        assertThat(poll("/sitemap.xml", null).error()).startsWith("NO_SITEMAP:");
    }

    private void items(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(n -> site.page("/item/" + n, HTML, "<p>" + n + "</p>"));
    }

    private void index(String... sitemaps) {
        site.page("/index.xml", "text/xml", "<sitemapindex>" + String.join("", sitemaps) + "</sitemapindex>");
    }

    private String dated(int number, String date) {
        return "<sitemap><loc>" + site.address("/s" + number + ".xml") + "</loc><lastmod>" + date
                + "</lastmod></sitemap>";
    }

    private String undated(int number) {
        return "<sitemap><loc>" + site.address("/s" + number + ".xml") + "</loc></sitemap>";
    }

    private void sitemap(String path, String urls) {
        site.page(path, "text/xml", "<urlset>" + urls + "</urlset>");
    }

    private String url(int item, String date) {
        return "<url><loc>" + site.address("/item/" + item) + "</loc><lastmod>" + date + "</lastmod></url>";
    }

    private interface Content {
        void to(GZIPOutputStream out) throws IOException;
    }

    private static byte[] packed(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            write(out, "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
            content.to(out);
            write(out, "</urlset>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(GZIPOutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SourcePolled poll(String path, @Nullable SourcePolled last) {
        InstantSource clock = () -> now;
        PoliteFetcher fetcher = new PoliteFetcher(http, new Robots(http, clock), turns, clock, Duration.ZERO);
        PollRhythm rhythm = new PollRhythm(PollRhythm.SHORTEST, new Random(7));
        return new SourcePoller(fetcher, rhythm, clock, 20_000).poll(source(path), last, kept, now.plusSeconds(240));
    }

    private SourceDefined source(String path) {
        return DefinedSample.of("s", site.address(path), SourceKind.SITEMAP)
                .named("Test")
                .pollAt(pollAt)
                .source();
    }

    private static final class Kept implements Documents {

        private final List<DocumentFetched> documents = new ArrayList<>();

        @Override
        public void write(List<DocumentFetched> more) {
            documents.addAll(more);
        }

        @Override
        public void putAside(Event event, String reason) {
            throw new AssertionError(reason);
        }

        List<Integer> numbers() {
            return documents.stream()
                    .map(document -> Integer.valueOf(document.url().getPath().replaceAll("\\D", "")))
                    .toList();
        }
    }

    /** Turns of one host, as Redis keeps them, by the test's time. */
    private final class Turns implements HostTurns {

        private Instant free = Instant.MIN;
        private int left = Integer.MAX_VALUE;

        @Override
        public synchronized Turn take(String host, Duration spacing, Duration longestWait) {
            Instant turn = free.isAfter(now) ? free : now;
            Duration away = Duration.between(now, turn);
            if (away.compareTo(longestWait) > 0 || left == 0) {
                return new Turn(away, false);
            }
            left--;
            free = turn.plus(spacing);
            return new Turn(away, true);
        }

        @Override
        public void rest(String host, Duration time) {}

        public boolean rests(String host) {
            return false;
        }
    }
}
