package org.dibao.fetcher.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourcePolled;
import org.dibao.tables.Table;
import org.junit.jupiter.api.Test;

/** Sites that mean harm, all at once: each poll ends, the reason stands on the source, and the heap is as it was. */
class HostileSiteIT {

    private static final int MEBIBYTE = 1024 * 1024;

    /** The deadline of an exchange is 30 s; the rest is for what comes before and after it on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(75);

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> expected = new LinkedHashMap<>();

    @Test
    void everyAttackEndsWithItsReasonOnTheSourceAndTheHeapFlat() throws Exception {
        try (HostileSite site = new HostileSite();
                Desk desk = new Desk();
                Fetcher fetcher = Fetcher.start()) {
            prepare(site);
            long before = heap();

            expected.keySet().forEach(attack -> desk.define(source(site, attack)));
            Table<SourcePolled, SourcePolled> polls = polls(fetcher);
            await().atMost(PATIENCE)
                    .until(() -> expected.keySet().stream()
                            .allMatch(attack -> polls.get(id(attack)).isPresent()));

            SoftAssertions reasons = new SoftAssertions();
            expected.forEach((attack, reason) -> {
                SourcePolled report = polls.get(id(attack)).orElseThrow();
                reasons.assertThat(report.error() + " " + report.advice() + " " + report.repairs())
                        .as(attack)
                        .contains(reason);
            });
            reasons.assertAll();
            assertThat(site.asked)
                    .as("what an entity or a document type points to is not fetched")
                    .doesNotContain("/secret", "/types.dtd");
            assertThat(heap() - before).as("bytes kept").isLessThan(48L * MEBIBYTE);
            expected.keySet().forEach(attack -> desk.remove(id(attack)));
        }
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
        attack("deep", "", () -> site.answer("/deep", "<rss>" + "<a>".repeat(200_000)));
    }

    private void attack(String name, String reason, Runnable preparation) {
        preparation.run();
        expected.put(name, reason);
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

    private String id(String attack) {
        return run + "-" + attack;
    }

    private SourceDefined source(HostileSite site, String attack) {
        return new SourceDefined(
                id(attack),
                attack,
                site.address("/" + attack),
                SourceKind.FEED,
                null,
                null,
                false,
                null,
                false,
                false,
                false,
                null,
                null,
                Instant.now(),
                "test");
    }
}
