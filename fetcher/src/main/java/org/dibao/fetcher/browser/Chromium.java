package org.dibao.fetcher.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dibao.network.Exchange;
import org.dibao.network.HttpFetcher;
import org.dibao.network.Obstacle;
import org.dibao.network.Obstacle.Kind;
import org.dibao.network.Outcome;
import org.dibao.network.Outcome.Answered;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * An installed Chromium, started when the first page needs it and again when it died. It has no way to the network: its
 * proxy leads nowhere, and what pages ask for is fetched by us.
 */
public final class Chromium implements AutoCloseable {

    /** Each is a process of the browser's own, of some 100 MiB and more. */
    static final int PAGES_AT_ONCE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);
    private static final Duration START = Duration.ofSeconds(30);

    private final Path executable;
    private final HttpFetcher http;
    private final Semaphore places = new Semaphore(PAGES_AT_ONCE, true);
    private final Semaphore answers = new Semaphore(PageRequests.ANSWERS_AT_ONCE, true);
    private final KeptParts kept = new KeptParts();
    private @Nullable Process process;
    private @Nullable Path profile;
    private @Nullable DevTools tools;

    /** A browser, not started yet. */
    public Chromium(Path executable, HttpFetcher http) {
        this.executable = executable;
        this.http = http;
    }

    /**
     * The page as it shows it; whatever goes wrong is an outcome.
     *
     * @param parts fetches what the page asks for besides itself; empty where that cannot be had
     */
    public Outcome render(Exchange exchange, Function<Exchange, Optional<Answered>> parts) {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unreachable(Obstacle.of(Kind.STOPPING, "The process is stopping.", exchange.address()));
        }
        try {
            return inOwnContext(running(), exchange, new PageRequests(http, parts, kept, answers));
        } catch (IOException e) {
            return new Outcome.Unreachable(Obstacle.of(
                    Kind.BROWSER_FAILED,
                    "The browser could not show " + exchange.address() + ": " + e.getMessage(),
                    exchange.address(),
                    String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unreachable(Obstacle.of(Kind.STOPPING, "The process is stopping.", exchange.address()));
        } finally {
            places.release();
        }
    }

    /** Each page gets a context of its own, without anything that another left behind. */
    private static Outcome inOwnContext(DevTools browser, Exchange exchange, PageRequests requests)
            throws IOException, InterruptedException {
        String context = browser.call(null, "Target.createBrowserContext", Map.of("disposeOnDetach", true))
                .path("browserContextId")
                .asString();
        try {
            String target = browser.call(
                            null, "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
                    .path("targetId")
                    .asString();
            JsonNode attached =
                    browser.call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true));
            String session = attached.path("sessionId").asString();
            try {
                return new Rendering(browser, new Tab(session, target), requests, exchange).run();
            } finally {
                browser.stopListening(session);
            }
        } finally {
            browser.send(null, "Target.disposeBrowserContext", Map.of("browserContextId", context));
        }
    }

    /** Speaks to the browser itself; for tests. */
    void speak(Talk talk) throws IOException, InterruptedException {
        talk.with(running());
    }

    /** What is said to the browser. */
    interface Talk {
        void with(DevTools browser) throws IOException;
    }

    private synchronized DevTools running() throws IOException, InterruptedException {
        if (tools != null && tools.ended() == null && process != null && process.isAlive()) {
            return tools;
        }
        stop();
        Path folder = Files.createTempDirectory("dibao-browser");
        profile = folder;
        List<String> command = new ArrayList<>(List.of(
                executable.toString(),
                "--headless",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder,
                "--no-first-run",
                "--disable-gpu",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--mute-audio",
                // It would ask for http://… at https:// first, and show the page that we fetched under that address.
                "--disable-features=HttpsUpgrades",
                "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--proxy-server=127.0.0.1:9",
                "--proxy-bypass-list=<-loopback>"));
        if (System.getProperty("user.name", "").equals("root")) {
            // Chromium refuses to start for root with it; a container that runs us as root is the sandbox then.
            command.add("--no-sandbox");
        }
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process = started;
        DevTools spokenTo = new DevTools(endpoint(started, folder.resolve("DevToolsActivePort")));
        tools = spokenTo;
        started.onExit().thenAccept(gone -> spokenTo.end("The browser ended with status " + gone.exitValue() + "."));
        LOG.info("browser started executable={}", executable);
        return spokenTo;
    }

    private static URI endpoint(Process started, Path written) throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end) {
            if (!started.isAlive()) {
                throw new IOException("Chromium ended with status " + started.exitValue() + " as it was started.");
            }
            if (Files.exists(written)) {
                List<String> lines = Files.readAllLines(written);
                if (lines.size() >= 2) {
                    return URI.create("ws://127.0.0.1:" + lines.get(0).strip()
                            + lines.get(1).strip());
                }
            }
            Thread.sleep(50);
        }
        throw new IOException("Chromium was not ready after " + START.toSeconds() + " s.");
    }

    private void stop() {
        if (tools != null) {
            tools.close();
            tools = null;
        }
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process = null;
        }
        if (profile != null) {
            delete(profile);
            profile = null;
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("browser profile left behind folder={} reason=\"{}\"", folder, e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        stop();
    }
}
