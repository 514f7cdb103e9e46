package org.dibao.fetcher.polite;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.dibao.fetcher.Infrastructure;
import org.dibao.fetcher.polite.PoliteFetcher.Fetch;
import org.dibao.fetcher.redis.RedisHostTurns;
import org.dibao.network.AddressGuard;
import org.dibao.network.Exchange;
import org.dibao.network.HttpFetcher;
import org.dibao.network.Outcome.Answered;
import org.dibao.tables.redis.RedisConnections;
import org.dibao.tables.redis.RedisSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliteFetcherIT {

    private static final Instant NOW = Instant.parse("2024-03-20T12:00:00Z");

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Duration SPACING = Duration.ofSeconds(1);

    private final RecordedTurns turns = new RecordedTurns();
    private final AtomicInteger robotsFetched = new AtomicInteger();
    private HttpServer server;
    private final List<Optional<Answered>> parts = new ArrayList<>();
    private HttpFetcher http;
    private PoliteFetcher fetcher;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        on("/", 200, "");
        http = new HttpFetcher(AddressGuard.allowing(List.of("127.0.0.1")), "Dibao-Test/1");
        InstantSource clock = () -> NOW.plus(turns.late());
        fetcher = new PoliteFetcher(http, new Robots(http, clock), turns, clock, Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        http.close();
        server.stop(0);
    }

    @Test
    void whatRobotsTxtClosesIsNotFetched() {
        robots(200, "User-agent: *\nDisallow: /inner/\n\nUser-agent: Dibao\nDisallow: /closed/\n");

        assertThat(fetch("/closed/a"))
                .isInstanceOfSatisfying(
                        Fetch.Disallowed.class,
                        disallowed -> assertThat(disallowed.reason())
                                .isEqualTo("The robots.txt of 127.0.0.1 asks dibao not to read /closed/a."));
        assertThat(fetch("/inner/a")).isInstanceOf(Fetch.Answer.class);
        assertThat(robotsFetched).as("it is asked for once").hasValue(1);
    }

    @Test
    void aSiteWithoutRobotsTxtIsOpen() {
        robots(404, "");

        assertThat(fetch("/a")).isInstanceOf(Fetch.Answer.class);
    }

    @Test
    void aSiteWhoseRobotsTxtFailsIsLeftAloneForNow() {
        robots(503, "");

        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        Fetch.Failed.class,
                        failed -> assertThat(failed.reason()).contains("robots.txt answers with an error"));
    }

    @Test
    void aSiteThatAsksForFewerRequestsWhenAskedForItsRobotsTxtIsLeftAloneForAsLongAsItSays() {
        server.createContext("/robots.txt", exchange -> {
            robotsFetched.incrementAndGet();
            exchange.getResponseHeaders().set("Retry-After", "900");
            exchange.sendResponseHeaders(429, -1);
            exchange.close();
        });

        assertThat(fetch("/a")).isInstanceOfSatisfying(Fetch.Crowded.class, crowded -> {
            assertThat(crowded.freeIn()).isEqualTo(Duration.ofMinutes(15));
            assertThat(crowded.fault().text()).isEqualTo("ASKS_FOR_FEWER:127.0.0.1|429");
        });
        assertThat(turns.rests).as("the other fetchers leave it alone, too").containsExactly(Duration.ofMinutes(15));

        turns.late = Duration.ofSeconds(899);
        assertThat(fetch("/a")).isInstanceOf(Fetch.Crowded.class);
        assertThat(robotsFetched).hasValue(1);

        turns.late = Duration.ofSeconds(901);
        assertThat(fetch("/a")).isInstanceOf(Fetch.Crowded.class);
        assertThat(robotsFetched).hasValue(2);
    }

    @Test
    void aSiteWhoseRobotsTxtIsOutOfReachIsLeftAloneUntilItAnswers() {
        server.createContext("/robots.txt", HttpExchange::close);

        assertThat(fetch("/a")).isInstanceOfSatisfying(Fetch.Failed.class, failed -> {
            assertThat(failed.reason()).startsWith("127.0.0.1 cannot be asked whether it may be read. ");
            assertThat(failed.fault().text()).startsWith("ROBOTS_OUT_OF_REACH:127.0.0.1|CLOSED_WITHOUT_ANSWER:http");
        });

        server.removeContext("/robots.txt");
        robots(200, "User-agent: *\nDisallow: /closed/\n");
        turns.late = Duration.ofSeconds(61);
        assertThat(fetch("/a")).isInstanceOf(Fetch.Answer.class);
        assertThat(fetch("/closed/a")).isInstanceOf(Fetch.Disallowed.class);
    }

    @Test
    void whileRobotsTxtIsOutOfReachWhatItSaidLastCounts() {
        robots(200, "User-agent: *\nDisallow: /closed/\n");
        fetch("/a");
        server.removeContext("/robots.txt");
        server.createContext("/robots.txt", HttpExchange::close);

        turns.late = Duration.ofDays(2);
        assertThat(fetch("/a")).isInstanceOf(Fetch.Answer.class);
        assertThat(fetch("/closed/a")).isInstanceOf(Fetch.Disallowed.class);

        server.removeContext("/robots.txt");
        robots(500, "");
        turns.late = Duration.ofDays(3);
        assertThat(fetch("/a")).isInstanceOf(Fetch.Answer.class);
        assertThat(fetch("/closed/a")).isInstanceOf(Fetch.Disallowed.class);
    }

    @Test
    void aRobotsTxtThatIsOutOfReachForAMonthCountsAsMissing() {
        server.createContext("/robots.txt", HttpExchange::close);
        fetch("/a");
        turns.late = Duration.ofDays(29);
        assertThat(fetch("/a")).isInstanceOf(Fetch.Failed.class);

        turns.late = Duration.ofDays(30);
        assertThat(fetch("/a")).isInstanceOf(Fetch.Answer.class);
    }

    @Test
    void aHostThatIsDownIsToldAsSuchAndNotByItsRobotsTxt() {
        server.stop(0);

        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        Fetch.Failed.class,
                        failed -> assertThat(failed.fault().text()).startsWith("NO_CONNECTION:127.0.0.1|"));
    }

    @Test
    void anErrorOfRobotsTxtIsAskedForAgainWhenItSays() {
        server.createContext("/robots.txt", exchange -> {
            robotsFetched.incrementAndGet();
            exchange.getResponseHeaders().set("Retry-After", "60");
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });

        fetch("/a");
        turns.late = Duration.ofSeconds(61);
        fetch("/a");

        assertThat(robotsFetched).hasValue(2);
    }

    @Test
    void whoGaveUpAskingForRobotsTxtHasNotFoundThatAllIsOpen() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        server.createContext("/robots.txt", exchange -> {
            if (robotsFetched.incrementAndGet() == 1) {
                asked.countDown();
                await(over);
            }
            byte[] closed = "User-agent: *\nDisallow: /\n".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, closed.length);
            exchange.getResponseBody().write(closed);
            exchange.close();
        });
        Thread givesUp = Thread.ofVirtual().start(() -> fetch("/a"));
        asked.await();
        givesUp.interrupt();
        givesUp.join();

        assertThat(fetch("/a")).isInstanceOf(Fetch.Disallowed.class);
        over.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aCrawlDelayHoweverLongSlowsAndDoesNotForbid() {
        robots(200, "User-agent: *\nCrawl-delay: 3600\n");

        assertThat(fetch("/a")).isInstanceOf(Fetch.Answer.class);
        assertThat(turns.spacings)
                .as("one for robots.txt itself, one for the page")
                .containsExactly(Duration.ofSeconds(1), Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource({
        "99999999999999999.9, 86400000",
        "9223372036854775.5, 86400000",
        "1.0e17, 86400000",
        "99999999999, 86400000",
        "0009999999999999999999999, 86400000",
        "86401, 86400000",
        "100000.5, 86400000",
        "0000000012, 12000",
        "2.5, 2500",
        "-1, 1000",
        "-99999999999999999.9, 1000",
        "soon, 1000"
    })
    void aCrawlDelayIsADayAtMostAndNonsenseIsNone(String delay, long milliseconds) {
        robots(200, "User-agent: *\nCrawl-delay: " + delay + "\nDisallow: /closed/\n");
        try (RedisConnections connections = new RedisConnections(new RedisSettings(Infrastructure.redisUri()));
                RedisHostTurns shared = new RedisHostTurns(connections)) {
            fetcher = new PoliteFetcher(http, new Robots(http, () -> NOW), both(shared), () -> NOW, SPACING);

            assertThat(fetch("/a")).isInstanceOf(Fetch.Answer.class);
            assertThat(fetch("/closed/a")).isInstanceOf(Fetch.Disallowed.class);
        }
        assertThat(turns.spacings).containsExactly(SPACING, Duration.ofMillis(milliseconds));
    }

    /** Has each turn given by others as well, who may refuse it. */
    private HostTurns both(HostTurns others) {
        return new HostTurns() {
            @Override
            public Turn take(String host, Duration spacing, Duration longestWait) {
                assertThat(others.take(host, spacing, Duration.ofDays(3650)).taken())
                        .isTrue();
                return turns.take(host, spacing, longestWait);
            }

            @Override
            public void rest(String host, Duration time) {
                others.rest(host, time);
            }

            @Override
            public boolean rests(String host) {
                return others.rests(host);
            }
        };
    }

    @Test
    void aHostHasOnePauseHoweverItsNameIsSpelled() throws IOException {
        robots(404, "");
        int port = server.getAddress().getPort();
        try (HttpFetcher local =
                new HttpFetcher(AddressGuard.allowing(List.of("127.0.0.1", "localhost")), "Dibao-Test/1")) {
            PoliteFetcher polite =
                    new PoliteFetcher(local, new Robots(local, () -> NOW), turns, () -> NOW, Duration.ofSeconds(1));
            for (String host : List.of("localhost", "LocalHost", "localhost.")) {
                polite.fetch(
                        Exchange.get(URI.create("http://" + host + ":" + port + "/a")), NOW.plusSeconds(60), false);
            }
        }

        assertThat(turns.hosts).containsOnly("localhost:" + port);
        assertThat(robotsFetched).hasValue(1);
    }

    @Test
    void whatAPageInABrowserAsksForGoesInThePagesTurnAndItsHostHasThePausesAfterwards() {
        robots(404, "");
        fetcher =
                fetcher.withRenderer(asking(address("/rows"), address("/more"))).forPages(true);

        assertThat(fetch("/a")).isInstanceOf(Fetch.Answer.class);

        assertThat(parts).extracting(Optional::isPresent).containsExactly(true, true);
        assertThat(turns.spacings)
                .as("one for robots.txt itself, one for the page, one for each of its requests")
                .hasSize(4);
    }

    @Test
    void whatRobotsTxtClosesIsNotFetchedForAPageInABrowserEither() {
        robots(200, "User-agent: *\nDisallow: /closed/\n");
        fetcher = fetcher.withRenderer(asking(address("/closed/rows"), address("/rows")))
                .forPages(true);

        assertThat(fetch("/a")).isInstanceOf(Fetch.Answer.class);

        assertThat(parts).extracting(Optional::isPresent).containsExactly(false, true);
    }

    @Test
    void aHostThatAsksAPageInABrowserForFewerRequestsIsLeftAlone() {
        robots(404, "");
        on("/busy", 429, "");
        fetcher = fetcher.withRenderer(asking(address("/busy"))).forPages(true);

        fetch("/a");

        assertThat(turns.rests).containsExactly(Duration.ofMinutes(1));
    }

    @Test
    void aHostThatAskedAPageForRestIsNotAskedForTheRestOfThatPage() throws IOException {
        robots(404, "");
        try (Elsewhere elsewhere = new Elsewhere("")) {
            moved("/moved", elsewhere.address("/a"));
            fetcher = fetcher.withRenderer(asking(
                            elsewhere.address("/busy"),
                            elsewhere.address("/more"),
                            address("/moved"),
                            address("/rows")))
                    .forPages(true);

            fetcher.fetch(Exchange.get(address("/a")), NOW.plusSeconds(30), true);

            assertThat(parts).extracting(Optional::isPresent).containsExactly(true, false, false, true);
            assertThat(elsewhere.asked).containsExactly("/robots.txt", "/busy");
        }
    }

    @Test
    void aHostThatAnotherSourcePutToRestIsAskedForNoPartOfAPageNorLedTo() throws IOException {
        robots(404, "");
        try (Elsewhere elsewhere = new Elsewhere("")) {
            moved("/moved", elsewhere.address("/a"));
            turns.rest(elsewhere.host(), Duration.ofMinutes(5));
            fetcher = fetcher.withRenderer(asking(elsewhere.address("/a"), address("/moved"), address("/rows")))
                    .forPages(true);

            fetch("/a");

            assertThat(parts).extracting(Optional::isPresent).containsExactly(false, false, true);
            assertThat(elsewhere.asked).isEmpty();
        }
    }

    @Test
    void whereAPartOfAPageIsRedirectedToHasItsPausesToo() throws IOException {
        robots(404, "");
        try (Elsewhere elsewhere = new Elsewhere("")) {
            moved("/moved", elsewhere.address("/a"));
            fetcher = fetcher.withRenderer(asking(address("/moved"))).forPages(true);

            fetch("/a");

            assertThat(parts).extracting(Optional::isPresent).containsExactly(true);
            assertThat(turns.hosts)
                    .as("robots.txt, the page and its part here, then robots.txt and the part there")
                    .containsExactly(here(), here(), here(), elsewhere.host(), elsewhere.host());
        }
    }

    /** Stands for a browser: asks for these, and then shows the page as it came. */
    private PoliteFetcher.Renderer asking(URI... addresses) {
        return (page, fetch) -> {
            for (URI address : addresses) {
                parts.add(fetch.apply(Exchange.get(address)));
            }
            return http.exchange(page);
        };
    }

    @Test
    void whatAnAnswerLedToGoesAlongWhereAPauseIsTooLongToBeWaitedFor() {
        robots(200, "User-agent: *\nCrawl-delay: 3600\n");
        fetch("/a");
        turns.free = false;

        assertThat(along("/b", address("/a"))).isInstanceOf(Fetch.Answer.class);
        assertThat(along("/b", URI.create("http://elsewhere.example/")))
                .as("that one took no turn here")
                .isInstanceOf(Fetch.Crowded.class);
    }

    @Test
    void whatAnAnswerLedToWaitsForItsTurnWhereItCan() {
        robots(200, "User-agent: *\nCrawl-delay: 10\n");
        fetch("/a");
        turns.free = false;

        assertThat(along("/b", address("/a"))).isInstanceOf(Fetch.Crowded.class);
    }

    @Test
    void requestsToOneHostKeepTheirDistance() {
        robots(404, "");

        fetch("/a");
        fetch("/b");

        assertThat(turns.spacings)
                .as("robots.txt once, and two pages")
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void withoutATurnInTimeNothingIsFetched() {
        robots(404, "");
        turns.free = false;

        assertThat(fetch("/a")).isInstanceOf(Fetch.Crowded.class);
    }

    @Test
    void aTurnThatWasSleptThroughIsNotUsed() {
        robots(404, "");
        fetch("/a");
        turns.spacings.clear();
        turns.oversleeps = 1;

        assertThat(fetch("/b")).isInstanceOf(Fetch.Answer.class);
        assertThat(turns.spacings).as("the one that was missed, and another").hasSize(2);
    }

    @Test
    void aTurnThatWasSleptThroughTwiceIsFollowedByOneThatLasts() {
        robots(404, "");
        fetch("/a");
        turns.spacings.clear();
        turns.oversleeps = 2;

        assertThat(fetch("/b")).isInstanceOf(Fetch.Answer.class);
        assertThat(turns.spacings)
                .containsExactly(Duration.ofSeconds(1), Duration.ofMillis(1500), Duration.ofSeconds(2));
    }

    @Test
    void whereARedirectLeadsIsAskedInATurnOfItsOwn() {
        robots(404, "");
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/a");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        fetch("/a");
        turns.spacings.clear();

        assertThat(fetch("/moved")).isInstanceOf(Fetch.Answer.class);
        assertThat(turns.spacings).hasSize(2);
    }

    @Test
    void aRedirectToAnotherHostTakesThatHostsTurnAndKeepsItsPause() throws IOException {
        robots(404, "");
        try (Elsewhere elsewhere = new Elsewhere("User-agent: *\nCrawl-delay: 20\nDisallow: /closed\n")) {
            moved("/moved", elsewhere.address("/a"));

            assertThat(fetch("/moved"))
                    .isInstanceOfSatisfying(
                            Fetch.Answer.class,
                            answer -> assertThat(answer.answered().address()).isEqualTo(elsewhere.address("/a")));
            assertThat(turns.hosts)
                    .as("robots.txt and the page here, then both there")
                    .containsExactly(here(), here(), elsewhere.host(), elsewhere.host());
            assertThat(turns.spacings.getLast()).isEqualTo(Duration.ofSeconds(20));
        }
    }

    @Test
    void aRedirectIntoWhatAnotherHostsRobotsTxtClosesEndsThereEvenForAPersonWhoWaits() throws IOException {
        robots(404, "");
        try (Elsewhere elsewhere = new Elsewhere("User-agent: *\nDisallow: /closed\n")) {
            moved("/moved", elsewhere.address("/closed/a"));

            List<Fetch> fetches =
                    List.of(fetch("/moved"), fetcher.fetch(Exchange.get(address("/moved")), NOW.plusSeconds(30), true));

            assertThat(fetches)
                    .allSatisfy(fetch -> assertThat(fetch)
                            .isInstanceOfSatisfying(
                                    Fetch.Disallowed.class,
                                    disallowed -> assertThat(disallowed.fault().text())
                                            .isEqualTo("CLOSED_BY_ROBOTS:127.0.0.1|/closed/a")));
            assertThat(elsewhere.asked).containsExactly("/robots.txt");
        }
    }

    @Test
    void aRedirectIntoAClosedPartOfTheSameSiteEndsThereToo() {
        robots(200, "User-agent: *\nDisallow: /closed\n");
        moved("/moved", address("/closed/a"));

        assertThat(fetch("/moved")).isInstanceOf(Fetch.Disallowed.class);
    }

    @Test
    void theHostToWhichARedirectLedIsGivenTheRestThatItAsksFor() throws IOException {
        robots(404, "");
        try (Elsewhere elsewhere = new Elsewhere("")) {
            moved("/moved", elsewhere.address("/busy"));

            fetch("/moved");

            assertThat(turns.restingHosts).containsExactly(elsewhere.host());
        }
    }

    @Test
    void aRedirectOnAHostWithALongPauseGoesOnAtOnceAndTheNextTurnComesOnePauseLater() {
        robots(200, "User-agent: *\nCrawl-delay: 10\n");
        moved("/moved", address("/a"));
        fetch("/a");
        turns.spacings.clear();
        turns.waits.clear();

        assertThat(fetch("/moved")).isInstanceOf(Fetch.Answer.class);
        assertThat(turns.spacings).as("one used, one left out").containsExactly(PAUSE, PAUSE);
        assertThat(turns.waits.getLast())
                .as("it does not matter when that one would come")
                .isGreaterThan(PAUSE.multipliedBy(1000));
    }

    @Test
    void whoConnectsTooLateForItsTurnAtAHostWithALongPauseGoesAllTheSame() {
        OwnTurn turn = new OwnTurn(turns, () -> NOW.plus(turns.late), "a.example", PAUSE, NOW.plusSeconds(30));
        assertThat(turn.comes()).isTrue();
        turns.late = Duration.ofSeconds(3);

        assertThat(turn.opens()).isTrue();
        assertThat(turns.spacings).as("one used, one left out").containsExactly(PAUSE, PAUSE);
    }

    @Test
    void whoConnectsTooLateForItsTurnTakesAnotherBeforeItSendsAnything() {
        OwnTurn turn =
                new OwnTurn(turns, () -> NOW.plus(turns.late), "a.example", Duration.ofSeconds(1), NOW.plusSeconds(30));
        assertThat(turn.comes()).isTrue();
        turns.late = Duration.ofMillis(51);

        assertThat(turn.opens()).isTrue();
        assertThat(turns.spacings).hasSize(2);
    }

    @Test
    void whatHasNoTurnWhenItIsAboutToBeSentIsNotSent() {
        robots(404, "");
        AtomicInteger asked = new AtomicInteger();
        server.createContext("/late", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        fetch("/a");
        turns.lateAfterTurn = true;

        assertThat(fetch("/late")).isInstanceOf(Fetch.Crowded.class);
        assertThat(asked).hasValue(0);
    }

    @Test
    void aPersonWhoWaitsGoesAheadOfAllTurns() {
        robots(404, "");
        turns.free = false;

        assertThat(fetcher.fetch(Exchange.get(address("/a")), NOW.plusSeconds(30), true))
                .isInstanceOf(Fetch.Answer.class);
    }

    @Test
    void aHostThatIsBusyIsGivenItsRest() {
        robots(404, "");
        server.createContext("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(429, -1);
            exchange.close();
        });

        fetch("/busy");

        assertThat(turns.rests).containsExactly(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @CsvSource({"21600, 6", "172800, 24", "99999999999, 24"})
    void aHostRestsAsLongAsItAsksForADayAtMost(String seconds, long hours) {
        robots(404, "");
        server.createContext("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", seconds);
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });

        fetch("/busy");

        assertThat(turns.rests).containsExactly(Duration.ofHours(hours));
    }

    private Fetch fetch(String path) {
        return fetcher.fetch(Exchange.get(address(path)), NOW.plus(turns.late).plusSeconds(30), false);
    }

    private Fetch along(String path, URI leader) {
        return fetcher.fetchAlong(Exchange.get(address(path)), leader, NOW.plusSeconds(30));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private String here() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void moved(String path, URI to) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", to.toString());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private void robots(int status, String text) {
        server.createContext("/robots.txt", exchange -> {
            robotsFetched.incrementAndGet();
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private void on(String path, int status, String text) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    /** Another host, with a robots.txt of its own; /busy asks for rest. */
    private static final class Elsewhere implements AutoCloseable {

        private final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        private final List<String> asked = new CopyOnWriteArrayList<>();

        Elsewhere(String robots) throws IOException {
            server.createContext("/", exchange -> {
                String path = exchange.getRequestURI().getPath();
                asked.add(path);
                byte[] body = (path.equals("/robots.txt") ? robots : "").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(path.equals("/busy") ? 429 : 200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
        }

        String host() {
            return "127.0.0.1:" + server.getAddress().getPort();
        }

        URI address(String path) {
            return URI.create("http://" + host() + path);
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static final class RecordedTurns implements HostTurns {

        private final List<Duration> spacings = new ArrayList<>();
        private final List<Duration> waits = new ArrayList<>();
        private final List<Duration> rests = new ArrayList<>();
        private final List<String> hosts = new ArrayList<>();
        private final List<String> restingHosts = new ArrayList<>();
        private boolean free = true;
        private int oversleeps;
        private boolean lateAfterTurn;
        private int looks;
        private volatile Duration late = Duration.ZERO;

        /** Jumps after the third look at the clock in an exchange: asked, awake, and then connected. */
        Duration late() {
            if (lateAfterTurn && ++looks > 3) {
                late = Duration.ofSeconds(5);
                free = false;
            }
            return late;
        }

        @Override
        public Turn take(String host, Duration spacing, Duration longestWait) {
            spacings.add(spacing);
            waits.add(longestWait);
            hosts.add(host);
            late = late.plusSeconds(oversleeps-- > 0 ? 1 : 0);
            boolean given = free || longestWait.compareTo(Duration.ofDays(365)) > 0;
            return new Turn(given ? Duration.ZERO : longestWait.plusSeconds(1), given);
        }

        @Override
        public void rest(String host, Duration time) {
            rests.add(time);
            restingHosts.add(host);
        }

        @Override
        public boolean rests(String host) {
            return restingHosts.contains(host);
        }
    }
}
