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
    void ofRowsThatLeadToTheSameAddressTheFirstCounts() {
        Document page =
                page("<p><a href='javascript:void(0)'>script</a></p><p><a href=1>一</a></p><p><a href=1>二</a></p>");

        assertThat(ListReader.read(page, new ListSelectors("p", null, null, null, null)))
                .extracting(ListRow::title)
                .containsExactly("一");
    }

    @Test
    void aRowThatSaysSomethingAndLeadsNowhereIsTold() {
        Document page = page("<p>关于停水的通知（无链接）</p><p> — </p><p><a href=1>一</a></p>");

        ListReading reading = ListReader.readAll(page, new ListSelectors("p", null, null, null, null));

        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.linkless()).extracting(ListReading.LinklessRow::text).containsExactly("关于停水的通知（无链接）");
    }

    @Test
    void aRowWhoseLinksOnlyAScriptWouldFollowLeadsNowhere() {
        ListReading reading = ListReader.readAll(
                page("<ul><li><a href='javascript:open(1)'>关于停气的通知一</a></li><li><a href='#'>关于停气的通知二</a></li>"
                        + "<li><a href=' JavaScript:;'>关于停气的通知三</a> <a href='/3.html'>查看</a></li></ul>"),
                new ListSelectors("li", null, null, null, null));

        assertThat(reading.rows()).extracting(row -> row.link().getPath()).containsExactly("/3.html");
        assertThat(reading.linkless())
                .extracting(ListReading.LinklessRow::text)
                .containsExactly("关于停气的通知一", "关于停气的通知二");
    }

    @Test
    void aRowWhoseLinkIsTooLongLeadsNowhere() {
        ListReading reading = ListReader.readAll(
                page("<ul><li><a href='/1.html'>通知</a> <a href='/" + "告".repeat(500_000)
                        + "'>关于停热的通知一</a></li><li><a href='/2.html'>关于停热的通知二</a></li></ul>"),
                new ListSelectors("li", null, null, null, null));

        assertThat(reading.rows()).extracting(row -> row.link().getPath()).containsExactly("/2.html");
        assertThat(reading.linkless()).extracting(ListReading.LinklessRow::text).containsExactly("通知 关于停热的通知一");
    }

    @Test
    void aDayInTheTitleIsNotTheDayOfTheRow() {
        Document page = page("<ul><li><a href=1>关于2020年1月1日起调整水价的通知</a><span>2019-12-20</span></li></ul>");

        assertThat(rows(page, "li")).extracting(ListRow::listedAt).containsExactly(day("2019-12-20"));
    }

    @Test
    void datesStandInManyPlaces() {
        Document page = page("""
            <p><a href=1>甲甲甲甲甲甲</a><b>15</b> <i>2024-03</i></p>
            <p><a href=2>乙乙乙乙乙乙</a><b>03-16</b> <i>2024</i></p>
            <p><a href=3><span>丙丙丙丙丙丙</span><span>2024-03-17</span></a></p>
            <p><a href=4>丁丁丁丁丁丁 [2024-03-18]</a></p>
            <p><a href=5>Notice to mariners</a> <time datetime="2024-03-19T00:00:00+08:00">19 March</time></p>
            <p><a href="./202403/t20240320_77.html">戊戊戊戊戊戊</a></p>
            <p><a href=7>己己己己己己</a></p>\
            """);

        List<ListRow> rows = rows(page, "p");

        assertThat(rows)
                .extracting(ListRow::listedAt)
                .containsExactly(
                        day("2024-03-15"),
                        day("2024-03-16"),
                        day("2024-03-17"),
                        day("2024-03-18"),
                        day("2024-03-19"),
                        day("2024-03-20"),
                        null);
        assertThat(rows.get(2).title()).isEqualTo("丙丙丙丙丙丙");
    }

    @Test
    void theLinkToTheArticleIsToldFromThoseToItsColumnPictureAndNumber() {
        Document page = page("""
            <p><a href=/col>[通知]</a><a href=1>关于做好防汛工作的通知</a></p>
            <p><a href=2><img src=x></a><a href=2>关于做好抗旱工作的通知</a><a href=/more>更多</a></p>
            <p><a href=3>330500-2024-00012</a> <a href=3>关于做好防火工作的通知</a></p>\
            """);

        assertThat(rows(page, "p"))
                .extracting(ListRow::title)
                .containsExactly("关于做好防汛工作的通知", "关于做好抗旱工作的通知", "关于做好防火工作的通知");
    }

    @Test
    void rowsThatAScriptWouldUnwrapAreRead() {
        Document page = EmbeddedRecords.unwrapped(
                page(
                        "<div id=list><script type='text/xml'><datastore><recordset><record><![CDATA[<li><a"
                                + " href=1.html>关于召开会议的通知</a><span>2024-01-02</span></li>]]></record><record><![CDATA[<li><a"
                                + " href=2.html>"
                                + "关于延期的通知</a><span>2024-01-03</span></li>]]></record></recordset></datastore></script></div>"));

        assertThat(rows(page, ".records > li")).extracting(ListRow::title).containsExactly("关于召开会议的通知", "关于延期的通知");
    }

    private static List<ListRow> rows(Document page, String row) {
        return ListReader.read(page, new ListSelectors(row, null, null, null, null));
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
    void aDiscuzBoardGivesItsThreadsAndWhatIsPinnedToItButNotWhatIsPinnedToAllBoards() {
        Document page = page("""
            <table><tbody id="stickthread_1"><tr><td class="icn"><a href="thread-1-1-1.html" title="全局置顶主题 - 新窗口打开">\
            <img src="static/image/common/pin_3.gif" alt="全局置顶"></a></td>\
            <th><a class="s xst" href="thread-1-1-1.html">全站置顶（示例）</a></th></tr></tbody>
            <tbody id="stickthread_2"><tr><td class="icn"><a href="thread-2-1-1.html" title="分类置顶主题 - 关闭的主题">\
            <img src="static/image/common/folder_lock.gif"></a></td>\
            <th><a class="s xst" href="thread-2-1-1.html">分区置顶（示例）</a></th></tr></tbody>
            <tbody id="stickthread_3"><tr><td class="icn"><a href="thread-3-1-1.html" title="本版置顶主题 - 新窗口打开">\
            <img src="static/image/common/pin_1.gif" alt="本版置顶"></a></td>\
            <th><a class="s xst" href="thread-3-1-1.html">招生公告（示例）</a></th>
            <td class="by"><cite><a href="u">管理员</a></cite><em><span>2024-1-3</span></em></td></tr></tbody>
            <tbody id="normalthread_22"><tr><td class="icn"><a href="thread-22-1-1.html"></a></td>
            <th><em>[<a href="forum.php?typeid=3">公告</a>]</em><a class="s xst" href="thread-22-1-1.html">停水通知</a></th>
            <td class="by"><cite><a href="u">管理员</a></cite><em><span>2024-1-2</span></em></td>
            <td class="by"><cite>他</cite><em><a href="x">2024-3-4 05:06</a></em></td></tr></tbody></table>\
            """);

        ListSelectors selectors = BuiltInSelectors.forDiscuz(page).orElseThrow();

        assertThat(ListReader.read(page, selectors))
                .containsExactly(
                        new ListRow(
                                "招生公告（示例）",
                                URI.create("http://www.example.gov.cn/tzgg/thread-3-1-1.html"),
                                day("2024-01-03")),
                        new ListRow(
                                "停水通知",
                                URI.create("http://www.example.gov.cn/tzgg/thread-22-1-1.html"),
                                day("2024-01-02")));
    }

    @Test
    void aCatalogueGivesTheRowsOfItsTable() {
        Document page = page("<ul><li><a href=/a>政府信息公开指南</a><li><a href=/b>政府信息公开制度</a><li><a"
                + " href=/c>法定主动公开内容</a></ul><table><tr><td>索 引 号</td><td>名"
                + "　称</td><td>成文日期</td><td>发布日期</td></tr><tr><td><a"
                + " href=1.html>001008001-2024-00012</a></td><td><a href=1.html>实施方案</a></td><td>2023-12-30</td>"
                + "<td>2024-01-02</td></tr></table>");

        assertThat(ListReader.read(page, BuiltInSelectors.forCatalogue(page).orElseThrow()))
                .containsExactly(
                        new ListRow("实施方案", URI.create("http://www.example.gov.cn/tzgg/1.html"), day("2024-01-02")));
    }

    @Test
    void aSitemapIsReadNewestFirst() {
        Sitemap sitemap = Sitemap.read(
                        "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                                + "<url><loc>http://x.example/old</loc><lastmod>2020-01-01</lastmod></url>"
                                + "<url><loc>http://x.example/none</loc></url><url><loc> http://x.example/new"
                                + " </loc><lastmod>2024-01-01T00:00:00Z</lastmod></url></urlset>",
                        URI.create(BASE))
                .orElseThrow();

        assertThat(sitemap.pages()).extracting(row -> row.link().getPath()).containsExactly("/new", "/old", "/none");
        assertThat(Sitemap.read("<urlset><url><loc>/1</loc></url><url><loc>/2</loc></url></urlset>", URI.create(BASE))
                        .orElseThrow()
                        .pages())
                .extracting(row -> row.link().getPath())
                .containsExactly("/2", "/1");
        assertThat(Sitemap.read("<html></html>", URI.create(BASE))).isEmpty();
        assertThat(Sitemap.read("<sitemapindex><sitemap><loc>/s1.xml</loc></sitemap></sitemapindex>", URI.create(BASE))
                        .orElseThrow()
                        .sitemaps())
                .extracting(ListRow::link)
                .containsExactly(URI.create("http://www.example.gov.cn/s1.xml"));
    }

    private static Document page(String body) {
        return Jsoup.parse("<body>" + body + "</body>", BASE);
    }

    private static Instant day(String date) {
        return Instant.parse(date + "T00:00:00Z").minusSeconds(8 * 3600);
    }
}
