package org.dibao.fetcher.part;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dibao.contracts.Attachment.Reading;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.DocumentPart.Kind;
import org.dibao.contracts.Event;
import org.dibao.contracts.PartFetched;
import org.dibao.contracts.PartRequested;
import org.dibao.fetcher.Infrastructure;
import org.dibao.fetcher.polite.HostTurns;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.Robots;
import org.dibao.fetcher.redis.RedisHostTurns;
import org.dibao.fetcher.stream.Site;
import org.dibao.network.AddressGuard;
import org.dibao.network.HttpFetcher;
import org.dibao.tables.redis.RedisConnections;
import org.dibao.tables.redis.RedisSettings;
import org.dibao.tables.redis.RedisUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a real site on loopback. */
class PartFetchIT {

    private static final Duration HOLD = Duration.ofSeconds(30);

    private final Site site = new Site();
    private final HttpFetcher http = new HttpFetcher(AddressGuard.allowing(List.of("127.0.0.1")), "Dibao-Test/1");

    @AfterEach
    void close() {
        http.close();
        site.close();
    }

    @Test
    void aFileComesWithItsType() {
        site.page("/plan.pdf", "application/pdf", "%PDF-1.7");
        PartFetched fetched = answered(fetch(site.address("/plan.pdf"), free(), HOLD));
        assertThat(fetched.failure()).isNull();
        assertThat(fetched.contentType()).isEqualTo("application/pdf");
        assertThat(fetched.body()).isEqualTo("%PDF-1.7".getBytes(UTF_8));
    }

    @Test
    void whatRobotsTxtClosesIsRefused() {
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /files/\n");
        site.page("/files/plan.pdf", "application/pdf", "%PDF-1.7");
        assertThat(answered(fetch(site.address("/files/plan.pdf"), free(), HOLD))
                        .failure())
                .isEqualTo(Reading.REFUSED);
        assertThat(site.requestsOf("/files/plan.pdf")).isEmpty();
    }

    @Test
    void anAddressInsideOurNetworkIsRefused() {
        PartFetched fetched = answered(fetch(URI.create("http://169.254.169.254/latest/plan.pdf"), free(), HOLD));
        assertThat(fetched.failure()).isEqualTo(Reading.REFUSED);
        assertThat(fetched.reason()).contains("169.254.169.254");
        assertThat(answered(fetch(URI.create("file:///etc/passwd"), free(), HOLD))
                        .failure())
                .isEqualTo(Reading.REFUSED);
    }

    @Test
    void anErrorThatPassesIsWaitedForAndOneThatStaysIsNot() {
        AtomicInteger times = new AtomicInteger();
        site.on("/plan.pdf", page -> {
            boolean first = times.getAndIncrement() == 0;
            page.sendResponseHeaders(first ? 502 : 200, first ? -1 : 1);
            page.getResponseBody().write(first ? new byte[0] : new byte[1]);
        });
        AtomicInteger gone = new AtomicInteger();
        site.on("/gone.pdf", page -> {
            gone.incrementAndGet();
            page.sendResponseHeaders(410, -1);
        });
        assertThat(answered(fetch(site.address("/plan.pdf"), free(), HOLD)).failure())
                .isNull();
        assertThat(answered(fetch(site.address("/gone.pdf"), free(), HOLD)).failure())
                .isEqualTo(Reading.MISSING);
        assertThat(gone).hasValue(1);
    }

    @Test
    void aSiteThatStaysDownIsGivenUpInTime() {
        site.status("/plan.pdf", 500);
        PartFetched fetched = answered(fetch(site.address("/plan.pdf"), free(), Duration.ofSeconds(1)));
        assertThat(fetched.failure()).isEqualTo(Reading.UNREACHABLE);
        assertThat(fetched.reason()).contains("answers 500");
    }

    @Test
    void aDefectOfOursIsAnAnswerAndDoesNotHoldUpWhatComesAfter() {
        InstantSource clock = InstantSource.system();
        PoliteFetcher broken = new PoliteFetcher(http, new Robots(http, clock), free(), clock, Duration.ofSeconds(1))
                .withRenderer((page, parts) -> {
                    throw new IllegalArgumentException("thrown by the test");
                });
        PartRequested request = request(Kind.NEXT_PAGE, site.address("/page_2.html"), Instant.now());

        PartFetched fetched = answered(new PartFetch(broken, clock, HOLD).fetch(request, true));

        assertThat(fetched.failure()).isEqualTo(Reading.UNREACHABLE);
        assertThat(fetched.reason()).contains("thrown by the test");
    }

