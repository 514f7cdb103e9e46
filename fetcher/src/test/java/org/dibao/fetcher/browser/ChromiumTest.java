package org.dibao.fetcher.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

        Outcome outcome = chromium.render(Exchange.get(site.address("/list")));

        assertThat(outcome).isInstanceOfSatisfying(Answered.class, answer -> {
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("<li>第一号公告</li><li>第二号公告</li>");
            assertThat(answer.address()).isEqualTo(site.address("/list"));
        });
        assertThat(other.requests()).isEmpty();
        assertThat(site.requestsOf("/p.png")).isEmpty();
    }

    @Test
    void whatTheAddressRulesRefuseIsRefused() {
        assertThat(chromium.render(Exchange.get(other.address("/")))).isInstanceOf(Outcome.Refused.class);
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

        assertThat(chromium.render(Exchange.get(site.address("/slow")).within(Duration.ofSeconds(3))))
                .isInstanceOf(Outcome.TimedOut.class);
    }
}
