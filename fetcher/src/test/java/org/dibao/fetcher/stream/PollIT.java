package org.dibao.fetcher.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.DocumentPart;
import org.dibao.contracts.Event;
import org.dibao.contracts.FailedItem;
import org.dibao.contracts.PartRequested;
import org.dibao.contracts.PollOutcome;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourcePolled;
import org.dibao.fetcher.DefinedSample;
import org.dibao.fetcher.PolledSample;
import org.dibao.fetcher.polite.HostTurns;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.Robots;
import org.dibao.fetcher.source.Documents;
import org.dibao.fetcher.source.PollRhythm;
import org.dibao.fetcher.source.SourcePoller;
import org.dibao.network.AddressGuard;
import org.dibao.network.HttpFetcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Single polls of a site on loopback, at whatever time the test says it is. */
class PollIT {

    private static final Documents NOWHERE = new Documents() {
        @Override
        public void write(List<DocumentFetched> documents) {}

        @Override
        public void putAside(Event event, String reason) {}
    };

    private static final Instant NOON = Instant.parse("2024-03-20T12:00:00Z");

    private final Site site = new Site();
    private final HttpFetcher http = new HttpFetcher(AddressGuard.allowing(List.of("127.0.0.1")), "Dibao-Test/1");
    private final Turns turns = new Turns();
    private final Random random = new Random(7);
    private Instant now = NOON;

    @BeforeEach
    void open() {
        site.page("/item/1", "text/html", "<p>One</p>");
        site.page("/item/2", "text/html", "<p>Two</p>");
    }

    @AfterEach
    void close() {
        http.close();
        site.close();
    }

    @Test
    void bothValidatorsAreKeptEvenIfOnlyOneOfThemChanged() {
        feed("\"same\"", "Mon, 18 Mar 2024 10:00:00 GMT", Feeds.rss(site, 1));
        SourcePolled first = poll(null);
        feed("\"same\"", "Tue, 19 Mar 2024 10:00:00 GMT", Feeds.rss(site, 1));
        SourcePolled second = poll(first);

        assertThat(second.etag()).isEqualTo("\"same\"");
        assertThat(second.lastModified()).isEqualTo("Tue, 19 Mar 2024 10:00:00 GMT");
    }

