package org.dibao.fetcher.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.dibao.network.Exchange;
import org.dibao.network.Headers;
import org.dibao.network.Obstacle;
import org.dibao.network.Obstacle.Kind;
import org.dibao.network.Outcome;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.WebAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One page as a browser shows it. Every request of the page is stopped in the browser and made by our own client, under
 * the same address rules, caps and deadlines as any other; the browser itself reaches nothing.
 */
final class Rendering implements DevTools.Listener {

    /** What a page's text can depend on; pictures, fonts and films are left out. */
    private static final Set<String> NEEDED = Set.of("Document", "Script", "XHR", "Fetch", "Stylesheet");

    /** The same for every page of a site. */
    private static final Set<String> SHARED = Set.of("Script", "Stylesheet");

    private static final Set<String> NOT_PASSED_ON =
            Set.of("content-length", "content-encoding", "transfer-encoding", "set-cookie", "connection");

    /** A page that asks for more than this is shown as it is by then. */
    private static final int MOST_ASKED_FOR = 1_000;

    private static final int MOST_REQUESTS = 80;

    /** Once a page has had so much it gets no more; what is under way then still comes. */
    private static final long MOST_BYTES = 24L << 20;

    private static final Duration QUIET = Duration.ofMillis(700);

    private final DevTools browser;
    private final String session;
    private final PageRequests requester;
    private final Exchange exchange;
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final AtomicInteger askedFor = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong lastAt = new AtomicLong(System.nanoTime());
    private volatile @Nullable Outcome document;
    private volatile @Nullable RuntimeException defect;
    private volatile boolean crashed;
    private volatile boolean over;

    Rendering(DevTools browser, String session, PageRequests requester, Exchange exchange) {
        this.browser = browser;
        this.session = session;
        this.requester = requester;
        this.exchange = exchange;
    }

    /**
     * The page's final markup as the answer's body; what our client got where that is no page.
     *
     * @throws IOException with a sentence, if the browser is gone or refuses
     */
    Outcome run() throws IOException, InterruptedException {
        long end = System.nanoTime() + exchange.deadline().toNanos();
        browser.listen(session, this);
        try {
            browser.call(session, "Inspector.enable", Map.of());
            browser.call(session, "Page.enable", Map.of());
            browser.call(session, "Fetch.enable", Map.of("patterns", List.of(Map.of("urlPattern", "*"))));
            browser.send(
                    session, "Page.navigate", Map.of("url", exchange.address().toString()));
            boolean inTime = loaded.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (inTime && goesOn()) {
                awaitQuiet(end);
            }
            return outcome();
        } finally {
            over = true;
        }
    }

    private Outcome outcome() throws IOException {
        RuntimeException broken = defect;
        if (broken != null) {
            throw broken;
        }
        String gone = browser.ended();
        if (gone != null || crashed) {
            throw new IOException(gone != null ? gone : "The page brought its part of the browser down.");
        }
        return switch (document) {
            case null ->
                new Outcome.TimedOut(Obstacle.of(
                        Kind.NOT_THROUGH,
                        exchange.address() + " was not shown after "
                                + exchange.deadline().toSeconds() + " s, the most that one page may take.",
                        exchange.address(),
                        exchange.deadline().toSeconds()));
            case Answered answer -> answer.successful() && isPage(answer) ? shown(answer) : answer;
            case Outcome none -> none;
        };
    }

    private static boolean isPage(Answered answer) {
        return answer.headers()
                .first("Content-Type")
                .map(type -> type.toLowerCase(Locale.ROOT).contains("html"))
                .orElse(true);
    }

    private boolean goesOn() {
        return !crashed && defect == null && browser.ended() == null && askedFor.get() <= MOST_ASKED_FOR;
    }

    private void awaitQuiet(long end) throws InterruptedException {
        while (goesOn()
                && System.nanoTime() < end
                && (underWay.get() > 0 || System.nanoTime() - lastAt.get() < QUIET.toNanos())) {
            Thread.sleep(50);
        }
    }

