package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that hold no text of their own: words to the visitor, and lists of other pages. All are invented. */
class NoArticleTest {

    private static final String TEASER = """
            <article><header><h2><a href="/1">Storm closes the coast road</a></h2><div>2026-05-05 by staff</div></header>
            <div><p>Engineers say, after a long night, that the wall held, and that the road will open. […]</p></div></article>
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Page not found - Sample Post | It may have moved, or the link that you followed may be out of date.
                    Sample Post                  | You've been blocked by network security. To go on, log in to your account.
                    Access Denied                | You don't have permission to access this page, on this server.
                    样江网                        | 抱歉，您要访问的页面已删除或不存在，5秒后自动返回首页。
                    样江网                        | 此内容因违规无法查看，由用户投诉并经平台审核。
                    跳转提示                      | 非法操作，您没有权限查看该栏目！
                    样江市人民政府                | 系统维护中，给您带来不便，敬请谅解。
                    """)
    void aWordToTheVisitorIsNoAnnouncement(String window, String text) {
        assertThat(read(window, "<main><h1>" + window + "</h1><p>" + text + "</p></main>"))
                .isInstanceOf(PageReading.Nothing.class);
    }

    @Test
    void aNoticeOfMaintenanceIsOne() {
        assertThat(read("关于系统升级维护的公告", "<h1>关于系统升级维护的公告</h1><p>因系统维护，本周六8时至12时暂停网上办理，请改日再来。</p>"))
                .isInstanceOf(PageReading.Read.class);
    }

    @Test
    void aPageThatWaitsForItsScriptIsAShell() {
        assertThat(read("样政通", "<div id=\"app\"><div>系统加载中，请稍候...</div></div><script src=\"a.js\"></script>"))
                .isInstanceOf(PageReading.Nothing.class);
    }

    @Test
    void aListOfTextsWithTheirBeginningsIsNone() {
        assertThat(read(
                        "Environment Archives - Sample Post",
                        "<main><h1>Environment</h1>" + TEASER.repeat(6) + "</main>"))
                .isInstanceOf(PageReading.Nothing.class);
    }

    @Test
    void aPageThatSaysThatItIsAnArticleIsNoList() {
        assertThat(read(
                        "The week in six stories</title><meta property=\"og:type\" content=\"article\"><title>",
                        "<main><h1>The week in six stories</h1>" + TEASER.repeat(6) + "</main>"))
                .isInstanceOf(PageReading.Read.class);
    }

    @Test
    void theAddressOfAnOfficeBelowAListIsNoText() {
        assertThat(read(
                        "通知公告-样江市教育局",
                        "<ul><li><a href=\"1.htm\">关于做好防汛工作的通知</a><span>2024-05-01</span></li></ul>"
                                + "<div class=\"foot\">样江市教育局主办 地址：样江市人民路1号 邮编：000000 电话：0000-0000000</div>"))
                .isInstanceOf(PageReading.Nothing.class);
    }

    @Test
    void aListWithItsPagerIsNoText() {
        String row = "<li><a href=\"1.htm\">市委召开常委会会议，研究防汛、安全生产等工作</a><span>2024-05-01</span></li>";
        assertThat(read(
                        "样江要闻_样江市人民政府",
                        "<div>样江要闻</div><ul>" + row.repeat(9) + "</ul><div>共 1280 条记录，当前第 1 页 <a>下一页</a></div>"))
                .isInstanceOf(PageReading.Nothing.class);
    }

    private static PageReading read(String window, String body) {
        String html = "<html><head><meta charset=\"utf-8\"><title>" + window + "</title></head><body>" + body
                + "</body></html>";
        return new PageReader()
                .read(new RawPage(
                        html.getBytes(StandardCharsets.UTF_8),
                        "text/html",
                        URI.create("https://www.sample.example/show?id=7"),
                        null,
                        null,
                        false,
                        false,
                        Instant.parse("2026-06-01T00:00:00Z")));
    }
}
