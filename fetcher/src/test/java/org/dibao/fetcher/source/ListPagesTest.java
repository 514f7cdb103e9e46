package org.dibao.fetcher.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.Event;
import org.dibao.contracts.PollOutcome;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourcePolled;
import org.dibao.contracts.WaitingItem;
import org.dibao.events.Json;
import org.dibao.fetcher.DefinedSample;
import org.dibao.fetcher.polite.HostTurns;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.Robots;
import org.dibao.fetcher.stream.Site;
import org.dibao.network.AddressGuard;
import org.dibao.network.HttpFetcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ListPagesTest {

    private static final String HTML = "text/html; charset=utf-8";
    private static final int ROWS_A_PAGE = 4;

    /** Longer than any machine takes for what is polled here, however busy it is. */
    private static final Duration NO_HURRY = Duration.ofHours(1);

    private final Clock clock = Clock.systemUTC();
    private final HttpFetcher http = new HttpFetcher(AddressGuard.allowing(List.of("127.0.0.0/8")), "Dibao-Test/1");
    private final Kept kept = new Kept();
    private Site site;

    @BeforeEach
    void open() {
        site = new Site();
    }

    @AfterEach
    void close() {
        site.close();
        http.close();
    }

    @Test
    void whereNothingOnTheFirstPageIsKnownTheNextPagesAreReadUntilSomethingIs() {
        archive(1, 8);
        SourcePolled first = poll(source(null), null);
        assertThat(kept.numbers()).containsExactlyInAnyOrder(5, 6, 7, 8);

        archive(1, 18);
        SourcePolled second = poll(source(null), first);

        assertThat(second.itemsNew()).isEqualTo(10);
        assertThat(kept.numbers()).hasSize(14).contains(9, 12, 18).doesNotContain(1);
        assertThat(second.repairs()).containsExactly("PAGES_CAUGHT_UP:2");
    }

    @Test
    void aListThatOutgrewItsFirstPageIsReadOn() {
        archive(1, 4);
        SourcePolled first = poll(source(null), null);
        archive(1, 14);

        poll(source(null), first);

        assertThat(kept.numbers())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 14).boxed().toList());
    }

    @Test
    void aListIsFollowedBackToADayAFewPagesAtATime() {
        archive(1, 60);
        SourceDefined source = source(LocalDate.of(2024, 1, 5));

        SourcePolled poll = poll(source, null);
        assertThat(poll.backfill()).isEqualTo(site.address("/list_6.html"));
        assertThat(poll.etag()).isNull();
        assertThat(poll.nextPollReason()).isEqualTo("FOLLOWED_BACK:1|2024-01-05");
        int polls = 1;
        while (poll.backfill() != null) {
            poll = poll(source, poll);
            polls++;
        }

        assertThat(polls).isEqualTo(3);
        assertThat(kept.numbers())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(5, 60).boxed().toList());
        assertThat(poll(source, poll).outcome()).isEqualTo(PollOutcome.NOT_MODIFIED);
    }

    @Test
    void whatCouldNotBeFetchedOnTheWayBackIsTakenUpAgain() {
        archive(1, 12);
        site.status("/item/3", 404);
        SourceDefined source = source(LocalDate.of(2024, 1, 1));

        SourcePolled failed = poll(source, null);
        assertThat(failed.backfill()).isNull();
        assertThat(failed.waiting()).extracting(WaitingItem::link).containsExactly(site.address("/item/3"));

        site.page("/item/3", HTML, "<p>3</p>");
        SourcePolled mended = poll(source, failed);

        assertThat(mended.waiting()).isEmpty();
        assertThat(kept.numbers()).hasSize(12);
    }

    @Test
    void aRowPinnedOnTopDoesNotKeepTheNextPagesFromBeingRead() {
        pinnedArchive(8);
        SourcePolled first = poll(source(null), null);

        pinnedArchive(14);
        SourcePolled second = poll(source(null), first);

        assertThat(second.itemsNew()).isEqualTo(6);
        assertThat(kept.numbers()).contains(9, 10, 11, 12, 13, 14);
    }

    @Test
    void whereHalfOfTheFirstPageIsPinnedAndTheRestIsNewTheNextPagesAreRead() {
        archive(1, 14);
        site.page("/list.html", HTML, page(List.of(1, 2, 5, 4), "/list_1.html"));
        SourcePolled first = poll(source(null), null);

        site.page("/list.html", HTML, page(List.of(1, 2, 14, 13), "/list_1.html"));
        site.page("/list_1.html", HTML, page(List.of(12, 11, 10, 9), "/list_2.html"));
        site.page("/list_2.html", HTML, page(List.of(8, 7, 6, 5), "/list_3.html"));
        SourcePolled second = poll(source(null), first);

        assertThat(second.repairs()).containsExactly("PAGES_CAUGHT_UP:2");
        assertThat(kept.numbers()).contains(6, 7, 8, 9, 10, 11, 12, 13, 14);
    }

    @Test
    void twoOfFourRowsThatMovedUpForTwoTakenAwayLeadToNoFurtherPage() {
        archive(1, 8);
        SourcePolled first = poll(source(null), null);

        site.page("/list.html", HTML, page(List.of(8, 5, 4, 3), "/list_1.html"));
        SourcePolled second = poll(source(null), first);

        assertThat(second.repairs()).isEmpty();
    }

    @Test
    void aRowThatMovedUpForOneThatWasTakenAwayLeadsToNoFurtherPage() {
        archive(1, 8);
        SourcePolled first = poll(source(null), null);
        site.page("/list.html", HTML, page(List.of(8, 7, 5, 4), "/list_1.html"));

        assertThat(poll(source(null), first).itemsNew()).isEqualTo(1);
        assertThat(kept.numbers()).doesNotContain(3);
    }

    @Test
    void whereCatchingUpBreaksOffTheNextPollGoesOn() {
        archive(1, 8);
        SourcePolled first = poll(source(null), null);
        archive(1, 18);
        site.status("/list_1.html", 500);
        SourcePolled second = poll(source(null), first);

        assertThat(second.outcome()).isEqualTo(PollOutcome.FAILED);
        assertThat(second.error()).isEqualTo("ANSWERS_STATUS:" + site.address("/list_1.html") + "|500");
        assertThat(gapOf(second)).isEqualTo(site.address("/list_1.html"));

        archive(1, 18);
        SourcePolled third = poll(source(null), second);

        assertThat(third.gap()).isNull();
        assertThat(kept.numbers()).contains(9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
    }

    @Test
    void whatTheReportOfAnOlderVersionLeftUnreadIsReadOn() {
        archive(1, 8);
        SourcePolled first = poll(source(null), null);
        archive(1, 26);
        site.status("/list_3.html", 500);
        SourcePolled second = poll(source(null), first);

        archive(1, 26);
        SourcePolled third = poll(source(null), ofOlderVersion(second));

        assertThat(kept.numbers())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(5, 26).boxed().toList());
        assertThat(third.gap()).isNull();
        assertThat(third.backfill()).isNull();
    }

    @Test
    void aListOfNothingButNewRowsThatShowsItsLastPageAgainAndAgainIsReadToItsEnd() {
        archive(1, 8);
        SourcePolled first = poll(source(null), null);
        archive(101, 112);
        for (int page = 2; page < 30; page++) {
            site.page(
                    "/list_" + page + ".html",
                    HTML,
                    page(List.of(104, 103, 102, 101), "/list_" + (page + 1) + ".html"));
        }

        SourcePolled second = poll(source(null), first);

        assertThat(second.gap()).isNull();
        assertThat(second.repairs()).containsExactly("PAGES_CAUGHT_UP:3");
        assertThat(second.itemsNew()).isEqualTo(12);
    }

    @Test
    void aListOfLongPagesThatShowsItsLastPageAgainAndAgainIsReadToItsEnd() {
        archive(1, 8);
        SourcePolled first = poll(source(null), null);
        longPages();

        SourcePolled second = poll(source(null), first);
        SourcePolled third = poll(source(null), second);

        assertThat(third.gap()).isNull();
        assertThat(second.itemsNew()).isEqualTo(3 + Harvest.MOST_WAITING);
        assertThat(third.itemsNew()).isZero();
    }

    @Test
    void aListOfLongPagesThatShowsItsLastPageAgainAndAgainIsFollowedBackToItsEnd() {
        longPages();
        SourceDefined source = source(LocalDate.of(2020, 1, 1));

        SourcePolled second = poll(source, poll(source, null));

        assertThat(second.backfill()).isNull();
        assertThat(kept.numbers()).hasSize(3 + Harvest.MOST_WAITING).doesNotHaveDuplicates();
    }

    @Test
    void anItemOfAFurtherPageThatCouldNotBeFetchedIsTakenUpAgain() {
        archive(1, 8);
        SourcePolled first = poll(source(null), null);
        archive(1, 14);
        site.status("/item/10", 404);
        SourcePolled failed = poll(source(null), first);
        assertThat(kept.numbers()).doesNotContain(10);

        site.page("/item/10", HTML, "<p>10</p>");
        SourcePolled mended = poll(source(null), failed);

        assertThat(kept.numbers()).hasSize(10).contains(10);
        assertThat(mended.waiting()).isEmpty();
    }

    @Test
    void whereReadingOnBreaksOffAndItemsAreLeftOverNeitherIsLost() {
        archive(1, 8);
        SourcePolled first = poll(source(null), null);
        archive(1, 26);
        site.status("/item/20", 404);
        site.status("/list_3.html", 500);
        SourcePolled second = poll(source(null), first);
        assertThat(kept.numbers()).contains(26, 15).doesNotContain(20, 14);

        archive(1, 26);
        SourcePolled third = poll(source(null), second);

        assertThat(kept.numbers())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(5, 26).boxed().toList());
        assertThat(third.gap()).isNull();
        assertThat(third.waiting()).isEmpty();
    }

    @Test
    void aGapThatIsStillOpenWhenAPageOfNewsComesOnTopIsReadToItsEnd() {
        archive(1, 8);
        SourcePolled first = poll(source(null), null);
        archive(1, 26);
        site.status("/list_3.html", 500);
        SourcePolled second = poll(source(null), first);
        assertThat(gapOf(second)).isEqualTo(site.address("/list_3.html"));

        archive(1, 36);
        SourcePolled third = poll(source(null), second);
        SourcePolled fourth = poll(source(null), third);

        assertThat(fourth.gap()).isNull();
        assertThat(kept.numbers())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(5, 36).boxed().toList());
    }

    @Test
    void aPageOfNewsDoesNotKeepAListFromBeingFollowedBack() {
        archive(1, 60);
        SourceDefined source = source(LocalDate.of(2024, 1, 1));
        SourcePolled poll = poll(source, null);
        assertThat(poll.backfill()).isNotNull();

        archive(1, 70);
        while (poll.backfill() != null || poll.gap() != null) {
            poll = poll(source, poll);
        }

        assertThat(kept.numbers())
                .containsAll(IntStream.rangeClosed(1, 70).boxed().toList());
    }

    @Test
    void anItemThatCouldNotBeFetchedBeforeItLeftTheFeedIsTakenUpAgain() {
        site.page("/feed", "application/rss+xml", feed(1, 2));
        site.page("/item/1", HTML, "<p>1</p>");
        site.status("/item/2", 404);
        SourceDefined source = source("/feed", SourceKind.FEED, null, false);
        SourcePolled first = poll(source, null);
        assertThat(kept.numbers()).containsExactly(1);

        site.page("/feed", "application/rss+xml", feed(3, 4));
        IntStream.rangeClosed(2, 4).forEach(n -> site.page("/item/" + n, HTML, "<p>" + n + "</p>"));
        SourcePolled second = poll(source, first);

        assertThat(kept.numbers()).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(kept.documents)
                .filteredOn(document -> document.url().getPath().equals("/item/2"))
                .extracting(DocumentFetched::listedTitle)
                .containsExactly("第2号");
        assertThat(second.waiting()).isEmpty();
    }

    @Test
    void aSourceThatIsSavedAnewWithItsListBesideItReadsItsGapToTheEnd() {
        archive(1, 8);
        SourcePolled first = poll(source(null), null);
        archive(1, 26);
        site.status("/list_3.html", 500);
        SourcePolled second = poll(source(null), first);

        archive(1, 26);
        SourcePolled third = poll(savedAnew(source(null)), second);

        assertThat(third.gap()).isNull();
        assertThat(kept.numbers()).contains(9, 14, 26).doesNotContain(4);
    }

    @Test
    void ofAListThatIsMadeAWatchedPageNeitherTheGapNorTheWaitingItemsAreTakenUp() {
        archive(1, 8);
        SourcePolled first = poll(source(null), null);
        archive(1, 26);
        site.status("/item/20", 404);
        site.status("/list_3.html", 500);
        SourcePolled second = poll(source(null), first);
        assertThat(second.gap()).isNotNull();
        assertThat(second.waiting()).isNotEmpty();

        archive(1, 26);
        kept.documents.clear();
        SourcePolled third = poll(savedAnew(source("/list.html", SourceKind.PAGE, null)), second);

        assertThat(kept.documents).hasSize(1);
        assertThat(third.gap()).isNull();
        assertThat(third.waiting()).isEmpty();
    }

    @Test
    void aGapOfMorePagesThanOnePollReadsIsReadToItsEndAndNoFurther() {
        archive(1, 8);
        SourcePolled first = poll(source(null), null);
        archive(1, 48);
        SourcePolled second = poll(source(null), first);

        assertThat(gapOf(second)).isEqualTo(site.address("/list_6.html"));
        assertThat(kept.numbers()).contains(48, 25).doesNotContain(24);

        SourcePolled third = poll(source(null), second);

        assertThat(third.gap()).isNull();
        assertThat(kept.numbers())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(5, 48).boxed().toList());
        assertThat(poll(source(null), third).itemsNew()).isZero();
    }

    @Test
    void aPageOnTheWayBackThatFailsBacksOff() {
        archive(1, 12);
        site.status("/list_1.html", 500);
        SourceDefined source = source(LocalDate.of(2024, 1, 1));

        SourcePolled second = poll(source, poll(source, null));

        assertThat(second.error()).isEqualTo("ANSWERS_STATUS:" + site.address("/list_1.html") + "|500");
        assertThat(second.failuresInARow()).isEqualTo(2);
        assertThat(second.nextPollReason()).startsWith("FAILED_IN_A_ROW:").endsWith("|2");
        assertThat(second.backfill()).isEqualTo(site.address("/list_1.html"));
    }

    @Test
    void aPageOnTheWayBackThatIsClosedToUsIsGivenUpWithItsReason() {
        archive(1, 12);
        site.status("/list_1.html", 403);

        SourcePolled report = poll(source(LocalDate.of(2024, 1, 1)), null);

        assertThat(report.backfill()).isNull();
        assertThat(report.repairs())
                .containsExactly("READING_ON_GIVEN_UP:" + site.address("/list_1.html") + "|ANSWERS_STATUS:"
                        + site.address("/list_1.html") + "|403");
    }

    @Test
    void ofTheSitemapsOfAnIndexTheNewestPagesAreTaken() {
        site.page(
                "/index.xml",
                "text/xml",
                "<sitemapindex>"
                        + sitemaps(4, 1, 2, 3).replaceAll("(/s[123].xml</loc>)", "$1<lastmod>2024-01-01</lastmod>")
                        + "</sitemapindex>");
        site.page("/s1.xml", "text/xml", "<urlset>" + urls(1, 400, "2020-01-01") + "</urlset>");
        site.page("/s2.xml", "text/xml", "<urlset>" + urls(401, 600, "2024-01-01") + "</urlset>");
        site.status("/s3.xml", 500);
        IntStream.rangeClosed(1, 600).forEach(n -> site.page("/item/" + n, HTML, "<p>" + n + "</p>"));

        SourcePolled report = poll(source("/index.xml", SourceKind.SITEMAP, null), null);

        assertThat(kept.numbers()).hasSize(500).contains(401, 600);
        assertThat(report.repairs())
                .containsExactly(
                        "SITEMAP_LEFT_OUT:" + site.address("/s3.xml"),
                        "SITEMAPS_LOOKED_AT:3|4",
                        "ITEMS_LOOKED_AT:500|600");
    }

    @Test
    void anIndexOfWhichNoSitemapCanBeReadFails() {
        site.page("/index.xml", "text/xml", "<sitemapindex>" + sitemaps(1, 2) + "</sitemapindex>");
        site.status("/s1.xml", 403);
        site.status("/s2.xml", 500);

        SourcePolled report = poll(source("/index.xml", SourceKind.SITEMAP, null), null);

        assertThat(report.outcome()).isEqualTo(PollOutcome.FAILED);
        assertThat(report.error()).isEqualTo("ANSWERS_STATUS:" + site.address("/s2.xml") + "|500");
    }

    @Test
    void aReorderedListBringsNothingNew() {
        archive(1, 4);
        SourcePolled first = poll(source(null), null);
        site.page("/list.html", HTML, page(List.of(2, 4, 1, 3), null));

        SourcePolled second = poll(source(null), first);

        assertThat(second.outcome()).isEqualTo(PollOutcome.NOTHING_NEW);
        assertThat(kept.documents).hasSize(4);
    }

    @Test
    void aRowWithoutALinkIsPutAsideOnceWithItsReason() {
        site.page("/list.html", HTML, page(List.of(1, 2, 3), null).replace("</ul>", "<li>关于停电的通知（无链接）</li></ul>"));
        IntStream.rangeClosed(1, 3).forEach(n -> site.page("/item/" + n, HTML, "<p>" + n + "</p>"));

        SourcePolled first = poll(source(null), null);
        site.page("/list.html", HTML, page(List.of(3, 2, 1), null).replace("</ul>", "<li>关于停电的通知（无链接）</li></ul>"));
        poll(source(null), first);

        assertThat(first.outcome()).isEqualTo(PollOutcome.FETCHED);
        assertThat(kept.aside)
                .singleElement()
                .satisfies(reason -> assertThat(reason).startsWith("The row \"关于停电的通知（无链接）\" has no link"));
    }

    /** Items that share the address of the front page are still items of their own. */
    @Test
    void itemsThatAllLinkToTheFrontPageAreDocumentsOfTheirOwn() {
        site.page(
                "/feed",
                "application/rss+xml",
                "<rss version='2.0'><channel><title>t</title>"
                        + IntStream.range(0, 10)
                                .mapToObj(n -> "<item><guid>same</guid><link>" + site.address("/") + "</link><title>第"
                                        + n + "号</title><description>全文" + n + "</description></item>")
                                .collect(Collectors.joining())
                        + "</channel></rss>");

        poll(source("/feed", SourceKind.FEED, null), null);

        assertThat(kept.documents).hasSize(10).extracting(DocumentFetched::url).doesNotHaveDuplicates();
    }

    /** Pages of four rows, newest first; the item with number n is of the n-th day of 2024. */
    private void archive(int oldest, int newest) {
        List<Integer> numbers = new ArrayList<>(
                IntStream.rangeClosed(oldest, newest).boxed().toList().reversed());
        for (int number : numbers) {
            site.page("/item/" + number, HTML, "<p>" + number + "</p>");
        }
        for (int page = 0; !numbers.isEmpty(); page++) {
            List<Integer> rows = numbers.subList(0, Math.min(ROWS_A_PAGE, numbers.size()));
            boolean last = rows.size() == numbers.size();
            String next = last ? null : "/list_" + (page + 1) + ".html";
            site.page(page == 0 ? "/list.html" : "/list_" + page + ".html", HTML, page(rows, next));
            rows.clear();
        }
    }

    /** Three rows that lead to a page of as many as one report has room for, which is shown wherever the list goes on. */
    private void longPages() {
        List<Integer> rows =
                IntStream.rangeClosed(1001, 1000 + Harvest.MOST_WAITING).boxed().toList();
        site.page("/list.html", HTML, ofOneDay(List.of(2003, 2002, 2001), "/list_1.html"));
        for (int page = 1; page < 10; page++) {
            site.page("/list_" + page + ".html", HTML, ofOneDay(rows, "/list_" + (page + 1) + ".html"));
        }
        Stream.concat(rows.stream(), Stream.of(2001, 2002, 2003))
                .forEach(n -> site.page("/item/" + n, HTML, "<p>" + n + "</p>"));
    }

    private static String ofOneDay(List<Integer> numbers, String next) {
        return page(numbers, next, n -> LocalDate.of(2024, 1, 1));
    }

    /** The same with the oldest item pinned on top of the first page. */
    private void pinnedArchive(int newest) {
        archive(1, newest);
        site.page("/list.html", HTML, page(List.of(1, newest, newest - 1, newest - 2, newest - 3), "/list_1.html"));
    }

    private String sitemaps(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(n -> "<sitemap><loc>" + site.address("/s" + n + ".xml") + "</loc></sitemap>")
                .collect(Collectors.joining());
    }

    private String urls(int first, int last, String date) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(
                        n -> "<url><loc>" + site.address("/item/" + n) + "</loc><lastmod>" + date + "</lastmod></url>")
                .collect(Collectors.joining());
    }

    private static String page(List<Integer> numbers, @Nullable String next) {
        return page(numbers, next, n -> LocalDate.ofYearDay(2024, n));
    }

    private static String page(List<Integer> numbers, @Nullable String next, IntFunction<LocalDate> day) {
        String rows = numbers.stream()
                .map(n -> "<li><a href='/item/" + n + "'>关于第" + n + "号建议的答复意见（示例）</a><span>" + day.apply(n)
                        + "</span></li>")
                .collect(Collectors.joining());
        return "<ul class=list>" + rows + "</ul>" + (next == null ? "" : "<a href='" + next + "'>下一页</a>");
    }

    private String feed(int... numbers) {
        return "<rss version='2.0'><channel><title>t</title>"
                + IntStream.of(numbers)
                        .mapToObj(n -> "<item><link>" + site.address("/item/" + n) + "</link><title>第" + n
                                + "号</title></item>")
                        .collect(Collectors.joining())
                + "</channel></rss>";
    }

    /** Such a report had neither a gap nor waiting items, and the page at which catching up goes on as its backfill. */
    private static SourcePolled ofOlderVersion(SourcePolled report) {
        ObjectNode written = (ObjectNode) Json.mapper().readTree(Json.write(report));
        written.put("backfill", gapOf(report).toString());
        written.remove(List.of("gap", "waiting"));
        return Json.read(Json.write(written), SourcePolled.class);
    }

    private static URI gapOf(SourcePolled report) {
        return Objects.requireNonNull(report.gap()).next();
    }

    /** Between two polls the report is on its topic only: nothing else outlives a restart. */
    private SourcePolled poll(SourceDefined source, @Nullable SourcePolled last) {
        return Json.read(Json.write(report(source, last)), SourcePolled.class);
    }

    private SourcePolled report(SourceDefined source, @Nullable SourcePolled last) {
        PoliteFetcher polite = new PoliteFetcher(http, new Robots(http, clock), new NoTurns(), clock, Duration.ZERO);
        PollRhythm rhythm = new PollRhythm(Duration.ofSeconds(1), RandomGenerator.getDefault());
        return new SourcePoller(polite, rhythm, clock, 500)
                .poll(source, last, kept, Instant.now().plus(NO_HURRY));
    }

    private SourceDefined source(@Nullable LocalDate backTo) {
        return source("/list.html", SourceKind.LIST, backTo);
    }

    private SourceDefined source(String path, SourceKind kind, @Nullable LocalDate backTo) {
        return source(path, kind, backTo, kind == SourceKind.FEED);
    }

    private SourceDefined savedAnew(SourceDefined source) {
        return DefinedSample.like(source)
                .named("Renamed")
                .definedAt(clock.instant())
                .source();
    }

    private SourceDefined source(String path, SourceKind kind, @Nullable LocalDate backTo, boolean wholeText) {
        URI address = site.address(path);
        return DefinedSample.of("s", address, kind)
                .named("Test")
                .wholeText(wholeText)
                .backTo(backTo)
                .source();
    }

    private static final class Kept implements Documents {

        private final List<DocumentFetched> documents = new ArrayList<>();
        private final List<String> aside = new ArrayList<>();

        @Override
        public void write(List<DocumentFetched> more) {
            documents.addAll(more);
        }

        @Override
        public void putAside(Event event, String reason) {
            aside.add(reason);
        }

        List<Integer> numbers() {
            return documents.stream()
                    .map(document -> Integer.valueOf(document.url().getPath().replaceAll("\\D", "")))
                    .toList();
        }
    }

    private static final class NoTurns implements HostTurns {
        @Override
        public Turn take(String host, Duration spacing, Duration longestWait) {
            return new Turn(Duration.ZERO, true);
        }

        @Override
        public void rest(String host, Duration time) {}

        @Override
        public boolean rests(String host) {
            return false;
        }
    }
}