    private Answered shown(Answered answer) throws IOException {
        byte[] markup = Markup.of(browser, session, exchange.maxBytes()).getBytes(StandardCharsets.UTF_8);
        boolean truncated = markup.length > exchange.maxBytes();
        return new Answered(
                answer.status(),
                Headers.of(Map.of("Content-Type", List.of("text/html; charset=utf-8"))),
                truncated ? Arrays.copyOf(markup, exchange.maxBytes()) : markup,
                answer.address(),
                truncated);
    }

    @Override
    public void hears(JsonNode event) {
        switch (event.path("method").asString("")) {
            case "Fetch.requestPaused" -> {
                // What is asked for beyond that gets no answer, not even a refusal that would have it asked for again.
                if (askedFor.incrementAndGet() <= MOST_ASKED_FOR) {
                    underWay.incrementAndGet();
                    Thread.ofVirtual().name("rendering").start(() -> answer(event.path("params")));
                } else {
                    loaded.countDown();
                }
            }
            case "Page.loadEventFired" -> loaded.countDown();
            case "Inspector.targetCrashed" -> {
                crashed = true;
                loaded.countDown();
            }
            default -> {}
        }
    }

    @Override
    public void ends() {
        loaded.countDown();
    }

    private void answer(JsonNode paused) {
        try {
            lastAt.set(System.nanoTime());
            String id = paused.path("requestId").asString("");
            String type = paused.path("resourceType").asString("");
            URI address = WebAddress.of(paused.path("request").path("url").asString(""))
                    .orElse(null);
            if (address != null
                    && "GET".equals(paused.path("request").path("method").asString(""))
                    && NEEDED.contains(type)
                    && requests.incrementAndGet() <= MOST_REQUESTS) {
                fulfill(id, address, type);
            } else {
                fail(id, "BlockedByClient");
            }
        } catch (IOException e) {
            // The browser is gone, or does not want the answer any more; the page itself shows which.
            loaded.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            defect = e;
            loaded.countDown();
        } finally {
            lastAt.set(System.nanoTime());
            underWay.decrementAndGet();
        }
    }

    private void fulfill(String id, URI address, String type) throws IOException, InterruptedException {
        requester.await();
        try {
            long left = MOST_BYTES - bytes.get();
            if (over || left <= 0) {
                fail(id, "BlockedByClient");
                return;
            }
            Answered answer = "Document".equals(type) && document == null
                    ? page()
                    : requester.part(part(address, left), SHARED.contains(type));
            bytes.addAndGet(answer == null ? 0 : answer.body().length);
            // Half a script is of no use; half a page is.
            if (answer == null || answer.truncated() && !"Document".equals(type)) {
                fail(id, "Failed");
                return;
            }
            fulfill(id, answer);
        } finally {
            requester.done();
        }
    }

    private @Nullable Answered page() {
        Outcome outcome = requester.page(exchange);
        document = outcome;
        if (outcome instanceof Answered answer) {
            return answer;
        }
        loaded.countDown();
        return null;
    }

    private Exchange part(URI address, long left) {
        return Exchange.get(address)
                .withHeader("Referer", exchange.address().toString())
                .within(exchange.deadline())
                .upTo((int) Math.min(left, Exchange.MAX_PAGE_BYTES));
    }

    /** Returns once the browser has taken it, so that no more of this is in memory than there are places for. */
    private void fulfill(String id, Answered answer) throws IOException {
        browser.call(
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

    private void fail(String id, String reason) {
        browser.send(session, "Fetch.failRequest", Map.of("requestId", id, "errorReason", reason));
    }

    private static List<Map<String, String>> headers(Headers headers) {
        List<Map<String, String>> passedOn = new ArrayList<>();
        for (String name : headers.names()) {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                headers.all(name).forEach(value -> passedOn.add(Map.of("name", name, "value", value)));
            }
        }
        return passedOn;
    }
}
