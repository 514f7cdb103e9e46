package org.dibao.fetcher.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.SoftAssertions;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourcePolled;
import org.dibao.fetcher.DefinedSample;
import org.dibao.tables.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Sites that mean harm, to every kind of source and behind whatever else is asked of a site, all at once: each poll ends,
 * the reason stands on the source, the heap stays within bounds meanwhile, and then is as it was.
 */
class HostileSiteIT {

    private static final int MEBIBYTE = 1024 * 1024;

    /** The deadlines of exchanges add up to a minute at worst; the rest is for all at once on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    /** All attacks together, in bytes that are really in use; a fetcher has a heap of 512 MiB. */
    private static final long MOST_AT_ONCE = 300L * MEBIBYTE;

    /**
     * 64 MiB of zeros, made by {@code node -e
     * "console.log(require('zlib').brotliCompressSync(Buffer.alloc(64 << 20)).toString('base64'))"}.
     */
    private static final String ZEROS_IN_BROTLI =
            "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//+P//B/8EQBwWAOje//H//w/+"
                    + "CYA4LADQvf/L//8//BMAcVgAoHv/Bw==";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> expected = new LinkedHashMap<>();
    private final Map<String, SourceDefined> sources = new LinkedHashMap<>();
    private final List<HostileSite> sites = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (HostileSite site : sites) {
            site.close();
        }
    }

    @Test
    void everyAttackEndsWithItsReasonOnTheSourceAndTheHeapFlat() throws Exception {
        HostileSite site = site();
        try (Desk desk = new Desk();
                Fetcher fetcher = Fetcher.start(
                        "dibao.fetcher.push-address=https://console.example/", "dibao.fetcher.shortest-interval=1h");
                HeapWatch watch = new HeapWatch()) {
            prepare(site);
            prepareOtherKinds(site);
            prepareRobots();
            long before = heap();
            watch.begin();

            sources.values().forEach(desk::define);
            Table<SourcePolled, SourcePolled> polls = polls(fetcher);
            await().atMost(PATIENCE)
                    .until(() -> expected.keySet().stream()
                            .allMatch(attack -> polls.get(id(attack)).isPresent()));
            long most = watch.most();

            SoftAssertions reasons = new SoftAssertions();
            expected.forEach((attack, reason) -> reasons.assertThat(
                            words(polls.get(id(attack)).orElseThrow()))
                    .as(attack)
                    .contains(reason)
                    .doesNotContain("DEFECT"));
            reasons.assertAll();

            assertThat(site.asked)
                    .as("what an entity or a document type points to is not fetched")
                    .doesNotContain("/secret", "/types.dtd");
            assertThat(heap() - before).as("bytes kept").isLessThan(48L * MEBIBYTE);
            assertThat(most - before)
                    .as("bytes in use at the worst moment, of which the caps allow 5 MiB and its text for each poll")
                    .isLessThan(MOST_AT_ONCE);
            expected.keySet().forEach(attack -> desk.remove(id(attack)));
        }
    }

    private static String words(SourcePolled report) {
        return report.outcome() + " " + report.error() + " " + report.advice() + " " + report.repairs();
    }

    private HostileSite site() throws IOException {
        HostileSite site = new HostileSite();
        sites.add(site);
        return site;
    }

    private void prepare(HostileSite site) throws IOException {
        byte[] zeros = new byte[64 * MEBIBYTE];
        byte[] once = HostileSite.gzipped(zeros);
        attack(
                "gzip-bomb",
                "ASK_FOR_A_SHORTER_FEED:5",
                () -> site.answer("/gzip-bomb", once, "Content-Encoding: gzip"));
        byte[] twice = HostileSite.gzipped(once);
        attack(
                "nested-bomb",
                "ASK_FOR_A_SHORTER_FEED:5",
                () -> site.answer("/nested-bomb", twice, "Content-Encoding: gzip, gzip"));
        attack(
                "many-layers",
                "compressed 4 times over",
                () -> site.answer("/many-layers", twice, "Content-Encoding: gzip, gzip, gzip, gzip"));
        attack(
                "no-brotli",
                "GARBLED:",
                () -> site.answer("/no-brotli", "plain".getBytes(UTF_8), "Content-Encoding: br"));
        attack("no-zstd", "GARBLED:", () -> site.answer("/no-zstd", "plain".getBytes(UTF_8), "Content-Encoding: zstd"));
        attack(
                "endless",
                "ASK_FOR_A_SHORTER_FEED:5",
                () -> site.on("/endless", out -> {
                    out.write(HostileSite.head(""));
                    while (true) {
                        out.write(zeros, 0, MEBIBYTE);
                    }
                }));
        attack(
                "drip",
                "NOT_THROUGH:",
                () -> site.on("/drip", out -> {
                    out.write(HostileSite.head("Content-Length: 1000\r\n"));
                    while (true) {
                        out.write('x');
                        out.flush();
                        Thread.sleep(1000);
                    }
                }));
        attack(
                "headers",
                "GARBLED:",
                () -> site.on("/headers", out -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
                    for (int i = 0; i < 100; i++) {
                        out.write(("X-" + i + ": " + "x".repeat(MEBIBYTE) + "\r\n").getBytes(UTF_8));
                    }
                }));
        attack(
                "circle",
                "TOO_MANY_REDIRECTS:",
                () -> site.on(
                        "/circle",
                        out -> out.write("HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: /circle\r\n\r\n"
                                .getBytes(UTF_8))));
        attack(
                "inward",
                "NOT_PUBLIC:",
                () -> site.on(
                        "/inward",
                        out -> out.write(
                                "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: http://169.254.169.254/latest/\r\n\r\n"
                                        .getBytes(UTF_8))));
        attack("laughs", "DOCTYPE_DROPPED", () -> site.answer("/laughs", laughs()));
        attack(
                "outside-entity",
                "DOCTYPE_DROPPED",
                () -> site.answer(
                        "/outside-entity",
                        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + site.address("/secret") + "\">]>"
                                + "<rss version=\"2.0\"><channel><title>&x;</title></channel></rss>"));
        attack(
                "outside-types",
                "DOCTYPE_DROPPED",
                () -> site.answer(
                        "/outside-types",
                        "<!DOCTYPE rss SYSTEM \"" + site.address("/types.dtd")
                                + "\"><rss version=\"2.0\"><channel><title>x</title></channel></rss>"));
        attack("deep", "FEED_NOT_WELL_FORMED:", () -> site.answer("/deep", "<rss>" + "<a>".repeat(200_000)));
        attack(
                "brotli-bomb",
                "ASK_FOR_A_SHORTER_FEED:5",
                () -> site.answer("/brotli-bomb", Base64.getDecoder().decode(ZEROS_IN_BROTLI), "Content-Encoding: br"));
        attack(
                "zstd-bomb",
                "ASK_FOR_A_SHORTER_FEED:5",
                () -> site.answer("/zstd-bomb", Zstd.compress(zeros), "Content-Encoding: zstd"));
        attack(
                "hub-drip",
                "HUB_NOT_ASKED:NOT_THROUGH:",
                () -> site.answer("/hub-drip", feed("/" + "告".repeat(MEBIBYTE), "/drip")));
        attack(
                "hub-bomb",
                " null null []",
                () -> site.answer("/hub-bomb", feed("/" + "告".repeat(MEBIBYTE), "/gzip-bomb")));
    }

    private static String feed(String item, String hub) {
        return "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>x</title>"
                + "<atom:link rel=\"hub\" href=\"" + hub + "\"/><item><title>x</title><link>" + item
                + "</link></item></channel></rss>";
    }

    private void prepareOtherKinds(HostileSite site) throws IOException {
        byte[] zeros = new byte[64 * MEBIBYTE];
        byte[] once = HostileSite.gzipped(zeros);
        String deep = "<ul>".repeat(200_000) + "<li><a href=/1>One (sample)</a>";
        site.answer("/zeros", once, "Content-Encoding: gzip", "Content-Type: text/html");
        site.answer("/deep-page", deep.getBytes(UTF_8), "Content-Type: text/html");
        site.answer("/laughing-map", laughs().replace("rss", "urlset"));
        site.answer("/map.xml.gz", once, "Content-Type: application/gzip");
        Map<SourceKind, String> nothing = Map.of(
                SourceKind.LIST, "NO_LIST:200", SourceKind.PAGE, "PAGE_EMPTY", SourceKind.SITEMAP, "NO_SITEMAP:");
        nothing.forEach((kind, reason) -> {
            attack(kind + "-zeros", kind, site.address("/zeros"), reason);
            attack(kind + "-endless", kind, site.address("/endless"), reason);
            attack(kind + "-drip", kind, site.address("/drip"), "NOT_THROUGH:");
            attack(
                    kind + "-deep",
                    kind,
                    site.address("/deep-page"),
                    kind == SourceKind.PAGE ? " null null []" : reason);
        });
        attack("laughing-map", SourceKind.SITEMAP, site.address("/laughing-map"), " null null []");
        attack("packed-map", SourceKind.SITEMAP, site.address("/map.xml.gz"), "NO_SITEMAP:");
    }

    /** robots.txt is a site's, so each has one of its own; behind it there is nothing. */
    private void prepareRobots() throws IOException {
        byte[] bomb = HostileSite.gzipped(new byte[64 * MEBIBYTE]);
        HostileSite packed = site();
        packed.answer("/robots.txt", bomb, "Content-Encoding: gzip", "Content-Type: text/plain");
        attack("robots-bomb", SourceKind.FEED, packed.address("/feed"), "ANSWERS_STATUS:");
        HostileSite endless = site();
        endless.on("/robots.txt", out -> {
            out.write(HostileSite.head("Content-Type: text/plain\r\n"));
            while (true) {
                out.write("User-agent: *\nDisallow: /closed/\n".getBytes(UTF_8));
            }
        });
        attack("robots-endless", SourceKind.FEED, endless.address("/feed"), "ANSWERS_STATUS:");
        HostileSite drip = site();
        drip.on("/robots.txt", out -> {
            out.write(HostileSite.head("Content-Type: text/plain\r\n"));
            while (true) {
                out.write('#');
                out.flush();
                Thread.sleep(1000);
            }
        });
        attack("robots-drip", SourceKind.FEED, drip.address("/feed"), "ROBOTS_OUT_OF_REACH:127.0.0.1|NOT_THROUGH:");
        HostileSite circle = site();
        circle.on(
                "/robots.txt",
                out -> out.write(
                        "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: /robots.txt\r\n\r\n".getBytes(UTF_8)));
        attack("robots-circle", SourceKind.FEED, circle.address("/feed"), "ANSWERS_STATUS:");
    }

    private void attack(String name, String reason, Runnable preparation) {
        preparation.run();
        attack(name, SourceKind.FEED, sites.getFirst().address("/" + name), reason);
    }

    private void attack(String name, SourceKind kind, URI address, String reason) {
        expected.put(name, reason);
        sources.put(name, source(name, kind, address));
    }

    private static String laughs() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return bomb.append("]><rss version=\"2.0\"><channel><title>&a29;</title></channel></rss>")
                .toString();
    }

    @SuppressWarnings("unchecked")
    private static Table<SourcePolled, SourcePolled> polls(Fetcher fetcher) {
        return (Table<SourcePolled, SourcePolled>) fetcher.bean("polls");
    }

    private static long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** Looks again and again at what is in use, without what the collector may have. */
    private static final class HeapWatch implements AutoCloseable {

        private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
        private final AtomicLong most = new AtomicLong();

        void begin() {
            looking.scheduleWithFixedDelay(() -> most.accumulateAndGet(heap(), Math::max), 0, 2, TimeUnit.SECONDS);
        }

        long most() {
            return most.get();
        }

        @Override
        public void close() {
            looking.shutdownNow();
        }
    }

    private String id(String attack) {
        return run + "-" + attack;
    }

    private SourceDefined source(String attack, SourceKind kind, URI address) {
        return DefinedSample.of(id(attack), address, kind)
                .named(attack)
                .definedAt(Instant.now())
                .source();
    }
}
