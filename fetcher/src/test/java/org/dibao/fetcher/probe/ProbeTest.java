package org.dibao.fetcher.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.dibao.contracts.ProbeAnswered;
import org.dibao.contracts.ProbeRequested;
import org.dibao.contracts.SourceKind;
import org.dibao.fetcher.polite.HostTurns;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.Robots;
import org.dibao.fetcher.stream.Site;
import org.dibao.network.AddressGuard;
import org.dibao.network.Headers;
import org.dibao.network.HttpFetcher;
import org.dibao.network.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String SHELL =
            "<html><head><title>t</title></head><body><div id=app>Loading</div><script src=/app.js></script></body></html>";
    private static final String RSS =
            "<rss version='2.0'><channel><title>Gazette</title><item><title>One</title><link>/1</link></item></channel></rss>";

    private final Clock clock = Clock.systemUTC();
    private final HttpFetcher http = new HttpFetcher(AddressGuard.allowing(List.of("127.0.0.0/8")), "Dibao-Test/1");
    private Site site;

    @BeforeEach
    void open() {
        site = new Site();
    }

    @AfterEach
    void close() {
        site.close();
        http.close();
    }

    @Test
    void aPageLeadsToTheFeedThatItNames() {
        site.page(
                "/",
                HTML,
                "<html><head><link rel=alternate type=application/rss+xml href=/news></head><p>Hello</p></html>");
        site.page("/news", "application/rss+xml", RSS);

        ProbeAnswered answer = probe("/", null);

        assertThat(answer.kind()).isEqualTo(SourceKind.FEED);
        assertThat(answer.address()).isEqualTo(site.address("/news"));
        assertThat(answer.steps()).contains("PAGE_NAMES_FEED:" + site.address("/news"));
    }

    @Test
    void aPageThatNamesNoneIsSearchedForAtTheUsualAddresses() {
        site.page("/", HTML, "<html><head><title>t</title></head><p>Hello</p></html>");
        site.page("/atom.xml", "application/xml", RSS);

        ProbeAnswered answer = probe("/", SourceKind.FEED);

        assertThat(answer.error()).isNull();
        assertThat(answer.address()).isEqualTo(site.address("/atom.xml"));
    }

    @Test
    void aListWithoutAFeedStaysAList() {
        site.page("/", HTML, list());

        ProbeAnswered answer = probe("/", null);

        assertThat(answer.kind()).isEqualTo(SourceKind.LIST);
        assertThat(answer.steps()).contains("GOES_ON_AT:" + site.address("/index_2.html"));
        assertThat(site.requestsOf("/feed")).isEmpty();
    }

    @Test
    void aSitemapIsKnownEvenWhenItIsPacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("<urlset><url><loc>/a</loc></url></urlset>".getBytes(StandardCharsets.UTF_8));
        }
        site.on("/sitemap.xml.gz", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/gzip");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
        });

        assertThat(probe("/sitemap.xml.gz", null).kind()).isEqualTo(SourceKind.SITEMAP);
    }

    @Test
    void aDisclosureCatalogueIsKnownByTheLabelsOfItsTable() {
        site.page(
                "/",
                HTML,
                "<table><tr><th>索引号</th><th>名 称</th><th>发布日期</th></tr><tr><td>1</td><td><a href=1>实施方案一</a></td>"
                        + "<td>2024-01-02</td></tr></table>");

        assertThat(probe("/", null).kind()).isEqualTo(SourceKind.CATALOGUE);
    }

    @Test
    void whatIsWrongIsSaidInTheEnd() {
        ProbeAnswered answer = probe("/missing", null);

        assertThat(answer.error()).isEqualTo("ANSWERS_STATUS:" + site.address("/missing") + "|404");
        assertThat(answer.advice()).isEqualTo("FIND_THE_NEW_ADDRESS");
        assertThat(answer.items()).isEmpty();
    }

    @Test
    void aShellThatItsScriptsFillIsLookedAtInTheBrowserWhereThereIsOne() {
        site.page("/", HTML, SHELL);

        ProbeAnswered answer = probe("/", null, false, polite().withRenderer(showing(list())));

        assertThat(answer.kind()).isEqualTo(SourceKind.LIST);
        assertThat(answer.rendered()).isTrue();
        assertThat(answer.items()).hasSize(5);
        assertThat(answer.steps()).contains("LOOKED_AT_IN_BROWSER");
    }

    @Test
    void aShellIsCalledOneWhereThereIsNoBrowser() {
        site.page("/", HTML, SHELL);

        ProbeAnswered answer = probe("/", SourceKind.LIST);

        assertThat(answer.rendered()).isFalse();
        assertThat(answer.error()).isEqualTo("MADE_BY_SCRIPTS");
    }

    @Test
    void aPageOfWhichTheBrowserShowsNoMoreIsTakenAsItComes() {
        site.page("/", HTML, "<html><title>t</title><p>Closed today.</p><script src=/count.js></script></html>");

        ProbeAnswered answer =
                probe("/", SourceKind.PAGE, false, polite().withRenderer(showing("<html><p>Closed today.</p></html>")));

        assertThat(answer.rendered()).isFalse();
        assertThat(answer.error()).isNull();
    }

    @Test
    void aDefectOfOursIsToldAndEndsTheProbe() {
        PoliteFetcher broken = polite().withRenderer((page, parts) -> {
            throw new IllegalArgumentException("thrown by the test");
        });

        ProbeAnswered answer = probe("/", null, true, broken);

        assertThat(answer.error()).startsWith("DEFECT:").contains("thrown by the test");
        assertThat(answer.advice()).isEqualTo("REPORT_THE_DEFECT");
    }

    @Test
    void whoAsksForTheBrowserGetsIt() {
        site.page("/", HTML, list());

        ProbeAnswered answer = probe("/", null, true, polite().withRenderer(showing(list())));

        assertThat(answer.rendered()).isTrue();
        assertThat(answer.kind()).isEqualTo(SourceKind.LIST);
        assertThat(site.requestsOf("/")).isEmpty();
    }

    private static String list() {
        StringBuilder rows = new StringBuilder();
        for (int n = 1; n <= 5; n++) {
            rows.append("<li><a href=/item/" + n + ">关于第" + n + "号建议的答复意见（示例）</a><span>2024-01-0" + n + "</span></li>");
        }
        return "<html><head><title>t</title></head><ul class=list>" + rows + "</ul><a href=index_2.html>下一页</a></html>";
    }

    private ProbeAnswered probe(String path, @Nullable SourceKind kind) {
        return probe(path, kind, false, polite());
    }

    private ProbeAnswered probe(String path, @Nullable SourceKind kind, boolean rendered, PoliteFetcher polite) {
        return new Probe(polite, clock)
                .answer(new ProbeRequested("p", site.address(path), kind, null, rendered, clock.instant()))
                .answer();
    }

    private PoliteFetcher polite() {
        return new PoliteFetcher(http, new Robots(http, clock), new NoTurns(), clock, Duration.ZERO);
    }

    /** Stands for a browser: the page's script is taken to have put this into it. */
    private static PoliteFetcher.Renderer showing(String html) {
        return (page, parts) -> new Outcome.Answered(
                200,
                Headers.of(Map.of("Content-Type", List.of(HTML))),
                html.getBytes(StandardCharsets.UTF_8),
                page.address(),
                false);
    }

    private static final class NoTurns implements HostTurns {
        @Override
        public Turn take(String host, Duration spacing, Duration longestWait) {
            return new Turn(Duration.ZERO, true);
        }

        @Override
        public void rest(String host, Duration time) {}

        @Override
        public boolean rests(String host) {
            return false;
        }
    }
}
