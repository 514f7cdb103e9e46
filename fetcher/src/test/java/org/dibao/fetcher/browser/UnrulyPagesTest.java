package org.dibao.fetcher.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dibao.fetcher.browser.BrowserFixture.HTML;
import static org.dibao.fetcher.browser.BrowserFixture.SCRIPT;
import static org.dibao.fetcher.browser.BrowserFixture.text;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.dibao.fetcher.stream.Site;
import org.dibao.network.Outcome;
import org.dibao.network.Outcome.Answered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class UnrulyPagesTest {

    private BrowserFixture browser;
    private Site site;

    @BeforeEach
    void open() {
        browser = new BrowserFixture();
        site = browser.site;
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 429, 503})
    void aPageThatIsRefusedEndsAtOnceAndNothingElseIsAskedFor(int status) {
        site.on("/a", exchange -> {
            byte[] page = "<title>t</title><script src=/s.js></script><link rel=stylesheet href=/s.css>".getBytes();
            exchange.getResponseHeaders().set("Content-Type", HTML);
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(status, page.length);
            exchange.getResponseBody().write(page);
        });

        assertThat(browser.render("/a")).isInstanceOfSatisfying(Answered.class, answer -> {
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.headers().first("Retry-After")).contains("120");
        });
        // The site notes a request once it is answered, and the browser is done with it at the first line.
        await().untilAsserted(() ->
                assertThat(site.requests()).extracting(Site.Request::path).containsExactly("/a"));
    }

    @Test
    void whereAScriptLeadsIsWhatIsShownAndWhatIsAnswered() {
        site.page("/a", HTML, "<title>t</title><script>location.replace('/busy')</script>");
        site.on("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(429, -1);
        });
        site.page("/b", HTML, "<title>t</title><script>location.replace('/c/d')</script>");
        site.page("/c/d", HTML, "<title>t</title><p>第一号公告</p>");

        assertThat(browser.render("/a"))
                .isInstanceOfSatisfying(
                        Answered.class, answer -> assertThat(answer.status()).isEqualTo(429));
        Outcome led = browser.render("/b");
        assertThat(text(led)).contains("<p>第一号公告</p>");
        assertThat(led)
                .isInstanceOfSatisfying(
                        Answered.class, answer -> assertThat(answer.address()).isEqualTo(site.address("/c/d")));
    }

    @Test
    void aRedirectedPageFindsItsScriptsWhereItIs() {
        site.on("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/folder/page");
            exchange.sendResponseHeaders(302, -1);
        });
        site.page("/folder/page", HTML, "<title>t</title><p id=p></p><script src=s.js></script>");
        site.page("/folder/s.js", SCRIPT, "document.getElementById('p').textContent = location.pathname");

        Outcome outcome = browser.render("/moved");

        assertThat(text(outcome)).contains("<p id=\"p\">/folder/page</p>");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Answered.class, answer -> assertThat(answer.address()).isEqualTo(site.address("/folder/page")));
        assertThat(site.requestsOf("/folder/page")).hasSize(1);
    }

    @Test
    void aPageThatRefreshesItselfIntoAPrivateNetworkIsShownAsItIs() {
        browser.secret.page("/secret", HTML, "secret");
        site.page(
                "/a",
                HTML,
                "<title>t</title><meta http-equiv=refresh content='0; url=" + browser.secret.address("/secret")
                        + "'><p>第一号公告</p>");

        assertThat(text(browser.render("/a"))).contains("<p>第一号公告</p>");
        assertThat(browser.secret.requests()).isEmpty();
    }

    /** Chromium itself reads on only where a script goes elsewhere after what it stands in has been read. */
    @Test
    void aPageWhoseScriptGoesIntoAPrivateNetworkWhileItLoadsIsShownAsFarAsItCame() {
        site.page(
                "/a",
                HTML,
                "<title>t</title><p>第一号公告</p><script>location.href = '" + browser.secret.address("/secret")
                        + "'</script>");

        assertThat(text(browser.render("/a"))).contains("<title>t</title>", "<p>第一号公告</p>");
        assertThat(browser.secret.requests()).isEmpty();
    }

    @Test
    void aPageThatWantsToOpenAnAppIsShownWithoutWaiting() {
        site.page("/a", HTML, "<title>t</title><p>第一号公告</p><script>location.href = 'weixin://open'</script>");

        assertThat(text(browser.render("/a"))).contains("<p>第一号公告</p>");
    }

    @Test
    void aPageWhoseScriptsLeadOnWithoutEndIsShownWhereTheyWereGivenUp() {
        for (int n = 0; n < 100; n++) {
            site.page("/a?" + n, HTML, "<p>Nr. " + n + "</p><script>location.href = '/a?" + (n + 1) + "'</script>");
        }

        assertThat(text(browser.render("/a?0"))).contains("<p>Nr. 5</p>");
        assertThat(site.requests()).hasSize(6);
    }

    @Test
    void aPageOfHttpIsAskedForAsSuch() throws Exception {
        CompletableFuture<String> asked = new CompletableFuture<>();

        browser.chromium.speak(devTools -> {
            String target = devTools.call(null, "Target.createTarget", Map.of("url", "about:blank"))
                    .path("targetId")
                    .asString();
            String session = devTools.call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                    .path("sessionId")
                    .asString();
            devTools.listen(session, new DevTools.Listener() {
                @Override
                public void hears(JsonNode event) {
                    if (event.path("method").asString("").equals("Fetch.requestPaused")) {
                        asked.complete(
                                event.path("params").path("request").path("url").asString(""));
                    }
                }

                @Override
                public void ends() {
                    asked.completeExceptionally(new AssertionError("the browser is gone"));
                }
            });
            devTools.call(session, "Fetch.enable", Map.of("patterns", List.of(Map.of("urlPattern", "*"))));
            devTools.send(session, "Page.navigate", Map.of("url", "http://www.example.com/"));
            assertThat(asked.join()).isEqualTo("http://www.example.com/");
        });
    }

    @Test
    void dialogsAreClosedAndKeepNothingWaiting() {
        site.page(
                "/a",
                HTML,
                "<title>t</title><p id=p></p><script>alert('欢迎'); const c = confirm('?'); const q = prompt('?');"
                        + "document.getElementById('p').textContent = c + ',' + q;"
                        + "onbeforeunload = e => e.preventDefault()</script><p>第一号公告</p>");

        assertThat(text(browser.render("/a"))).contains("<p id=\"p\">false,null</p>", "<p>第一号公告</p>");
    }

    @Test
    void aPageThatIsSentAsAFileIsShownAllTheSame() {
        site.on("/a", exchange -> {
            byte[] page = "<p id=p></p><script>document.getElementById('p').textContent = 'shown'</script>".getBytes();
            exchange.getResponseHeaders().set("Content-Type", HTML);
            exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=a.html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        });

        assertThat(text(browser.render("/a"))).contains("<p id=\"p\">shown</p>");
    }

    @Test
    void aFileInThePlaceOfAPageIsHandedOverAtOnce() {
        site.page("/a", "application/octet-stream", "file");

        assertThat(text(browser.render("/a"))).isEqualTo("file");
    }

    @Test
    void aPageThatHasFilesSavedAndWindowsOpenedIsShown() {
        site.page("/file", "application/octet-stream", "file");
        site.page(
                "/a",
                HTML,
                "<title>t</title><p>第一号公告</p><script>for (let i = 0; i < 20; i++) open('/pop' + i);"
                        + "const a = document.createElement('a'); a.download = 'dibao.txt';"
                        + "a.href = URL.createObjectURL(new Blob(['x'])); a.click(); location.href = '/file'</script>");

        assertThat(text(browser.render("/a"))).contains("<p>第一号公告</p>");
        assertThat(site.requests()).extracting(Site.Request::path).containsOnly("/a", "/file");
    }

    @Test
    void scriptsThatAPageMakesOfItselfRunAndItsWorkersReachNothingPrivate() {
        browser.secret.page("/secret", HTML, "secret");
        site.page(
                "/a",
                HTML,
                "<title>t</title><p id=p></p><script>const blob = text => URL.createObjectURL(new Blob([text],"
                        + " {type: 'text/javascript'})); const s = document.createElement('script');"
                        + "s.src = blob('document.getElementById(\"p\").textContent += \"made \"'); document.head.append(s);"
                        + "new Worker(blob('fetch(\"" + browser.secret.address("/secret")
                        + "\", {mode: \"no-cors\"}).catch(() => postMessage(1))')).onmessage ="
                        + " () => document.getElementById('p').textContent += 'refused ';"
                        + "navigator.serviceWorker.register('/w.js').catch(() => {})</script>");
        site.page("/w.js", SCRIPT, "fetch('" + browser.secret.address("/secret") + "')");

        assertThat(text(browser.render("/a"))).contains("made ", "refused ");
        assertThat(browser.secret.requests()).isEmpty();
    }

    @Test
    void aPageThatReplacesItselfByWhatItMadeIsShownUnderItsOwnAddress() {
        site.page(
                "/a",
                HTML,
                "<title>t</title><script>location.href = URL.createObjectURL(new Blob(['<p>第一号公告</p>'],"
                        + " {type: 'text/html; charset=utf-8'}))</script>");

        Outcome outcome = browser.render("/a");

        assertThat(text(outcome)).contains("<p>第一号公告</p>");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Answered.class, answer -> assertThat(answer.address()).isEqualTo(site.address("/a")));
    }

    @Test
    void aPageThatCrashesEndsAtOnceAndTheNextIsShown() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        site.page("/a", HTML, "<title>t</title><script src=/hangs.js></script>");
        site.on("/hangs.js", exchange -> {
            asked.countDown();
            BrowserFixture.await(over);
        });
        site.page("/b", HTML, "<title>t</title><p>第一号公告</p>");
        CompletableFuture<Outcome> crashes = CompletableFuture.supplyAsync(() -> browser.render("/a"));
        asked.await();

        BrowserFixture.renderers().forEach(ProcessHandle::destroyForcibly);

        assertThat(crashes.join())
                .isInstanceOfSatisfying(
                        Outcome.Unreachable.class,
                        gone -> assertThat(gone.reason()).contains("brought its part of the browser down"));
        over.countDown();
        assertThat(text(browser.render("/b"))).contains("<p>第一号公告</p>");
    }

    @Test
    void aPageThatIsBusyForEverFailsInWordsAndItsProcessEnds() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        site.page(
                "/a",
                HTML,
                "<p>第一号公告</p><script>setTimeout(() => fetch('/busy').then(() => { while (true); }), 300)</script>");
        site.on("/busy", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            busy.countDown();
        });

        CompletableFuture<Outcome> page = CompletableFuture.supplyAsync(() -> browser.render("/a"));
        busy.await();
        List<ProcessHandle> renderers = BrowserFixture.renderers().toList();

        assertThat(page.join())
                .isInstanceOfSatisfying(
                        Outcome.Unreachable.class,
                        failed -> assertThat(failed.reason())
                                .contains("could not show " + site.address("/a"), "does not answer"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> renderers.stream().anyMatch(renderer -> !renderer.isAlive()));
    }
}
