package org.dibao.fetcher.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dibao.fetcher.browser.BrowserFixture.HTML;
import static org.dibao.fetcher.browser.BrowserFixture.SCRIPT;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dibao.fetcher.polite.HostTurns;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.PoliteFetcher.Fetch;
import org.dibao.fetcher.polite.Robots;
import org.dibao.fetcher.stream.Site;
import org.dibao.network.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PoliteBrowserTest {

    private static final Duration REST = Duration.ofMinutes(7);

    private final Rested turns = new Rested();
    private BrowserFixture browser;
    private PoliteFetcher fetcher;

    @BeforeEach
    void open() {
        browser = new BrowserFixture();
        fetcher = new PoliteFetcher(
                        browser.http,
                        new Robots(browser.http, Clock.systemUTC()),
                        turns,
                        Clock.systemUTC(),
                        Duration.ofSeconds(1))
                .withRenderer(browser.chromium::render)
                .forPages(true);
        browser.site.page(
                "/a",
                HTML,
                "<title>t</title><script src=" + browser.elsewhere.address("/s.js") + "></script><p>第一号公告</p>");
        browser.elsewhere.page("/s.js", SCRIPT, "document.title = 'shown'");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aPageThatAsksForRestPutsItsHostToRestForAsLongAsItSays() {
        browser.site.on("/busy", exchange -> {
            byte[] page = "<title>t</title><script src=/s.js></script>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", HTML);
            exchange.getResponseHeaders().set("Retry-After", Long.toString(REST.toSeconds()));
            exchange.sendResponseHeaders(429, page.length);
            exchange.getResponseBody().write(page);
        });

        assertThat(fetch("/busy", false)).isInstanceOf(Fetch.Answer.class);

        assertThat(turns.rests).containsExactly(Map.entry(host(browser.site), REST));
        await().untilAsserted(() -> assertThat(browser.site.requests())
                .extracting(Site.Request::path)
                .containsExactly("/robots.txt", "/busy"));
    }

    @Test
    void aHostThatAnotherSourcePutToRestIsAskedForNoScripts() {
        turns.rest(host(browser.elsewhere), REST);

        assertThat(shown(fetch("/a", false))).contains("<title>t</title>", "<p>第一号公告</p>");
        assertThat(shown(fetch("/a", true))).contains("<title>t</title>", "<p>第一号公告</p>");

        assertThat(browser.elsewhere.requests()).isEmpty();
    }

    @Test
    void aPersonWhoWaitsForAPageGoesAheadOfItsHostsRest() {
        turns.rest(host(browser.site), REST);
        browser.site.page("/own", HTML, "<title>t</title><script src=/own.js></script>");
        browser.site.page("/own.js", SCRIPT, "document.title = 'shown'");

        assertThat(shown(fetch("/own", true))).contains("<title>shown</title>");
    }

    private Fetch fetch(String path, boolean urgent) {
        return fetcher.fetch(
                Exchange.get(browser.site.address(path)), Instant.now().plusSeconds(60), urgent);
    }

    private static String shown(Fetch fetch) {
        return fetch instanceof Fetch.Answer answer ? BrowserFixture.text(answer.answered()) : fetch.toString();
    }

    private static String host(Site site) {
        return "127.0.0.1:" + site.address("/").getPort();
    }

    /** Always a turn for whoever asks, and rest for whoever wants it. */
    private static final class Rested implements HostTurns {

        private final Map<String, Duration> rests = new ConcurrentHashMap<>();

        @Override
        public Turn take(String host, Duration spacing, Duration longestWait) {
            return new Turn(Duration.ZERO, true);
        }

        @Override
        public void rest(String host, Duration time) {
            rests.put(host, time);
        }

        @Override
        public boolean rests(String host) {
            return rests.containsKey(host);
        }
    }
}
