package org.dibao.fetcher.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.dibao.network.Exchange;
import org.dibao.network.Headers;
import org.dibao.network.Obstacle;
import org.dibao.network.Obstacle.Kind;
import org.dibao.network.Outcome;
import org.dibao.network.Outcome.Answered;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One page as a browser shows it. Every request of the page is stopped in the browser and made by our own client, under
 * the same address rules, caps and deadlines as any other; the browser itself reaches nothing.
 */
final class Rendering implements DevTools.Listener {

    /** What a page's text can depend on; pictures, fonts and films are left out. */
    private static final Set<String> NEEDED = Set.of(PausedRequest.DOCUMENT, "Script", "XHR", "Fetch", "Stylesheet");

    /** The same for every page of a site. */
    private static final Set<String> SHARED = Set.of("Script", "Stylesheet");

    /** A page that asks for more than this is shown as it is by then. */
    private static final int MOST_ASKED_FOR = 1_000;

    private static final int MOST_REQUESTS = 80;

    /** Once a page has had so much it gets no more; what is under way then still comes. */
    private static final long MOST_BYTES = 24L << 20;

    private static final Duration QUIET = Duration.ofMillis(700);

    /** The last tenth of a page's time is for the browser, to show it without what has not come by then. */
    private static final int TENTHS = 10;

