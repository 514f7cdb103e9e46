package org.dibao.fetcher.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.dibao.network.Exchange;
import org.dibao.network.Headers;
import org.dibao.network.HttpFetcher;
import org.dibao.network.Obstacle;
import org.dibao.network.Obstacle.Kind;
import org.dibao.network.Outcome;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.Outcome.NoAnswer;
import org.dibao.network.WebAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One page as a browser shows it. Every request of the page is stopped in the browser and made by our own client, under
 * the same address rules, caps and deadlines as any other; the browser itself reaches nothing.
 */
final class Rendering {

    /** What a page's text can depend on; pictures, fonts and films are left out. */
    private static final Set<String> NEEDED = Set.of("Document", "Script", "XHR", "Fetch", "Stylesheet");

    private static final Set<String> NOT_PASSED_ON =
            Set.of("content-length", "content-encoding", "transfer-encoding", "set-cookie", "connection");

    private static final int MOST_REQUESTS = 80;
    private static final long MOST_BYTES = 24L << 20;
    private static final Duration QUIET = Duration.ofMillis(700);

    private final DevTools browser;
    private final String session;
    private final HttpFetcher http;
    private final Exchange exchange;
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong lastAt = new AtomicLong(System.nanoTime());
    private volatile @Nullable Outcome document;

    Rendering(DevTools browser, String session, HttpFetcher http, Exchange exchange) {
        this.browser = browser;
        this.session = session;
        this.http = http;
        this.exchange = exchange;
    }

    /** The page's final markup as the answer's body; what our client got where that is no page. */
    Outcome run() throws IOException, InterruptedException {
        long end = System.nanoTime() + exchange.deadline().toNanos();
        browser.listen(session, this::hear);
        browser.call(session, "Page.enable", Map.of());
        browser.call(session, "Fetch.enable", Map.of("patterns", List.of(Map.of("urlPattern", "*"))));
        browser.send(session, "Page.navigate", Map.of("url", exchange.address().toString()));
        if (!loaded.await(end - System.nanoTime(), TimeUnit.NANOSECONDS) && document == null) {
            return new Outcome.TimedOut(Obstacle.of(
                    Kind.NOT_THROUGH,
                    exchange.address() + " was not shown after "
                            + exchange.deadline().toSeconds() + " s, the most that one page may take.",
                    exchange.address(),
                    exchange.deadline().toSeconds()));
        }
        awaitQuiet(end);
        return document instanceof Answered answer && answer.successful()
                ? shown(answer)
                : java.util.Objects.requireNonNullElse(
                        document,
                        new Outcome.Unreachable(Obstacle.of(
                                Kind.BROWSER_SHOWS_NOTHING,
                                "The browser shows nothing for " + exchange.address() + ".",
                                exchange.address())));
    }

    private void awaitQuiet(long end) throws InterruptedException {
        while (System.nanoTime() < end && (underWay.get() > 0 || System.nanoTime() - lastAt.get() < QUIET.toNanos())) {
            Thread.sleep(50);
        }
    }

    private Answered shown(Answered answer) throws IOException {
        JsonNode result = browser.call(
                session,
                "Runtime.evaluate",
                Map.of("expression", "document.documentElement.outerHTML", "returnByValue", true));
        byte[] markup = result.path("result").path("value").asString("").getBytes(StandardCharsets.UTF_8);
        boolean truncated = markup.length > exchange.maxBytes();
        return new Answered(
                answer.status(),
                Headers.of(Map.of("Content-Type", List.of("text/html; charset=utf-8"))),
                truncated ? Arrays.copyOf(markup, exchange.maxBytes()) : markup,
                answer.address(),
                truncated);
    }

    private void hear(JsonNode event) {
        switch (event.path("method").asString("")) {
            case "Fetch.requestPaused" -> {
                underWay.incrementAndGet();
                Thread.ofVirtual().name("rendering").start(() -> answer(event.path("params")));
            }
            case "Page.loadEventFired" -> loaded.countDown();
            default -> {}
        }
    }

    private void answer(JsonNode paused) {
        try {
            lastAt.set(System.nanoTime());
            String id = paused.path("requestId").asString("");
            URI address = WebAddress.of(paused.path("request").path("url").asString(""))
                    .orElse(null);
            if (address != null
                    && "GET".equals(paused.path("request").path("method").asString(""))
                    && NEEDED.contains(paused.path("resourceType").asString(""))
                    && requests.incrementAndGet() <= MOST_REQUESTS
                    && bytes.get() <= MOST_BYTES) {
                fulfill(
                        id,
                        address,
                        "Document".equals(paused.path("resourceType").asString("")));
            } else {
                browser.send(session, "Fetch.failRequest", Map.of("requestId", id, "errorReason", "BlockedByClient"));
            }
        } finally {
            lastAt.set(System.nanoTime());
            underWay.decrementAndGet();
        }
    }

    private void fulfill(String id, URI address, boolean page) {
        boolean first = page && document == null;
        Outcome outcome = http.exchange(first ? exchange : Exchange.get(address).within(exchange.deadline()));
        if (first) {
            document = outcome;
        }
        switch (outcome) {
            case Answered answer -> {
                bytes.addAndGet(answer.body().length);
                browser.send(
                        session,
                        "Fetch.fulfillRequest",
                        Map.of(
                                "requestId",
                                id,
                                "responseCode",
                                answer.status(),
                                "responseHeaders",
                                headers(answer.headers()),
                                "body",
                                Base64.getEncoder().encodeToString(answer.body())));
            }
            case NoAnswer none -> {
                if (first) {
                    loaded.countDown();
                }
                browser.send(session, "Fetch.failRequest", Map.of("requestId", id, "errorReason", "Failed"));
            }
        }
    }

    private static List<Map<String, String>> headers(Headers headers) {
        List<Map<String, String>> passedOn = new ArrayList<>();
        for (String name : headers.names()) {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                headers.all(name).forEach(value -> passedOn.add(Map.of("name", name, "value", value)));
            }
        }
        return passedOn;
    }
}
