package org.dibao.fetcher.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.ListSelectors;
import org.dibao.contracts.PartRequested;
import org.dibao.contracts.PollOutcome;
import org.dibao.contracts.ProbeAnswered;
import org.dibao.contracts.ProbeRequested;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourcePolled;
import org.dibao.contracts.Topic;
import org.dibao.fetcher.DefinedSample;
import org.dibao.fetcher.Infrastructure;
import org.dibao.tables.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherIT {

    private static final String HTML = "text/html; charset=utf-8";

    private final String name = "s" + UUID.randomUUID().toString().substring(0, 8);
    private final Desk desk = new Desk();
    private Site site;

    @BeforeEach
    void open() {
        site = new Site();
    }

    @AfterEach
    void close() {
        desk.remove(name);
        desk.close();
        site.close();
    }

    @Test
    void aFeedsItemsBecomeDocumentsOfTheirPages() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1, 2));
        site.page("/item/1", "text/html; charset=gb2312", "<p>One</p>");
        site.page("/item/2", HTML, "<p>Two</p>");
        desk.define(source("/feed", SourceKind.FEED));

        try (Fetcher fetcher = Fetcher.start()) {
            SourcePolled report = desk.awaitPoll(name, polled -> true);

            assertThat(report.outcome()).isEqualTo(PollOutcome.FETCHED);
            assertThat(report.itemsNew()).isEqualTo(2);
            assertThat(report.etag()).isNotNull();
            List<DocumentFetched> documents = desk.awaitDocuments(name, 2);
            assertThat(documents)
                    .extracting(DocumentFetched::url)
                    .containsExactlyInAnyOrder(site.address("/item/1"), site.address("/item/2"));
            DocumentFetched first = documents.stream()
                    .filter(d -> d.url().equals(site.address("/item/1")))
                    .findFirst()
                    .orElseThrow();
            assertThat(first.contentType()).isEqualTo("text/html; charset=gb2312");
            assertThat(new String(first.body(), StandardCharsets.UTF_8)).isEqualTo("<p>One</p>");
            assertThat(first.listedTitle()).isEqualTo("Announcement 1");
            assertThat(first.listedAt()).isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
        }
    }

    @Test
    void whatHasNotChangedIsAskedForConditionallyAndOnlyNewItemsAreFollowed() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1));
        site.page("/item/1", HTML, "<p>One</p>");
        site.page("/item/2", HTML, "<p>Two</p>");
        desk.define(source("/feed", SourceKind.FEED));

        try (Fetcher fetcher = Fetcher.start()) {
            desk.awaitPoll(name, polled -> polled.outcome() == PollOutcome.NOT_MODIFIED);
            assertThat(site.requestsOf("/feed"))
                    .anyMatch(request -> request.conditional() && request.answered() == 304);

            site.page("/feed", "application/rss+xml", Feeds.rss(site, 2, 1));
            desk.awaitDocuments(name, 2);

            assertThat(site.requestsOf("/item/1")).hasSize(1);
            assertThat(site.requestsOf("/item/2")).hasSize(1);
        }
    }

    @Test
    void twoFetchersShareTheSourcesAndNonePollsTwiceInOneInterval() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1));
        site.page("/item/1", HTML, "<p>One</p>");
        desk.define(source("/feed", SourceKind.FEED));

        try (Fetcher first = Fetcher.start();
                Fetcher second = Fetcher.start()) {
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> site.requestsOf("/feed").size() >= 8);

            List<Instant> polls =
                    site.requestsOf("/feed").stream().map(Site.Request::at).toList();
            for (int i = 1; i < polls.size(); i++) {
                assertThat(Duration.between(polls.get(i - 1), polls.get(i)))
                        .as("between polls %d and %d", i - 1, i)
                        .isGreaterThan(Duration.ofMillis(900));
            }
            assertThat(site.requestsOf("/item/1")).hasSize(1);
        }
    }

    @Test
    void aCrashBetweenDocumentsAndReportLosesNothingAndRepeatsOnlyTheSame() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1, 2));
        site.page("/item/1", HTML, "<p>One</p>");
        site.page("/item/2", HTML, "<p>Two</p>");
        SourceDefined source = source("/feed", SourceKind.FEED);
        desk.define(source);
        // What a fetcher leaves behind that dies after its documents were acknowledged: documents, and no report.
        Crash.afterDocumentsOf(source, desk);
        List<DocumentFetched> beforeTheCrash = desk.awaitDocuments(name, 2);

        try (Fetcher fetcher = Fetcher.start()) {
            SourcePolled report = desk.awaitPoll(name, polled -> polled.items().size() == 2);
            assertThat(report.failedItems()).isEmpty();
            List<DocumentFetched> all = desk.awaitDocuments(name, 4);

            assertThat(ids(all)).hasSize(2).isEqualTo(ids(beforeTheCrash));
        }
    }

    @Test
    void anItemThatFailsIsTriedAgainAndTheValidatorsWaitForIt() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1, 2));
        site.page("/item/1", HTML, "<p>One</p>");
        site.status("/item/2", 404);
        desk.define(source("/feed", SourceKind.FEED));

        try (Fetcher fetcher = Fetcher.start()) {
            SourcePolled failed = desk.awaitPoll(name, polled -> polled.outcome() == PollOutcome.FAILED);
            assertThat(failed.failedItems())
                    .singleElement()
                    .asString()
                    .isEqualTo(site.address("/item/2") + " (try 1 of 5): ITEM_ANSWERS_STATUS:404");
            assertThat(failed.etag()).isNull();
            assertThat(failed.bodyHash()).isNull();

            site.page("/item/2", HTML, "<p>Two</p>");
            SourcePolled good = desk.awaitPoll(name, polled -> polled.failuresInARow() == 0);
            assertThat(good.etag()).isNotNull();
            assertThat(desk.awaitDocuments(name, 2)).hasSize(2);
            assertThat(site.requestsOf("/item/1")).hasSize(1);
        }
    }

    @Test
    void anItemThatWasGivenUpIsFetchedWhenItIsReplayedAndNothingIsWrittenBefore() {
        DocumentFetched listed = new DocumentFetched(
                "d",
                site.address("/item/1"),
                name,
                "Test",
                Instant.now(),
                null,
                "",
                "Announcement 1",
                null,
                true,
                false,
                false,
                null,
                null,
                new byte[0]);

        try (Fetcher fetcher = Fetcher.start()) {
            desk.write(PartRequested.ofOwnPage(listed, listed.url()));
            desk.awaitDeadLetter(listed.key());
            site.page("/item/1", HTML, "<p>One</p>");
            desk.replay(listed.key());

            assertThat(desk.awaitDocuments(name, 1)).singleElement().satisfies(document -> {
                assertThat(new String(document.body(), StandardCharsets.UTF_8)).isEqualTo("<p>One</p>");
                assertThat(document.listedTitle()).isEqualTo("Announcement 1");
            });
        }
    }

    @Test
    void aListThatYieldsNothingAnyMoreIsAFaultAndNotASuccess() {
        site.page("/list", HTML, Feeds.list("row", 1, 2, 3));
        for (int i = 1; i <= 3; i++) {
            site.page("/item/" + i, HTML, "<p>" + i + "</p>");
        }
        desk.define(list("li.row"));

        try (Fetcher fetcher = Fetcher.start()) {
            desk.awaitPoll(name, polled -> polled.itemsListed() == 3);
            site.page("/list", HTML, Feeds.list("redesigned", 1, 2, 3));
            SourcePolled silent = desk.awaitPoll(name, polled -> polled.outcome() == PollOutcome.SILENT);
            assertThat(silent.error()).isEqualTo("NO_ROWS:200|li.row");
            assertThat(silent.advice()).isEqualTo("CHOOSE_ROWS");

            site.page("/list", HTML, Feeds.list("row", 3, 2, 1, 4));
            site.page("/item/4", HTML, "<p>4</p>");
            desk.awaitPoll(name, polled -> polled.itemsListed() == 4);
            assertThat(desk.awaitDocuments(name, 4)).hasSize(4);
        }
    }

    @Test
    void aWatchedPageIsADocumentEachTimeItsTextChanges() {
        site.page("/page", HTML, "<title>t</title><p>A</p><script nonce=1></script>");
        desk.define(source("/page", SourceKind.PAGE));

        try (Fetcher fetcher = Fetcher.start()) {
            desk.awaitDocuments(name, 1);
            site.page("/page", HTML, "<title>t</title><p>A</p><script nonce=2></script>");
            desk.awaitPoll(name, polled -> polled.outcome() == PollOutcome.NOTHING_NEW);
            site.page("/page", HTML, "<title>t</title><p>B</p>");
            desk.awaitDocuments(name, 2);
            site.page("/page", HTML, "<title>t</title><p>A</p><script nonce=1></script>");
            desk.awaitDocuments(name, 3);
            site.page("/page", HTML, "<title>t</title><p>B</p>");

            List<DocumentFetched> documents = desk.awaitDocuments(name, 4);
            assertThat(documents)
                    .extracting(document -> new String(document.body(), StandardCharsets.UTF_8).contains("<p>A</p>"))
                    .containsExactly(true, false, true, false);
            assertThat(documents).extracting(DocumentFetched::documentId).doesNotHaveDuplicates();
        }
    }

    @Test
    void aFeedThatCarriesTheWholeTextNeedsNoPages() {
        site.page(
                "/feed",
                "application/rss+xml",
                Feeds.rss(site, 1).replace("</guid>", "</guid><description>&lt;p&gt;全文&lt;/p&gt;</description>"));
        SourceDefined s = source("/feed", SourceKind.FEED);
        desk.define(DefinedSample.like(s)
                .officialOf("Issuer", "330502")
                .wholeText(true)
                .source());

        try (Fetcher fetcher = Fetcher.start()) {
            DocumentFetched document = desk.awaitDocuments(name, 1).getFirst();

            assertThat(document.feedContent()).isTrue();
            assertThat(new String(document.body(), StandardCharsets.UTF_8)).isEqualTo("<p>全文</p>");
            assertThat(document.contentType()).isEqualTo("text/html; charset=utf-8");
            assertThat(document.url()).isEqualTo(site.address("/item/1"));
            assertThat(document.official()).isTrue();
            assertThat(document.region()).isEqualTo("330502");
            assertThat(site.requestsOf("/item/1")).isEmpty();
        }
    }

    @Test
    void aSitemapIndexLeadsToThePagesOfItsSitemaps() {
        site.page(
                "/sitemap.xml",
                "application/xml",
                "<sitemapindex><sitemap><loc>" + site.address("/s1.xml") + "</loc></sitemap></sitemapindex>");
        site.page(
                "/s1.xml",
                "application/xml",
                "<urlset><url><loc>" + site.address("/item/1") + "</loc><lastmod>2024-01-01</lastmod></url></urlset>");
        site.page("/item/1", HTML, "<p>One</p>");
        desk.define(source("/sitemap.xml", SourceKind.SITEMAP));

        try (Fetcher fetcher = Fetcher.start()) {
            assertThat(desk.awaitDocuments(name, 1).getFirst().url()).isEqualTo(site.address("/item/1"));

            desk.awaitPoll(name, polled -> polled.outcome() == PollOutcome.NOTHING_NEW);
            assertThat(site.requestsOf("/item/1")).hasSize(1);
        }
    }

    @Test
    void aRedirectIntoTheOwnNetworkIsRefusedWithAReason() {
        site.on("/feed", http -> {
            http.getResponseHeaders().set("Location", "http://10.0.0.1/secret");
            http.sendResponseHeaders(302, -1);
        });
        desk.define(source("/feed", SourceKind.FEED));

        try (Fetcher fetcher = Fetcher.start()) {
            SourcePolled report = desk.awaitPoll(name, polled -> polled.outcome() == PollOutcome.FAILED);

            assertThat(report.error()).startsWith("NOT_PUBLIC:").contains("10.0.0.1");
        }
    }

    @Test
    void anEndlessPageIsCutAndMarkedSo() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1));
        site.on("/item/1", http -> {
            http.sendResponseHeaders(200, 0);
            while (true) {
                http.getResponseBody().write(new byte[65536]);
            }
        });
        desk.define(source("/feed", SourceKind.FEED));

        try (Fetcher fetcher = Fetcher.start()) {
            DocumentFetched document = desk.awaitDocuments(name, 1).getFirst();

            assertThat(document.truncated()).isTrue();
            assertThat(document.body()).hasSize(5 * 1024 * 1024);
        }
    }

    @Test
    void aPausedSourceRestsAndARemovedOneIsForgotten() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1));
        site.page("/item/1", HTML, "<p>One</p>");
        desk.define(source("/feed", SourceKind.FEED));

        try (Fetcher fetcher = Fetcher.start()) {
            desk.awaitPoll(name, polled -> true);
            desk.define(paused(source("/feed", SourceKind.FEED)));
            await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(15)).until(() -> noPollWithin(3));

            desk.remove(name);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> desk.lastPoll(name).isEmpty());
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void aReportThatAFrozenFetcherWritesLateBringsBackNothingThatALaterOneSettled() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1));
        site.page("/item/1", HTML, "<p>One</p>");
        desk.define(source("/feed", SourceKind.FEED));

        try (Fetcher fetcher = Fetcher.start("dibao.fetcher.shortest-interval=1h")) {
            SourcePolled known = desk.awaitPoll(name, polled -> true);
            Table<SourcePolled, SourcePolled> polls = (Table<SourcePolled, SourcePolled>) fetcher.bean("polls");
            desk.write(begun(known.polledAt().minusSeconds(60), known));
            polls.catchUp();
            assertThat(polls.get(name)).contains(known);

            SourcePolled later = begun(known.polledAt().plusSeconds(1), known);
            desk.write(later);
            polls.catchUp();
            assertThat(polls.get(name)).contains(later);
        }
    }

    private static SourcePolled begun(Instant at, SourcePolled p) {
        return new SourcePolled(
                p.sourceId(),
                at,
                p.outcome(),
                p.status(),
                p.etag(),
                p.lastModified(),
                p.bodyHash(),
                List.of(),
                p.itemsListed(),
                p.itemsNew(),
                p.failedItems(),
                p.lastNewAt(),
                p.failuresInARow(),
                p.error(),
                p.advice(),
                p.repairs(),
                p.backfill(),
                p.selectors(),
                p.hub(),
                p.hubTopic(),
                p.bytes(),
                p.millis(),
                p.nextPollAt(),
                p.nextPollReason(),
                p.changed(),
                p.phases(),
                p.newAt(),
                p.expectedBy(),
                p.pageText(),
                p.gap(),
                p.waiting());
    }

    @Test
    void fetchNowDoesNotWaitForTheRhythm() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1));
        site.page("/item/1", HTML, "<p>One</p>");
        desk.define(source("/feed", SourceKind.FEED));

        try (Fetcher fetcher = Fetcher.start("dibao.fetcher.shortest-interval=1h")) {
            SourcePolled first = desk.awaitPoll(name, polled -> true);
            assertThat(first.nextPollAt()).isAfter(Instant.now().plusSeconds(3000));

            desk.define(now(source("/feed", SourceKind.FEED), first.polledAt()));

            desk.awaitPoll(name, polled -> polled.polledAt().isAfter(first.polledAt()));
        }
    }

    @Test
    void whileRedisIsAwayPollingRestsAndThenGoesOn() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1));
        site.page("/item/1", HTML, "<p>One</p>");
        desk.define(source("/feed", SourceKind.FEED));

        try (Fetcher fetcher = Fetcher.start()) {
            desk.awaitPoll(name, polled -> true);
            Infrastructure.stopRedis();
            try {
                await().atMost(Duration.ofSeconds(20)).until(() -> fetcher.trouble() != null);
                site.page("/feed", "application/rss+xml", Feeds.rss(site, 2, 1));
                site.page("/item/2", HTML, "<p>Two</p>");
                await().during(Duration.ofSeconds(3))
                        .atMost(Duration.ofSeconds(15))
                        .until(() -> noPollWithin(3));
            } finally {
                Infrastructure.startRedis();
            }
            desk.awaitDocuments(name, 2);
            await().atMost(Duration.ofSeconds(10)).until(() -> fetcher.trouble() == null);
        }
    }

    @Test
    void aSiteThatWantsAnEndlessPauseIsReportedAndHoldsUpNobodyElse() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1));
        site.page("/item/1", HTML, "<p>One</p>");
        try (Site endless = new Site();
                Fetcher fetcher = Fetcher.start()) {
            endless.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 99999999999999999.9\n");
            endless.page("/feed", "application/rss+xml", Feeds.rss(endless, 1));
            endless.page("/item/1", HTML, "<p>One</p>");
            SourceDefined healthy = source("/feed", SourceKind.FEED);
            SourceDefined slow = at(endless.address("/feed"), name + "-endless", healthy);
            desk.define(slow);
            SourcePolled report = desk.awaitPoll(slow.sourceId(), polled -> true);
            desk.define(healthy);

            SourcePolled first = desk.awaitPoll(name, polled -> true);
            desk.awaitPoll(name, polled -> polled.polledAt().isAfter(first.polledAt()));

            assertThat(report.outcome()).isEqualTo(PollOutcome.FETCHED);
            assertThat(fetcher.trouble()).isNull();
            desk.remove(slow.sourceId());
        }
    }

    @Test
    void aRedisThatForgetsEverythingCostsNothing() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1));
        site.page("/item/1", HTML, "<p>One</p>");
        site.page("/item/2", HTML, "<p>Two</p>");
        desk.define(source("/feed", SourceKind.FEED));

        try (Fetcher fetcher = Fetcher.start()) {
            desk.awaitPoll(name, polled -> true);
            Redis.flushAll();
            site.page("/feed", "application/rss+xml", Feeds.rss(site, 2, 1));

            List<DocumentFetched> documents = desk.awaitDocuments(name, 2);
            assertThat(ids(documents)).hasSize(2);
            assertThat(site.requestsOf("/item/1")).hasSize(1);
        }
    }

    @Test
    void aProbeIsAnsweredWithKindRowsAndItems() {
        site.page("/list", HTML, Feeds.list("row", 1, 2, 3, 4));
        for (int i = 1; i <= 3; i++) {
            site.page("/item/" + i, HTML, "<p>" + i + "</p>");
        }

        try (Fetcher fetcher = Fetcher.start()) {
            ProbeRequested question = new ProbeRequested(
                    UUID.randomUUID().toString(), site.address("/list"), null, null, false, Instant.now());
            desk.write(question);
            ProbeAnswered answer = desk.awaitAnswer(question.probeId());

            assertThat(answer.error()).isNull();
            assertThat(answer.kind()).isEqualTo(SourceKind.LIST);
            assertThat(answer.items())
                    .extracting(ProbeAnswered.Item::title)
                    .first()
                    .asString()
                    .startsWith("关于开展第1次");
            assertThat(answer.items()).hasSize(4);
            assertThat(answer.steps()).isNotEmpty();
            assertThat(answer.candidates()).first().satisfies(rows -> {
                assertThat(rows.row())
                        .isEqualTo(java.util.Objects.requireNonNull(answer.selectors())
                                .row());
                assertThat(rows.count()).isEqualTo(4);
            });
            assertThat(answer.preview()).contains("data-row=").doesNotContain("href");
            assertThat(desk.awaitFetched(question.probeId()).documents())
                    .extracting(DocumentFetched::url)
                    .containsExactly(site.address("/item/1"), site.address("/item/2"), site.address("/item/3"));
        }
    }

    @Test
    void aPoisonedProbeIsBuriedAndTheNextOneIsAnswered() {
        site.page("/list", HTML, Feeds.list("row", 1, 2, 3, 4));

        try (Fetcher fetcher = Fetcher.start()) {
            desk.writeRaw(Topic.PROBE_REQUESTED, "poison", "{\"probeId\":");
            ProbeRequested question = new ProbeRequested(
                    UUID.randomUUID().toString(), site.address("/list"), null, null, false, Instant.now());
            desk.write(question);

            assertThat(desk.awaitAnswer(question.probeId()).items()).hasSize(4);
            desk.awaitDeadLetter("poison");
        }
    }

    private boolean noPollWithin(int seconds) {
        List<Site.Request> polls = site.requestsOf("/feed");
        return polls.getLast().at().isBefore(Instant.now().minusSeconds(seconds));
    }

    private static Set<String> ids(List<DocumentFetched> documents) {
        return documents.stream().map(DocumentFetched::documentId).collect(Collectors.toSet());
    }

    private SourceDefined source(String path, SourceKind kind) {
        return DefinedSample.of(name, site.address(path), kind)
                .named("Test")
                .definedAt(Instant.now())
                .source();
    }

    private static SourceDefined at(URI address, String sourceId, SourceDefined s) {
        return DefinedSample.like(s).id(sourceId).address(address).source();
    }

    private SourceDefined list(String row) {
        URI address = site.address("/list");
        ListSelectors selectors = new ListSelectors(row, null, null, null, null);
        return DefinedSample.of(name, address, SourceKind.LIST)
                .named("Test")
                .selectors(selectors)
                .definedAt(Instant.now())
                .source();
    }

    private static SourceDefined paused(SourceDefined s) {
        return DefinedSample.like(s).paused(true).source();
    }

    private static SourceDefined now(SourceDefined s, Instant definedAt) {
        return DefinedSample.like(s)
                .paused(false)
                .pollAt(Instant.now())
                .definedAt(definedAt)
                .source();
    }
}