    private final DevTools browser;
    private final Tab tab;
    private final PageRequests requester;
    private final Exchange exchange;
    private final PageDocument document;
    private final long end;
    private final long partsEnd;
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final ExecutorService answering = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("rendering-", 0).factory());
    private final AtomicInteger askedFor = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong lastAt = new AtomicLong(System.nanoTime());
    private volatile @Nullable RuntimeException defect;
    private volatile boolean crashed;
    private volatile boolean over;

    /** A page to be shown from now on. */
    Rendering(DevTools browser, Tab tab, PageRequests requester, Exchange exchange) {
        this.browser = browser;
        this.tab = tab;
        this.requester = requester;
        this.exchange = exchange;
        this.document = new PageDocument(exchange);
        this.end = System.nanoTime() + exchange.deadline().toNanos();
        this.partsEnd = end - exchange.deadline().dividedBy(TENTHS).toNanos();
    }

    /**
     * The page's final markup as the answer's body; what our client got where that is no page.
     *
     * @throws IOException with a sentence, if the browser is gone or refuses
     */
    Outcome run() throws IOException, InterruptedException {
        browser.listen(tab.session(), this);
        try {
            browser.call(tab.session(), "Inspector.enable", Map.of());
            browser.call(tab.session(), "Page.enable", Map.of());
            browser.call(tab.session(), "Fetch.enable", Map.of("patterns", List.of(Map.of("urlPattern", "*"))));
            browser.send(
                    tab.session(),
                    "Page.navigate",
                    Map.of("url", exchange.address().toString()));
            boolean inTime = loaded.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (inTime) {
                awaitQuiet();
            }
            return outcome();
        } finally {
            over = true;
            // Whatever is still being asked for holds a place that the pages after this one need.
            answering.shutdownNow();
        }
    }

    private Outcome outcome() throws IOException {
        RuntimeException broken = defect;
        if (broken != null) {
            throw broken;
        }
        Outcome latest = document.latest();
        if (latest != null && !PageDocument.isPage(latest)) {
            return latest;
        }
        String gone = browser.ended();
        if (gone != null || crashed) {
            throw new IOException(gone != null ? gone : "The page brought its part of the browser down.");
        }
        return latest instanceof Answered answer
                ? shown(answer)
                : new Outcome.TimedOut(Obstacle.of(
                        Kind.NOT_THROUGH,
                        exchange.address() + " was not shown after "
                                + exchange.deadline().toSeconds() + " s, the most that one page may take.",
                        exchange.address(),
                        exchange.deadline().toSeconds()));
    }

    private boolean goesOn() {
        return !over
                && !crashed
                && defect == null
                && browser.ended() == null
                && askedFor.get() <= MOST_ASKED_FOR
                && System.nanoTime() < end;
    }

    private void awaitQuiet() throws InterruptedException {
        while (goesOn() && (underWay.get() > 0 || System.nanoTime() - lastAt.get() < QUIET.toNanos())) {
            Thread.sleep(50);
        }
    }

    private Answered shown(Answered answer) throws IOException {
        byte[] markup = Markup.of(browser, tab.session(), exchange.maxBytes()).getBytes(StandardCharsets.UTF_8);
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
        JsonNode about = event.path("params");
        switch (event.path("method").asString("")) {
            case "Fetch.requestPaused" -> hearsRequest(about);
            case "Page.javascriptDialogOpening" ->
                closeDialog(about.path("type").asString(""));
            case "Page.loadEventFired" -> loaded.countDown();
            case "Page.frameStoppedLoading" ->
                stopsLoading(about.path("frameId").asString(""));
            case "Inspector.targetCrashed" -> {
                crashed = true;
                loaded.countDown();
            }
            default -> {}
        }
    }

    private void hearsRequest(JsonNode paused) {
        // What is asked for beyond that gets no answer, not even a refusal that would have it asked for again.
        if (askedFor.incrementAndGet() > MOST_ASKED_FOR) {
            loaded.countDown();
            return;
        }
        underWay.incrementAndGet();
        try {
            answering.execute(() -> answer(PausedRequest.of(paused, tab)));
        } catch (RejectedExecutionException e) {
            // The page is over; nobody waits for this any more.
            underWay.decrementAndGet();
        }
    }

    /** A page waits for whoever reads its dialogs; here nobody does. Asked whether it may be left, it may. */
    private void closeDialog(String type) {
        browser.send(
                tab.session(),
                "Page.handleJavaScriptDialog",
                Map.of("accept", Set.of("alert", "beforeunload").contains(type)));
    }

    /** A page that is about to go elsewhere, and then does not, is through without its load event. */
    private void stopsLoading(String frame) {
        if (frame.equals(tab.frame()) && document.latest() != null) {
            loaded.countDown();
        }
    }

    @Override
    public void ends() {
        loaded.countDown();
    }

    private void answer(PausedRequest request) {
        try {
            lastAt.set(System.nanoTime());
            URI address = request.address();
            if (over
                    || address == null
                    || !request.isGet()
                    || !NEEDED.contains(request.type())
                    || requests.incrementAndGet() > MOST_REQUESTS) {
                fail(request, "BlockedByClient");
            } else if (request.isPage()) {
                answerPage(request, address);
            } else {
                answerPart(request, address);
            }
        } catch (IOException e) {
            // The browser is gone, and says so itself, or does not want the answer any more.
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

    /** The page itself, and where its scripts lead from there. */
    private void answerPage(PausedRequest request, URI address) throws IOException, InterruptedException {
        Answered moved = request.followsRedirect() ? document.moved() : null;
        if (moved != null) {
            request.fulfill(browser, moved);
        } else if (document.latest() == null) {
            goOn(request, document.comes(requester.page(exchange)));
        } else if (document.mayGoOn()) {
            goElsewhere(request, address);
        } else {
            fail(request, "Aborted");
        }
    }

    private void goElsewhere(PausedRequest request, URI address) throws IOException, InterruptedException {
        if (!requester.takePlace(partsEnd)) {
            fail(request, "TimedOut");
            return;
        }
        try {
            Answered answer = part(address, false);
            if (answer == null || answer.successful() && !PageDocument.isPage(answer)) {
                fail(request, "Failed");
            } else {
                goOn(request, document.comes(answer));
            }
        } finally {
            requester.givePlaceBack();
        }
    }

    /** Whatever is no page ends this at once: a host that refuses, or asks for rest, is asked for nothing else. */
    private void goOn(PausedRequest request, @Nullable Answered page) throws IOException {
        if (page == null) {
            over = true;
            loaded.countDown();
            fail(request, "Aborted");
        } else if (page.address().equals(request.address())) {
            request.fulfill(browser, page);
        } else {
            document.moves(page);
            request.redirect(browser, page.address());
        }
    }

    private void answerPart(PausedRequest request, URI address) throws IOException, InterruptedException {
        if (!requester.takePlace(partsEnd)) {
            fail(request, "TimedOut");
            return;
        }
        try {
            Answered answer = over ? null : part(address, SHARED.contains(request.type()));
            // Half a script is of no use; half a page is.
            if (answer == null || answer.truncated() && !PausedRequest.DOCUMENT.equals(request.type())) {
                fail(request, "Failed");
            } else {
                request.fulfill(browser, answer);
            }
        } finally {
            requester.givePlaceBack();
        }
    }

    private @Nullable Answered part(URI address, boolean shared) {
        long share = MOST_BYTES - bytes.get();
        if (share <= 0) {
            return null;
        }
        Answered answer = requester.part(
                Exchange.get(address)
                        .withHeader("Referer", exchange.address().toString())
                        .within(left(partsEnd))
                        .upTo((int) Math.min(share, Exchange.MAX_PAGE_BYTES)),
                shared);
        bytes.addAndGet(answer == null ? 0 : answer.body().length);
        return answer;
    }

    private static Duration left(long until) {
        return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
    }

    /** Refused another page, the browser would show its own about that; told that it was given up, it stays where it is. */
    private void fail(PausedRequest request, String reason) {
        request.fail(browser, request.isPage() ? "Aborted" : reason);
    }
}
