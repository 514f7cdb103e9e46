package org.dibao.fetcher.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dibao.fetcher.browser.BrowserFixture.HTML;
import static org.dibao.fetcher.browser.BrowserFixture.NO_HURRY;
import static org.dibao.fetcher.browser.BrowserFixture.SCRIPT;
import static org.dibao.fetcher.browser.BrowserFixture.text;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HangingPartsTest {

    private static final int SCRIPTS = 20;

    private final CountDownLatch over = new CountDownLatch(1);
    private BrowserFixture browser;

    @BeforeEach
    void open() {
        browser = new BrowserFixture();
    }

    @AfterEach
    void close() {
        over.countDown();
        browser.close();
    }

    @Test
    void scriptsThatHangKeepNoOtherPageWaiting() throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(PageRequests.ANSWERS_OF_A_PAGE);
        hangingPage("/hangs", hanging);
        StringBuilder quick = new StringBuilder("<title>t</title><p id=p></p>");
        for (int n = 0; n < SCRIPTS; n++) {
            browser.site.page("/q" + n + ".js", SCRIPT, "document.getElementById('p').textContent += '" + n + ",'");
            quick.append("<script src=/q").append(n).append(".js></script>");
        }
        browser.site.page("/quick", HTML, quick.toString());
        CompletableFuture<Outcome> hangs = CompletableFuture.supplyAsync(() -> browser.render("/hangs"));
        hanging.await();

        assertThat(text(browser.render("/quick"))).contains(",17,18,19,</p>");
        assertThat(hangs).isNotDone();

        over.countDown();
        assertThat(text(hangs.join())).contains("第一号公告");
    }

    @Test
    void aPageIsShownInItsTimeWithoutTheScriptsThatHang() {
        hangingPage("/hangs", new CountDownLatch(1));

        Outcome outcome = browser.render("/hangs", Duration.ofSeconds(10));

        assertThat(text(outcome)).as("what stands behind the scripts").contains("<p>第一号公告</p>");
    }

    @Test
    void whatAPageStillWaitsForIsGivenUpWithIt() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch givenUp = new CountDownLatch(1);
        browser.site.page("/a", HTML, "<title>t</title><script src=/hangs.js></script><script src=/gone.js></script>");

        CompletableFuture<Outcome> page = CompletableFuture.supplyAsync(() ->
                browser.chromium.render(Exchange.get(browser.site.address("/a")).within(NO_HURRY), part -> {
                    asked.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        givenUp.countDown();
                    }
                    return Optional.empty();
                }));
        asked.await();
        BrowserFixture.renderers().forEach(ProcessHandle::destroyForcibly);

        assertThat(page.join()).isInstanceOf(Outcome.Unreachable.class);
        givenUp.await();
    }

    @Test
    void aRequestThatAPageTakesBackLeavesItsLoadingAsItIs() {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch takenBack = new CountDownLatch(1);
        browser.site.on("/taken-back", exchange -> {
            asked.countDown();
            BrowserFixture.await(takenBack);
            exchange.sendResponseHeaders(200, -1);
        });
        browser.site.on("/abort.js", exchange -> {
            BrowserFixture.await(asked);
            answer(
                    exchange,
                    "c.abort(); document.head.append(Object.assign(document.createElement('script'), {src: '/then.js'}))");
        });
        browser.site.on("/then.js", exchange -> {
            takenBack.countDown();
            answer(exchange, "document.getElementById('p').textContent = 'shown'");
        });
        browser.site.page(
                "/a",
                HTML,
                "<p id=p></p><script>const c = new AbortController(); fetch('/taken-back', {signal: c.signal})"
                        + ".catch(() => {})</script><script src=/abort.js></script>");

        assertThat(text(browser.render("/a"))).contains("<p id=\"p\">shown</p>");
    }

    private static void answer(HttpExchange exchange, String script) throws IOException {
        byte[] body = script.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", SCRIPT);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Its scripts are of another site, which takes them and never answers; its text stands behind them. */
    private void hangingPage(String path, CountDownLatch asked) {
        StringBuilder page = new StringBuilder("<title>t</title>");
        for (int n = 0; n < SCRIPTS; n++) {
            URI script = browser.elsewhere.address("/h" + n + ".js");
            browser.elsewhere.on(script.getPath(), exchange -> {
                asked.countDown();
                BrowserFixture.await(over);
            });
            page.append("<script src=").append(script).append("></script>");
        }
        browser.site.page(path, HTML, page + "<p>第一号公告</p>");
    }
}
