package org.dibao.fetcher.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.dibao.fetcher.stream.Site;
import org.dibao.network.AddressGuard;
import org.dibao.network.Exchange;
import org.dibao.network.HttpFetcher;
import org.dibao.network.Outcome;
import org.dibao.network.Outcome.Answered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChromiumTest {

    private static final String HTML = "text/html; charset=utf-8";
    private static final int CAP = 1 << 20;

    /** A test that waits for this does not end; it shows that nothing waits for a deadline. */
    private static final Duration NO_HURRY = Duration.ofMinutes(10);

    private Site site;
    private Site other;
    private HttpFetcher http;
    private Chromium chromium;

    @BeforeEach
    void open() {
        Path executable = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(executable != null, "no Chromium is installed");
        site = new Site();
        other = new Site();
        // Only the first site may be called; the second lies in a private network as far as the page is concerned.
        http = new HttpFetcher(
                AddressGuard.allowing(List.of("127.0.0.1:" + site.address("/").getPort())), "Dibao-Test/1");
        chromium = new Chromium(executable, http);
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
            http.close();
            site.close();
            other.close();
        }
    }

    @Test
    void aListThatAScriptBuildsIsThereAndNothingPrivateWasReached() {
        URI secret = other.address("/secret");
        other.page("/secret", HTML, "secret");
        site.page(
                "/list",
                HTML,
                "<!DOCTYPE html><title>t</title><ul id=l></ul><img src=/p.png><script src=/s.js></script>");
        site.page("/rows", "application/json", "[\"第一号公告\",\"第二号公告\"]");
        site.page(
                "/s.js",
                "text/javascript",
                "fetch('/rows').then(r => r.json()).then(rows => { for (const row of rows) { const li ="
                        + " document.createElement('li'); li.textContent = row; document.getElementById('l').append(li); }"
                        + " });fetch('" + secret + "', {mode: 'no-cors'}).catch(() => {});"
                        + "new WebSocket('ws://127.0.0.1:" + secret.getPort() + "/secret');");

        Outcome outcome = render(Exchange.get(site.address("/list")));

        assertThat(outcome).isInstanceOfSatisfying(Answered.class, answer -> {
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("<li>第一号公告</li><li>第二号公告</li>");
            assertThat(answer.address()).isEqualTo(site.address("/list"));
        });
        assertThat(other.requests()).isEmpty();
        assertThat(site.requestsOf("/p.png")).isEmpty();
    }

    @Test
    void whatTheAddressRulesRefuseIsRefused() {
        assertThat(render(Exchange.get(other.address("/")))).isInstanceOf(Outcome.Refused.class);
        assertThat(other.requests()).isEmpty();
    }

    @Test
    void aPageThatNeverEndsIsGivenUpAtItsDeadline() {
        site.on("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(render(Exchange.get(site.address("/slow")).within(Duration.ofSeconds(3))))
                .isInstanceOf(Outcome.TimedOut.class);
    }

    @Test
    void whatAPageSaysOfItselfIsCutAtTheCapWhateverItsScriptsDo() {
        site.page(
                "/large",
                HTML,
                "<title>t</title><p id=p></p><script>document.getElementById('p').textContent = '字'.repeat(20 << 20);"
                        + "Object.defineProperty(Element.prototype, 'outerHTML', {get() { while (true); }});</script>");

        Outcome outcome = render(Exchange.get(site.address("/large")).upTo(CAP));

        assertThat(outcome).isInstanceOfSatisfying(Answered.class, answer -> {
            assertThat(answer.truncated()).isTrue();
            assertThat(answer.body()).hasSize(CAP);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("<p id=\"p\">字字字");
        });
    }

    @Test
    void aPageThatAsksWithoutEndIsShownAsItIsByThen() {
        site.page(
                "/flood",
                HTML,
                "<title>t</title><p>第一号公告</p><script>let n = 0; setInterval(() => { for (let i = 0; i < 200; i++)"
                        + " fetch('/x' + n++).catch(() => {}); }, 1);</script>");

        Outcome outcome = render(Exchange.get(site.address("/flood")).within(NO_HURRY));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Answered.class,
                        answer -> assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                                .contains("<p>第一号公告</p>"));
        assertThat(site.requests()).hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void aPageGetsNoMoreThanItsShareOfBytes() {
        String large = "/*" + "x".repeat(4 << 20) + "*/";
        StringBuilder page = new StringBuilder("<title>t</title>");
        for (int n = 0; n < 20; n++) {
            site.page("/s" + n + ".js", "text/javascript", large);
            page.append("<script src=/s").append(n).append(".js></script>");
        }
        site.page("/heavy", HTML, page + "<p>第一号公告</p>");

        Outcome outcome = render(Exchange.get(site.address("/heavy")).within(NO_HURRY));

        assertThat(outcome).isInstanceOf(Answered.class);
        assertThat(site.requests().stream().filter(request -> request.path().startsWith("/s")))
                .hasSizeBetween(6, 6 + PageRequests.ANSWERS_AT_ONCE);
    }

    @Test
    void aBrowserThatDiesWhileItShowsAPageIsNoticedAndTheNextPageHasANewOne() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        site.on("/slow", exchange -> {
            asked.countDown();
            await(over);
        });
        site.page("/quick", HTML, "<title>t</title><p>第一号公告</p>");
        CompletableFuture<Outcome> slow = CompletableFuture.supplyAsync(
                () -> render(Exchange.get(site.address("/slow")).within(NO_HURRY)));
        asked.await();

        browsers().forEach(ProcessHandle::destroyForcibly);

        assertThat(slow.join())
                .isInstanceOfSatisfying(
                        Outcome.Unreachable.class,
                        gone -> assertThat(gone.reason()).contains("could not show", "browser"));
        over.countDown();
        assertThat(render(Exchange.get(site.address("/quick")))).isInstanceOf(Answered.class);
    }

    @Test
    void aBrowserThatDiedBetweenTwoPagesIsStartedAnew() {
        site.page("/quick", HTML, "<title>t</title><p>第一号公告</p>");
        assertThat(render(Exchange.get(site.address("/quick")))).isInstanceOf(Answered.class);

        browsers().forEach(browser -> {
            browser.destroyForcibly();
            browser.onExit().join();
        });

        assertThat(render(Exchange.get(site.address("/quick")))).isInstanceOf(Answered.class);
    }

    @Test
    void aScriptThatTwoPagesShareIsFetchedOnce() {
        site.page("/one", HTML, "<title>t</title><script src=/shared.js></script>");
        site.page("/two", HTML, "<title>t</title><script src=/shared.js></script>");
        site.page("/shared.js", "text/javascript", "document.title = 'shown'");

        render(Exchange.get(site.address("/one")));
        Outcome second = render(Exchange.get(site.address("/two")));

        assertThat(second)
                .isInstanceOfSatisfying(
                        Answered.class,
                        answer -> assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                                .contains("<title>shown</title>"));
        assertThat(site.requestsOf("/shared.js")).hasSize(1);
    }

    @Test
    void whatIsNoPageIsHandedOverAsItCame() {
        site.page("/feed", "application/json", "{\"items\": []}");

        assertThat(render(Exchange.get(site.address("/feed"))))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answer -> assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                                .isEqualTo("{\"items\": []}"));
    }

    @Test
    void anAnswerThatIsTooLongFailsWhoeverAskedAndNobodyElse() throws Exception {
        site.page("/quick", HTML, "<title>t</title>");
        AtomicReference<String> reason = new AtomicReference<>();

        chromium.speak(browser -> {
            String context = browser.call(null, "Target.createBrowserContext", Map.of())
                    .path("browserContextId")
                    .asString();
            String target = browser.call(
                            null, "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
                    .path("targetId")
                    .asString();
            String session = browser.call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                    .path("sessionId")
                    .asString();
            try {
                browser.call(
                        session,
                        "Runtime.evaluate",
                        Map.of("expression", "'x'.repeat(" + DevTools.LONGEST_MESSAGE + ")", "returnByValue", true));
            } catch (IOException e) {
                reason.set(String.valueOf(e.getMessage()));
            }
        });

        assertThat(reason.get()).isEqualTo("The browser refuses Runtime.evaluate: the answer is too long");
        assertThat(render(Exchange.get(site.address("/quick")))).isInstanceOf(Answered.class);
    }

    /** What a page asks for is fetched without any turns. */
    private Outcome render(Exchange exchange) {
        return chromium.render(
                exchange,
                part -> http.exchange(part) instanceof Answered answer ? Optional.of(answer) : Optional.empty());
    }

    private static Stream<ProcessHandle> browsers() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").contains("chrom"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