    @Test
    void aHostWithoutAFreeTurnIsAskedForLaterAndNotForEver() {
        PartRequested request = request(site.address("/plan.pdf"), Instant.now());
        assertThat(fetch(request, taken(), Duration.ofMillis(50))).isEqualTo(request);

        PartRequested old = request(site.address("/plan.pdf"), Instant.now().minus(Duration.ofHours(2)));
        assertThat(answered(fetch(old, taken(), Duration.ofMillis(50))).failure())
                .isEqualTo(Reading.UNREACHABLE);
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void aFileOfASiteThatWantsAnEndlessPauseIsFetchedAllTheSame() {
        site.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 99999999999999999.9\n");
        site.page("/plan.pdf", "application/pdf", "%PDF-1.7");
        try (RedisConnections connections = new RedisConnections(new RedisSettings(Infrastructure.redisUri()));
                RedisHostTurns turns = new RedisHostTurns(connections)) {
            assertThat(answered(fetch(site.address("/plan.pdf"), turns, HOLD)).failure())
                    .isNull();
        }
    }

    @Test
    void aDefectIsAnsweredForItWouldHoldAllThatIsAskedForAfterIt() {
        HostTurns defective = new Turns(true) {
            @Override
            public Turn take(String host, Duration spacing, Duration longestWait) {
                throw new IllegalStateException("not an integer (test)");
            }
        };
        PartFetched fetched = answered(fetch(site.address("/plan.pdf"), defective, HOLD));
        assertThat(fetched.failure()).isEqualTo(Reading.UNREACHABLE);
        assertThat(fetched.reason()).contains("defect", "not an integer (test)");

        HostTurns away = new Turns(true) {
            @Override
            public Turn take(String host, Duration spacing, Duration longestWait) {
                throw new RedisUnavailableException("away (test)", new IllegalStateException());
            }
        };
        URI plan = site.address("/plan.pdf");
        assertThatThrownBy(() -> fetch(plan, away, HOLD))
                .as("this passes, and the request is taken up again")
                .isInstanceOf(RedisUnavailableException.class);
    }

    @Test
    void theOwnPageOfADocumentThatHadNoneYetMakesItADocument() {
        site.page("/1.html", "text/html; charset=utf-8", "<p>停水通知（示例）</p>");

        Event answer = fetch(ownPage(site.address("/1.html")), free(), HOLD);

        assertThat(answer).isInstanceOfSatisfying(DocumentFetched.class, document -> {
            assertThat(document.url()).isEqualTo(site.address("/1.html"));
            assertThat(new String(document.body(), UTF_8)).contains("停水通知");
            assertThat(document.contentType()).isEqualTo("text/html; charset=utf-8");
            assertThat(document.feedContent()).isFalse();
            assertThat(document.listedTitle()).isEqualTo("标题（示例）");
            assertThat(document.sourceId()).isEqualTo("sample");
        });
    }

    @Test
    void anOwnPageThatIsNotToBeHadNowEitherFailsWithItsReasonHoweverOldTheRequest() {
        site.page("/empty.html", "text/html", "");

        assertThat(answered(fetch(ownPage(site.address("/none.html")), free(), HOLD))
                        .reason())
                .contains("answers 404");
        assertThat(answered(fetch(ownPage(site.address("/empty.html")), free(), HOLD))
                        .reason())
                .contains("is empty");
        assertThat(answered(fetch(ownPage(site.address("/1.html")), taken(), Duration.ofMillis(50)))
                        .reason())
                .contains("no free turn");
    }

    private static PartRequested ownPage(URI address) {
        DocumentFetched document = new DocumentFetched(
                "d1",
                address,
                "sample",
                "样例",
                Instant.now().minus(Duration.ofDays(3)),
                "text/html",
                "00",
                "标题（示例）",
                null,
                true,
                false,
                false,
                null,
                null,
                new byte[0]);
        return PartRequested.ofOwnPage(document, address);
    }

    private Event fetch(URI address, HostTurns turns, Duration hold) {
        return fetch(request(address, Instant.now()), turns, hold);
    }

    private Event fetch(PartRequested request, HostTurns turns, Duration hold) {
        InstantSource clock = InstantSource.system();
        PoliteFetcher polite = new PoliteFetcher(http, new Robots(http, clock), turns, clock, Duration.ofSeconds(1));
        return new PartFetch(polite, clock, hold, Duration.ofMillis(50)).fetch(request, false);
    }

    private static PartFetched answered(Event answer) {
        assertThat(answer).isInstanceOf(PartFetched.class);
        return (PartFetched) answer;
    }

    private static PartRequested request(URI address, Instant heldSince) {
        return request(Kind.ATTACHMENT, address, heldSince);
    }

    private static PartRequested request(Kind kind, URI address, Instant heldSince) {
        DocumentFetched document = new DocumentFetched(
                "d1",
                URI.create("https://www.example.gov.cn/1.html"),
                "sample",
                "样例",
                heldSince,
                "text/html",
                "00",
                null,
                null,
                false,
                false,
                false,
                null,
                null,
                "<p>详见附件。</p>".getBytes(UTF_8));
        return new PartRequested(document, List.of(), kind, "方案.pdf", address, heldSince);
    }

    private static HostTurns free() {
        return new Turns(true);
    }

    private static HostTurns taken() {
        return new Turns(false);
    }

    private static class Turns implements HostTurns {

        private final boolean areFree;

        Turns(boolean areFree) {
            this.areFree = areFree;
        }

        @Override
        public Turn take(String host, Duration spacing, Duration longestWait) {
            return areFree ? new Turn(Duration.ZERO, true) : new Turn(Duration.ofMinutes(10), false);
        }

        @Override
        public void rest(String host, Duration time) {
            // nobody rests here
        }

        @Override
        public boolean rests(String host) {
            return false;
        }
    }
}