    /** The page stays as it is, and so would its validators say; what it leads to is read each time. */
    @Test
    void aPageAtTheAddressOfAFeedLeadsToTheFeedThatItNames() {
        site.page(
                "/home",
                "text/html",
                "<!DOCTYPE html><title>t</title><link rel=alternate type=application/rss+xml href=/feed><p>Welcome.");
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1));
        IntStream.rangeClosed(1, 2).forEach(n -> site.page("/item/" + n, "text/html", "<p>" + n));
        Written written = new Written();
        SourceDefined home = source("/home", SourceKind.FEED, null);
        SourcePolled first = poller().poll(home, null, written, now.plusSeconds(60));
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 2));
        SourcePolled second = poller().poll(home, first, written, now.plusSeconds(60));

        assertThat(first.outcome()).isEqualTo(PollOutcome.FETCHED);
        assertThat(first.repairs()).contains("FEED_OF_PAGE:" + site.address("/feed"));
        assertThat(second.outcome()).isEqualTo(PollOutcome.FETCHED);
        assertThat(written.documents)
                .extracting(DocumentFetched::url)
                .containsExactlyInAnyOrder(site.address("/item/1"), site.address("/item/2"));
    }

    @Test
    void aPageAtTheAddressOfAFeedWhoseFeedIsNoneEitherIsAtFaultAsAPage() {
        site.page(
                "/home",
                "text/html",
                "<!DOCTYPE html><title>t</title><link rel=alternate type=application/rss+xml href=/feed><p>Welcome.");
        site.page("/feed", "text/html", "<title>t</title><p>Gone.");

        SourcePolled report = poll(source("/home", SourceKind.FEED, null), null);

        assertThat(report.outcome()).isEqualTo(PollOutcome.FAILED);
        assertThat(report.advice()).isEqualTo("TAKE_THE_FEED:" + site.address("/feed"));
    }

    @Test
    void aLastModifiedOf1970IsSentBackAsItCame() {
        List<String> sent = new CopyOnWriteArrayList<>();
        site.on("/feed", exchange -> {
            sent.add(String.valueOf(exchange.getRequestHeaders().getFirst("If-Modified-Since")));
            exchange.getResponseHeaders().set("Last-Modified", "Thu, 01 Jan 1970 00:00:00 GMT");
            byte[] body = Feeds.rss(site, 1).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });

        SourcePolled second = poll(poll(null));

        assertThat(sent).containsExactly("null", "Thu, 01 Jan 1970 00:00:00 GMT");
        assertThat(second.outcome()).isEqualTo(PollOutcome.NOT_MODIFIED);
        assertThat(second.nextPollAt()).isAfter(now);
    }

    @Test
    void aSourceThatAnswersButShowsNothingNewForTooLongIsSilent() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1));
        SourcePolled first = poll(null);
        List<Instant> everyOtherDay = List.of(days(20), days(22), days(24), days(26), days(28), days(30));

        SourcePolled report = poll(newAt(first, everyOtherDay));

        assertThat(report.outcome()).isEqualTo(PollOutcome.SILENT);
        assertThat(report.error())
                .isEqualTo("OVERDUE:" + Duration.ofDays(20).toSeconds() + "|"
                        + Duration.ofDays(2).toSeconds());
        assertThat(report.expectedBy()).isEqualTo(days(14));
        assertThat(report.failuresInARow()).as("it is asked as always").isZero();
        assertThat(report.nextPollReason()).startsWith("UNCHANGED_FOR:");
    }

    @Test
    void aSourceThatHasNoTurnOrAsksForFewerRequestsForTooLongIsSilent() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1));
        List<Instant> everyOtherDay = List.of(days(20), days(22), days(24), days(26), days(28), days(30));
        SourcePolled last = newAt(poll(null), everyOtherDay);
        site.status("/feed", 429);

        SourcePolled limited = poll(last);
        turns.taken = false;
        SourcePolled crowded = poll(last);

        assertThat(List.of(limited, crowded)).allSatisfy(report -> {
            assertThat(report.outcome()).isEqualTo(PollOutcome.SILENT);
            assertThat(report.error()).startsWith("OVERDUE:");
        });
        assertThat(limited.failuresInARow()).isEqualTo(1);
        assertThat(crowded.failuresInARow()).isZero();
    }

    @Test
    void anItemWhoseSiteAsksForFewerRequestsIsPostponedAndNotTried() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1, 2));
        site.status("/item/1", 429);
        site.status("/item/2", 503);

        SourcePolled report = poll(null);
        for (int polls = 0; polls < FailedItem.MOST_TRIES; polls++) {
            report = poll(report);
        }

        assertThat(report.failedItems()).isEmpty();
        assertThat(report.items()).isEmpty();
        assertThat(report.nextPollReason()).startsWith("ITEMS_LEFT:");
    }

    @Test
    void aSourceWhosePagesAskForTimeIsPolledForThemLessAndLessOften() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1));
        SourceDefined source = source(null);
        SourcePolled report = newAt(poll(source, null), List.of(days(10)));
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 2, 1));
        site.status("/item/2", 503);
        int before = site.requestsOf("/feed").size();

        while (now.isBefore(NOON.plus(Duration.ofHours(24)))) {
            report = poll(source, report);
            now = report.nextPollAt();
        }

        assertThat(site.requestsOf("/item/2").size()).isBetween(8, 11);
        assertThat(site.requestsOf("/feed").size() - before).isBetween(8, 11);
        assertThat(report.changed()).as("it is new once").isNull();

        report = poll(source, report);
        assertThat(report.outcome()).isEqualTo(PollOutcome.RATE_LIMITED);
        assertThat(report.error()).startsWith("ITEMS_PUT_OFF:1|127.0.0.1|");
        assertThat(report.failuresInARow()).as("the list itself is well").isZero();
        now = report.nextPollAt();

        site.page("/item/2", "text/html", "<p>Two</p>");
        Kept kept = new Kept();
        report = poller().poll(source, report, kept, now.plusSeconds(60));
        assertThat(kept.documents).containsExactly("<p>Two</p>");
        assertThat(report.waiting()).isEmpty();
    }

    @Test
    void aPageIsNotAskedForBeforeTheTimeThatItNames() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1));
        SourceDefined source = source(null);
        SourcePolled report = newAt(poll(source, null), List.of(days(1)));
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 2, 1));
        site.on("/item/2", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            exchange.sendResponseHeaders(503, -1);
        });
        Instant asked = now;

        report = poll(source, report);
        now = report.nextPollAt();
        assertThat(report.nextPollReason()).as("an hour, as always").startsWith("NOTHING_NEW_FOR:3600|");
        report = poll(source, report);
        now = report.nextPollAt();
        assertThat(now).isBetween(asked.plusSeconds(7200), asked.plusSeconds(7920));
        assertThat(site.requestsOf("/item/2")).hasSize(1);

        report = poll(source, report);
        await().untilAsserted(() -> assertThat(site.requestsOf("/item/2")).hasSize(2));
    }

    @Test
    void whoAsksForASourceHasAllTriedThatWaits() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1, 2));
        site.status("/item/2", 503);
        SourcePolled report = poll(source(null), null);
        now = now.plusSeconds(10);

        poll(source(now), report);

        await().untilAsserted(() -> assertThat(site.requestsOf("/item/2")).hasSize(2));
    }

    @Test
    void aSourceOfWhichNothingIsLeftButWhatWasGivenUpIsPolledAsAlways() {
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /item/2\n");
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1, 2));

        SourcePolled report = poll(source(null), null);

        assertThat(report.error()).startsWith("ITEMS_GIVEN_UP:1|1|");
        assertThat(report.nextPollReason()).startsWith("BROUGHT_NEWS:");
    }

    @Test
    void anItemWhosePageAsksForTimeForAWeekIsPutAsideWithItsReason() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1, 2));
        site.status("/item/1", 503);
        Kept kept = new Kept();
        SourcePolled report = poller().poll(source(null), null, kept, now.plusSeconds(60));
        now = now.plus(Duration.ofDays(6));
        report = poller().poll(source(null), report, kept, now.plusSeconds(60));
        assertThat(kept.reasons).isEmpty();
        assertThat(report.waiting()).hasSize(1);

        now = now.plus(Duration.ofDays(1));
        report = poller().poll(source(null), report, kept, now.plusSeconds(60));

        assertThat(kept.reasons)
                .singleElement()
                .satisfies(reason -> assertThat(reason).contains("given up", "answers 503"));
        assertThat(report.waiting()).isEmpty();
    }

    @Test
    void itemsWhoseSiteIsInTroubleWaitLongerThanFiveTriesTake() {
        site.status("/item/1", 500);
        site.status("/item/2", 504);
        site.on("/item/3", HttpExchange::close);
        site.page(
                "/feed",
                "application/rss+xml",
                Feeds.rss(site, 1, 2, 3, 4)
                        .replace(site.address("/item/4").toString(), "http://nowhere.invalid/item/4"));
        Kept kept = new Kept();
        SourcePolled report = poller().poll(source(null), null, kept, now.plusSeconds(60));
        for (int polls = 0; polls <= FailedItem.MOST_TRIES; polls++) {
            now = now.plus(Duration.ofHours(4));
            report = poller().poll(source(null), report, kept, now.plusSeconds(60));
        }
        assertThat(report.waiting()).hasSize(4);
        assertThat(report.repairs())
                .containsExactly("PAGES_WAITED_FOR:4|" + site.address("/item/1") + "|"
                        + Duration.ofHours(24).toSeconds());
        for (int item = 1; item <= 3; item++) {
            site.page("/item/" + item, "text/html", String.valueOf(item));
        }

        now = now.plus(Duration.ofHours(4));
        report = poller().poll(source(null), report, kept, now.plusSeconds(60));

        assertThat(kept.documents).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(kept.reasons).isEmpty();
        assertThat(report.waiting()).hasSize(1);
    }

    @Test
    void whatTheFeedSaysOfAnItemWhosePageIsBrokenIsTakenAfterAnHour() {
        site.page(
                "/feed",
                "application/rss+xml",
                Feeds.rss(site, 1).replaceFirst("</guid>", "</guid><description>全文（示例）</description>"));
        site.status("/item/1", 500);
        Kept kept = new Kept();
        SourcePolled report = poller().poll(source(null), null, kept, now.plusSeconds(60));
        now = now.plus(Duration.ofMinutes(30));
        report = poller().poll(source(null), report, kept, now.plusSeconds(60));
        assertThat(kept.documents).isEmpty();

        now = now.plus(Duration.ofMinutes(30));
        report = poller().poll(source(null), report, kept, now.plusSeconds(60));

        assertThat(kept.documents).containsExactly("全文（示例）");
        assertThat(report.repairs()).containsExactly("ITEMS_FROM_FEED:1");
        assertThat(report.waiting()).isEmpty();
    }

    @Test
    void anItemThatIsGivenUpIsTakenFromTheFeedItselfOrPutAside() {
        site.page(
                "/feed",
                "application/rss+xml",
                Feeds.rss(site, 1, 2).replaceFirst("</guid>", "</guid><description>全文（示例）</description>"));
        site.status("/item/1", 410);
        site.status("/item/2", 404);
        Kept kept = new Kept();

        SourcePolled report = poller().poll(source(null), null, kept, now.plusSeconds(60));
        for (int polls = 1; polls < FailedItem.MOST_TRIES; polls++) {
            assertThat(kept.documents).isEmpty();
            assertThat(kept.reasons).isEmpty();
            report = poller().poll(source(null), report, kept, now.plusSeconds(60));
        }
        poller().poll(source(null), report, kept, now.plusSeconds(60));

        assertThat(kept.documents).containsExactly("全文（示例）");
        assertThat(kept.reasons)
                .containsExactly("The page " + site.address("/item/2")
                        + " could not be fetched and was given up. The page answers 404."
                        + " A replay fetches it again.");
        assertThat(kept.aside).singleElement().isInstanceOfSatisfying(PartRequested.class, page -> {
            assertThat(page.kind()).isEqualTo(DocumentPart.Kind.OWN_PAGE);
            assertThat(page.url()).isEqualTo(site.address("/item/2"));
            assertThat(page.document().listedTitle()).isEqualTo("Announcement 2");
        });
        assertThat(report.repairs()).containsExactly("ITEMS_FROM_FEED:1");
        assertThat(report.error()).startsWith("ITEMS_GIVEN_UP:1|1|" + site.address("/item/2"));
    }

    @Test
    void howeverManyPagesFailTheReportStaysSmallEnoughToBeWritten() {
        StringBuilder items = new StringBuilder();
        for (int n = 0; n < 300; n++) {
            items.append("<item><link>http://[::1]/")
                    .append("a".repeat(1500))
                    .append(n)
                    .append("</link><title>t</title></item>");
        }
        site.page("/feed", "application/rss+xml", "<rss version='2.0'><channel>" + items + "</channel></rss>");

        SourcePolled report = poll(null);

        assertThat(String.join("", report.failedItems()).length()).isBetween(100_000, 200_000);
        assertThat(report.error()).startsWith("ITEMS_GIVEN_UP:300|300|");
    }

    @Test
    void aListAllOfWhoseItemsRobotsTxtClosesSaysSoAtEachPollAndPutsEachAsideOnce() {
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /item/\n");
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1, 2));
        Kept kept = new Kept();

        SourcePolled first = poller().poll(source(null), null, kept, now.plusSeconds(60));
        SourcePolled unchanged = poller().poll(source(null), first, kept, now.plusSeconds(60));
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 2, 1));
        SourcePolled reordered = poller().poll(source(null), unchanged, kept, now.plusSeconds(60));

        assertThat(List.of(first, unchanged, reordered)).allSatisfy(report -> {
            assertThat(report.outcome()).isEqualTo(PollOutcome.DISALLOWED);
            assertThat(report.error()).isEqualTo("ITEMS_CLOSED:2|127.0.0.1");
            assertThat(report.failuresInARow()).as("the list itself is well").isZero();
        });
        assertThat(kept.reasons).hasSize(2).allMatch(reason -> reason.contains("asks dibao not to read /item/"));
        assertThat(site.requestsOf("/item/1")).isEmpty();
    }

    @Test
    void whatTheFeedCarriesOfItemsThatRobotsTxtClosesIsNoFault() {
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /item/\n");
        site.page(
                "/feed",
                "application/rss+xml",
                Feeds.rss(site, 1).replaceFirst("</guid>", "</guid><description>摘要（示例）</description>"));
        Kept kept = new Kept();

        SourcePolled report = poller().poll(source(null), null, kept, now.plusSeconds(60));

        assertThat(report.outcome()).isEqualTo(PollOutcome.FETCHED);
        assertThat(report.error()).isNull();
        assertThat(kept.documents).containsExactly("摘要（示例）");
    }

    @Test
    void itemsOfAHostThatWantsAnHourBetweenRequestsComeOneAPoll() {
        site.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 3600\n");
        site.page("/item/3", "text/html", "<p>Three</p>");
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1, 2, 3));
        Hourly hourly = new Hourly();
        SourcePoller poller = poller(hourly);
        Kept kept = new Kept();

        SourcePolled report = poller.poll(source(null), null, kept, now.plusSeconds(240));
        assertThat(kept.documents).containsExactly("<p>One</p>");
        assertThat(report.waiting()).hasSize(2);

        report = poller.poll(source(null), report, kept, now.plusSeconds(240));
        assertThat(report.outcome()).as("both requests were paid for").isEqualTo(PollOutcome.RATE_LIMITED);
        for (int polls = 0; polls < 3; polls++) {
            now = now.plus(Duration.ofHours(2));
            report = poller.poll(source(null), report, kept, now.plusSeconds(240));
        }

        assertThat(kept.documents).containsExactly("<p>One</p>", "<p>Two</p>", "<p>Three</p>");
        assertThat(report.outcome()).isEqualTo(PollOutcome.NOT_MODIFIED);
    }

    @Test
    void aListIsReadOnThoughItsHostWantsAnHourBetweenRequests() {
        site.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 3600\n");
        for (int item = 1; item <= 9; item++) {
            site.page("/item/" + item, "text/html", String.valueOf(item));
        }
        SourcePoller poller = poller(new Hourly());
        SourceDefined list = source("/list", SourceKind.LIST, null);
        Kept kept = new Kept();
        site.page("/list", "text/html; charset=utf-8", leadingOn(Feeds.list("row", 3, 2, 1)));
        SourcePolled report = null;
        for (int polls = 0; polls < 3; polls++) {
            report = poller.poll(list, report, kept, now.plusSeconds(240));
            now = now.plus(Duration.ofHours(3));
        }
        assertThat(kept.documents).containsExactly("3", "2", "1");

        site.page("/list", "text/html; charset=utf-8", leadingOn(Feeds.list("row", 9, 8, 7)));
        site.page("/list2", "text/html; charset=utf-8", Feeds.list("row", 6, 3, 2));
        for (int polls = 0; polls < 4; polls++) {
            report = poller.poll(list, report, kept, now.plusSeconds(240));
            now = now.plus(Duration.ofHours(3));
        }

        assertThat(kept.documents).containsExactly("3", "2", "1", "9", "8", "7", "6");
        assertThat(site.requests().size() - 1)
                .as("robots.txt aside, one an hour")
                .isLessThanOrEqualTo((int) Duration.between(NOON, now).toHours());
    }

    @Test
    void aSourceWhoseItemsArePostponedForTooLongIsSilent() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1));
        SourcePolled last = newAt(poll(null), List.of(days(20), days(22), days(24), days(26), days(28), days(30)));
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 2, 1));
        site.status("/item/2", 503);

        SourcePolled report = poll(last);

        assertThat(report.outcome()).isEqualTo(PollOutcome.SILENT);
        assertThat(report.nextPollReason()).startsWith("ITEMS_LEFT:");
    }

    @Test
    void aSourceWhosePauseIsNoLongerThanItsOthersIsWell() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1));
        SourcePolled first = poll(null);

        SourcePolled report = poll(newAt(first, List.of(days(4), days(6), days(8), days(10), days(14))));

        assertThat(report.outcome()).isEqualTo(PollOutcome.NOT_MODIFIED);
        assertThat(report.error()).isNull();
    }

    @Test
    void theReportTellsWhatChangedAndWhereTheTimeWent() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1, 2));
        turns.away = Duration.ofMillis(30);

        SourcePolled report = poll(null);

        assertThat(report.changed()).startsWith("ITEMS_CHANGED_FIRST:2|");
        assertThat(report.phases()).isNotNull().satisfies(phases -> {
            assertThat(phases.turn()).isEqualTo(30);
            assertThat(phases.follow()).as("the pages wait for turns, too").isGreaterThanOrEqualTo(30);
        });
        assertThat(report.newAt()).containsExactly(now);
        assertThat(poll(report).changed()).isNull();
    }

    @Test
    void theSourcesOfAHostAtRestComeAfterItAndNotAllAtOnce() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site, 1));
        turns.taken = false;
        turns.away = Duration.ofMinutes(10);

        List<Instant> next = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 20; i++) {
            SourcePolled report = poll(null);
            assertThat(report.outcome()).isEqualTo(PollOutcome.RATE_LIMITED);
            assertThat(report.failuresInARow()).isZero();
            next.add(report.nextPollAt());
        }

        assertThat(next)
                .doesNotHaveDuplicates()
                .allSatisfy(at ->
                        assertThat(at).isBetween(now.plus(Duration.ofMinutes(10)), now.plus(Duration.ofMinutes(22))));
        assertThat(site.requestsOf("/feed")).isEmpty();
    }

    @Test
    void fetchNowRunsWhileTheHostRests() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site));
        turns.taken = false;

        SourcePolled report = poll(source(now), null);

        assertThat(report.status()).isEqualTo(200);
    }

    @Test
    void aTooBusyHostIsAskedAgainWhenItSaidAndRestsMeanwhile() {
        site.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "1800");
            exchange.sendResponseHeaders(503, -1);
        });

        SourcePolled report = poll(null);

        assertThat(report.outcome()).isEqualTo(PollOutcome.RATE_LIMITED);
        assertThat(report.nextPollAt()).isBetween(now.plusSeconds(1800), now.plusSeconds(1980));
        assertThat(turns.rests).containsExactly(Duration.ofMinutes(30));
    }

    @Test
    void aSiteWhoseRobotsTxtFailsIsReadOnceItAnswersAgain() {
        site.page("/feed", "application/rss+xml", Feeds.rss(site));
        site.status("/robots.txt", 500);
        SourcePoller poller = poller();
        SourcePolled deferred = poller.poll(source(null), null, NOWHERE, now.plusSeconds(60));
        assertThat(deferred.error()).startsWith("ROBOTS_UNKNOWN:");
        assertThat(site.requestsOf("/feed")).isEmpty();

        site.status("/robots.txt", 404);
        now = deferred.nextPollAt().plus(Duration.ofMinutes(10));
        SourcePolled report = poller.poll(source(null), deferred, NOWHERE, now.plusSeconds(60));

        assertThat(report.status()).isEqualTo(200);
        assertThat(report.failuresInARow()).isZero();
    }

    @Test
    void aPageThatIsNearlyEmptyNowAndThenIsAtFaultAndHasNotChanged() {
        String notice = "<title>Notice</title><p>" + "The bridge of the sample town is closed for repairs. ".repeat(12);
        Written written = new Written();
        SourcePolled known = watch(notice, null, written);

        SourcePolled excused = watch("<title>Notice</title><p>System busy, no. 4711</p>", known, written);
        SourcePolled shell = watch("<title>Notice</title><nav>Home</nav><div id=app></div>", excused, written);
        SourcePolled empty = watch("<div id=app></div>", shell, written);
        SourcePolled back = watch(notice, empty, written);

        assertThat(List.of(excused, shell, empty))
                .allSatisfy(report -> {
                    assertThat(report.outcome()).isEqualTo(PollOutcome.SILENT);
                    assertThat(report.items()).isEqualTo(known.items());
                    assertThat(report.itemsNew()).isZero();
                })
                .extracting(SourcePolled::error)
                .containsExactly("PAGE_NEARLY_EMPTY:28|642", "PAGE_NEARLY_EMPTY:11|642", "PAGE_EMPTY");
        assertThat(excused.advice()).isEqualTo("SEE_WHETHER_IT_IS_SO_SHORT:3");
        assertThat(empty.advice()).isEqualTo("LOOK_IN_A_BROWSER");
        assertThat(empty.failuresInARow()).isEqualTo(3);
        assertThat(back.outcome()).isEqualTo(PollOutcome.NOTHING_NEW);
        assertThat(back.error()).isNull();
        assertThat(back.failuresInARow()).isZero();
        assertThat(written.documents).as("the first, and no revision").hasSize(1);
    }

    @Test
    void aPageThatChangesAndChangesBackIsRevisedTwice() {
        String one = "<title>Notice</title><p>" + "The bridge is closed. ".repeat(9);
        Written written = new Written();

        SourcePolled first = watch(one, null, written);
        SourcePolled second = watch("<title>Notice</title><p>The bridge is open again since Monday.", first, written);
        SourcePolled third = watch(one, second, written);

        assertThat(List.of(first, second, third))
                .extracting(SourcePolled::outcome)
                .containsOnly(PollOutcome.FETCHED);
        assertThat(written.documents).hasSize(3);
    }

    @Test
    void aPageThatStaysAsShortHasChanged() {
        String withdrawn = "<title>Notice</title><p>This notice has been withdrawn.";
        Written written = new Written();
        SourcePolled known = watch("<p>" + "The bridge is closed. ".repeat(40), null, written);

        SourcePolled doubted = watch(withdrawn, known, written);
        now = now.plus(Duration.ofDays(2));
        SourcePolled doubtedStill = watch(withdrawn, doubted, written);
        now = now.plus(Duration.ofDays(1));
        SourcePolled taken = watch(withdrawn, doubtedStill, written);

        assertThat(doubtedStill.error()).startsWith("PAGE_NEARLY_EMPTY:");
        assertThat(taken.outcome()).isEqualTo(PollOutcome.FETCHED);
        assertThat(taken.error()).isNull();
        assertThat(written.documents).hasSize(2);
        assertThat(watch(withdrawn, taken, written).outcome()).isEqualTo(PollOutcome.NOT_MODIFIED);
    }

    /** A poll of a watched page that says this now. */
    private SourcePolled watch(String html, @Nullable SourcePolled last, Documents documents) {
        site.page("/notice", "text/html", html);
        return poller().poll(source("/notice", SourceKind.PAGE, null), last, documents, now.plusSeconds(60));
    }

    private void feed(String etag, String lastModified, String body) {
        site.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.getResponseHeaders().set("Last-Modified", lastModified);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    private SourcePolled poll(@Nullable SourcePolled last) {
        return poll(source(null), last);
    }

    private SourcePolled poll(SourceDefined source, @Nullable SourcePolled last) {
        return poller().poll(source, last, NOWHERE, now.plusSeconds(60));
    }

    private static String leadingOn(String list) {
        return list.replace("</ul>", "</ul><a href=\"/list2\">下一页</a>");
    }

    private SourcePoller poller() {
        return poller(turns);
    }

    private SourcePoller poller(HostTurns turns) {
        InstantSource clock = () -> now;
        PoliteFetcher polite = new PoliteFetcher(http, new Robots(http, clock), turns, clock, Duration.ofMillis(1));
        return new SourcePoller(polite, new PollRhythm(PollRhythm.SHORTEST, random), clock, 500);
    }

    private SourceDefined source(@Nullable Instant pollAt) {
        return source("/feed", SourceKind.FEED, pollAt);
    }

    private SourceDefined source(String path, SourceKind kind, @Nullable Instant pollAt) {
        return DefinedSample.of("s", site.address(path), kind)
                .pollAt(pollAt)
                .definedAt(now.minusSeconds(60))
                .source();
    }

    private Instant days(int ago) {
        return now.minus(Duration.ofDays(ago));
    }

    private static SourcePolled newAt(SourcePolled polled, List<Instant> newAt) {
        return PolledSample.like(polled).newAt(newAt).report();
    }

    private static final class Written implements Documents {

        private final List<DocumentFetched> documents = new CopyOnWriteArrayList<>();

        @Override
        public void write(List<DocumentFetched> more) {
            documents.addAll(more);
        }

        @Override
        public void putAside(Event event, String reason) {
            throw new AssertionError(reason);
        }
    }

    private static final class Kept implements Documents {

        private final List<String> documents = new CopyOnWriteArrayList<>();
        private final List<String> reasons = new CopyOnWriteArrayList<>();
        private final List<Event> aside = new CopyOnWriteArrayList<>();

        @Override
        public void write(List<DocumentFetched> more) {
            more.forEach(document -> documents.add(new String(document.body(), StandardCharsets.UTF_8)));
        }

        @Override
        public void putAside(Event event, String reason) {
            aside.add(event);
            reasons.add(reason);
        }
    }

    /** Turns of one host, as Redis keeps them, by the test's time. */
    private final class Hourly implements HostTurns {

        private Instant free = Instant.MIN;

        @Override
        public synchronized Turn take(String host, Duration spacing, Duration longestWait) {
            Instant turn = free.isAfter(now) ? free : now;
            Duration away = Duration.between(now, turn);
            if (away.compareTo(longestWait) > 0) {
                return new Turn(away, false);
            }
            free = turn.plus(spacing);
            return new Turn(away, true);
        }

        @Override
        public void rest(String host, Duration time) {
            throw new AssertionError("nobody asked for rest");
        }

        @Override
        public boolean rests(String host) {
            return false;
        }
    }

    private static final class Turns implements HostTurns {

        private boolean taken = true;
        private Duration away = Duration.ZERO;
        private final List<Duration> rests = new CopyOnWriteArrayList<>();

        @Override
        public Turn take(String host, Duration spacing, Duration longestWait) {
            return new Turn(away, taken);
        }

        @Override
        public void rest(String host, Duration time) {
            rests.add(time);
        }

        @Override
        public boolean rests(String host) {
            return false;
        }
    }
}
