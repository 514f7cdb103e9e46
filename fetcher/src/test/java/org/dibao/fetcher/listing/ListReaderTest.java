package org.dibao.fetcher.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.dibao.contracts.ListSelectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ListReaderTest {

    private static final String BASE = "http://www.example.gov.cn/tzgg/index.html";

    @Test
    void rowsGiveTitleLinkAndDate() {
        Document page = page("<ul class=l><li><a href='t1.html'>第一号通告</a> <span>[2024-01-02]</span></li>"
                + "<li><a href='/x/t2.html'>第二号通告</a><span>2024年1月3日</span></li></ul>");

        assertThat(ListReader.read(page, new ListSelectors("ul.l > li", null, null, null, null)))
                .containsExactly(
                        new ListRow("第一号通告", URI.create("http://www.example.gov.cn/tzgg/t1.html"), day("2024-01-02")),
                        new ListRow("第二号通告", URI.create("http://www.example.gov.cn/x/t2.html"), day("2024-01-03")));
    }

    @Test
    void selectorsInsideTheRowAreFollowed() {
        Document page = page("<table><tr class=r><td><a href=cat>栏目</a></td><td><a class=t href=1>文件</a></td>"
                + "<td class=w>2020-05-06</td><td class=d>2024-01-02 10:30</td></tr></table>");

        assertThat(ListReader.read(page, new ListSelectors("tr.r", "a.t", "a.t", "td.d", null)))
                .containsExactly(new ListRow(
                        "文件", URI.create("http://www.example.gov.cn/tzgg/1"), Instant.parse("2024-01-02T02:30:00Z")));
    }

    @Test
    void aTitleThatWasCutOffIsTakenFromTheLinksTitle() {
        Document page = page(
                "<p><a href=1 title='关于进一步加强消防安全工作的通告'>关于进一步加强…</a></p>" + "<p><a href=2 title='提示'>完整的标题</a></p>");

        assertThat(ListReader.read(page, new ListSelectors("p", null, null, null, null)))
                .extracting(ListRow::title)
                .containsExactly("关于进一步加强消防安全工作的通告", "完整的标题");
    }

    @Test
    void rowsWithoutALinkAndRepeatedOnesAreLeftOut() {
        Document page = page(
                "<p>no link</p><p><a href='javascript:void(0)'>script</a></p><p><a href=1>一</a></p><p><a href=1>一</a></p>");

        assertThat(ListReader.read(page, new ListSelectors("p", null, null, null, null)))
                .hasSize(1);
    }

    @Test
    void theBaseOfThePageCounts() {
        Document page = Jsoup.parse("<head><base href='/other/'></head><p><a href=1>一</a></p>", BASE);

        assertThat(ListReader.read(page, new ListSelectors("p", null, null, null, null))
                        .getFirst()
                        .link())
                .isEqualTo(URI.create("http://www.example.gov.cn/other/1"));
    }

    @Test
    void aDiscuzBoardGivesItsOrdinaryThreads() {
        Document page = page("""
                <table><tbody id="stickthread_1"><tr><th><a class="s xst" href="thread-1-1-1.html">置顶</a></th></tr></tbody>
                <tbody id="normalthread_22"><tr><td class="icn"><a href="thread-22-1-1.html"></a></td>
                <th><em>[<a href="forum.php?typeid=3">公告</a>]</em><a class="s xst" href="thread-22-1-1.html">停水通知</a></th>
                <td class="by"><cite><a href="u">管理员</a></cite><em><span>2024-1-2</span></em></td>
                <td class="by"><cite>他</cite><em><a href="x">2024-3-4 05:06</a></em></td></tr></tbody></table>""");

        ListSelectors selectors = BuiltInSelectors.forDiscuz(page).orElseThrow();

        assertThat(ListReader.read(page, selectors))
                .containsExactly(new ListRow(
                        "停水通知", URI.create("http://www.example.gov.cn/tzgg/thread-22-1-1.html"), day("2024-01-02")));
    }

    @Test
    void aCatalogueGivesTheRowsOfItsTable() {
        Document page = page("<table><tr><th>索引号</th><th>名称</th><th>日期</th></tr>"
                + "<tr><td>001</td><td><a href=1.html>实施方案</a></td><td>2024-01-02</td></tr></table>");

        assertThat(ListReader.read(page, BuiltInSelectors.forCatalogue(page).orElseThrow()))
                .extracting(ListRow::title)
                .containsExactly("实施方案");
    }

    @Test
    void aSitemapIsReadNewestFirst() {
        Sitemap sitemap = Sitemap.read(
                        "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                                + "<url><loc>http://x.example/old</loc><lastmod>2020-01-01</lastmod></url>"
                                + "<url><loc>http://x.example/none</loc></url>"
                                + "<url><loc> http://x.example/new </loc><lastmod>2024-01-01T00:00:00Z</lastmod></url></urlset>",
                        URI.create(BASE))
                .orElseThrow();

        assertThat(sitemap.pages()).extracting(row -> row.link().getPath()).containsExactly("/new", "/old", "/none");
        assertThat(Sitemap.read("<html></html>", URI.create(BASE))).isEmpty();
        assertThat(Sitemap.read("<sitemapindex><sitemap><loc>/s1.xml</loc></sitemap></sitemapindex>", URI.create(BASE))
                        .orElseThrow()
                        .sitemaps())
                .isEqualTo(List.of(URI.create("http://www.example.gov.cn/s1.xml")));
    }

    private static Document page(String body) {
        return Jsoup.parse("<body>" + body + "</body>", BASE);
    }

    private static Instant day(String date) {
        return Instant.parse(date + "T00:00:00Z").minusSeconds(8 * 3600);
    }
}
