package org.dibao.launcher.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dibao.console.sourcefile.SourceEntry;
import org.dibao.launcher.sources.SourceCheck.Checked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A check is a guest as polls are, with a web on the loopback that notes who comes when. */
class PoliteCheckTest {

    /** Requests that follow one another without a pause come within milliseconds. */
    private static final Duration CLEARLY_APART = Duration.ofMillis(700);

    private static final String FEED = "<rss version='2.0'><channel><title>t</title><item><title>第一号公告（示例）</title>"
            + "<link>/1</link></item></channel></rss>";

    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> pages = new java.util.concurrent.ConcurrentHashMap<>();
    private HttpServer web;

    private record Asked(String path, long at) {}

    @BeforeEach
    void openWeb() throws IOException {
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        web.createContext("/", this::answer);
        web.start();
    }

    @AfterEach
    void closeWeb() {
        web.stop(0);
    }

    @Test
    void manySourcesOfOneHostAreAskedOneAfterTheOtherWithAPause() {
        pages.put("/a", FEED);
        pages.put("/b", FEED);
        pages.put(
                "/page",
                "<html><head><title>t</title></head><body><p>Nothing that looks like a list.</p></body></html>");
        pages.put("/feed", FEED);

        List<Checked> results = check("/a", "/b", "/page");

        assertThat(results).extracting(Checked::trouble).containsOnlyNulls();
        assertThat(asked)
                .extracting(Asked::path)
                .containsExactlyInAnyOrder("/robots.txt", "/a", "/b", "/page", "/feed");
        assertThat(gaps()).allSatisfy(gap -> assertThat(gap).isGreaterThan(CLEARLY_APART));
    }

    @Test
    void aPauseThatRobotsTxtWantsIsKept() {
        pages.put("/robots.txt", "User-agent: *\nCrawl-delay: 2\n");
        pages.put("/a", FEED);
        pages.put("/b", FEED);

        check("/a", "/b");

        assertThat(asked).hasSize(3);
        assertThat(gaps().getLast()).isGreaterThan(Duration.ofSeconds(1).plus(CLEARLY_APART));
    }

    @Test
    void aHostThatAsksForRestIsNotAskedAgain() {
        pages.put("/a", "429");
        pages.put("/b", "429");
        pages.put("/c", "429");

        List<Checked> results = check("/a", "/b", "/c");

        assertThat(asked).extracting(Asked::path).startsWith("/robots.txt").hasSize(2);
        assertThat(results).extracting(Checked::trouble).doesNotContainNull();
    }

    private List<Checked> check(String... paths) {
        String host = "127.0.0.1:" + web.getAddress().getPort();
        List<Checked> results = new ArrayList<>();
        new SourceCheck(List.of(host), "Dibao/test")
                .run(
                        Stream.of(paths)
                                .map(path -> SourceEntry.feed(path, "http://" + host + path))
                                .toList(),
                        results::add);
        return results;
    }

    private List<Duration> gaps() {
        return IntStream.range(1, asked.size())
                .mapToObj(i ->
                        Duration.ofNanos(asked.get(i).at() - asked.get(i - 1).at()))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(new Asked(path, System.nanoTime()));
        String page = pages.get(path);
        byte[] body = String.valueOf(page).getBytes(StandardCharsets.UTF_8);
        if ("429".equals(page)) {
            exchange.getResponseHeaders().add("Retry-After", "3600");
        }
        exchange.sendResponseHeaders(page == null ? 404 : page.equals("429") ? 429 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
