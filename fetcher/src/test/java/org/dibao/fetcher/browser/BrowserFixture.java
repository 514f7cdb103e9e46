package org.dibao.fetcher.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.dibao.fetcher.stream.Site;
import org.dibao.network.AddressGuard;
import org.dibao.network.Exchange;
import org.dibao.network.HttpFetcher;
import org.dibao.network.Outcome;
import org.dibao.network.Outcome.Answered;

/** The installed Chromium, and three sites: two that may be called, and one that lies in a private network for us. */
final class BrowserFixture implements AutoCloseable {

    static final String HTML = "text/html; charset=utf-8";
    static final String SCRIPT = "text/javascript";

    /** A test that waits for this does not end; it shows that nothing waits for a deadline. */
    static final Duration NO_HURRY = Duration.ofMinutes(10);

    final Site site = new Site();
    final Site elsewhere = new Site();
    final Site secret = new Site();
    final HttpFetcher http = new HttpFetcher(
            AddressGuard.allowing(List.of(
                    "127.0.0.1:" + site.address("/").getPort(),
                    "127.0.0.1:" + elsewhere.address("/").getPort())),
            "Dibao-Test/1");
    final Chromium chromium;

    BrowserFixture() {
        Path executable = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (executable == null) {
            closeSites();
        }
        assumeTrue(executable != null, "no Chromium is installed");
        chromium = new Chromium(executable, http);
    }

    /** Shows a page of the first site; what it asks for is fetched without any turns. */
    Outcome render(String path, Duration deadline) {
        return chromium.render(
                Exchange.get(site.address(path)).within(deadline),
                part -> http.exchange(part) instanceof Answered answer ? Optional.of(answer) : Optional.empty());
    }

    Outcome render(String path) {
        return render(path, NO_HURRY);
    }

    static String text(Outcome outcome) {
        return outcome instanceof Answered answer
                ? new String(answer.body(), StandardCharsets.UTF_8)
                : outcome.toString();
    }

    /** The processes of the browser that draw pages and run their scripts. */
    static Stream<ProcessHandle> renderers() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> words(process).contains("--type=renderer"));
    }

    /** Chromium writes its processes' words in one piece, which {@link ProcessHandle.Info} does not take for any. */
    private static String words(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeSites() {
        http.close();
        site.close();
        elsewhere.close();
        secret.close();
    }

    @Override
    public void close() {
        chromium.close();
        closeSites();
    }
}
