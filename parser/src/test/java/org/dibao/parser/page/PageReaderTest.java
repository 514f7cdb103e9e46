package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.dibao.contracts.Block;
import org.dibao.contracts.DatePrecision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single habits of pages, each on a page that is as small as it can be. The texts are invented. */
class PageReaderTest {

    private static final Instant FETCHED_AT = Instant.parse("2024-06-01T04:00:00Z");

    private static final String FIRST = "各镇人民政府、街道办事处要立即组织力量，对辖区内的隐患点逐一排查，发现问题及时处置。";
    private static final String SECOND = "市级各部门要按照职责分工，加强督促检查，确保各项措施落到实处，保障人民群众安全。";
    private static final String BODY = "<div class=content><p>" + FIRST + "</p><p>" + SECOND + "</p></div>";

    @Test
    void aBodyThatIsDirectTextOfOneDivIsRead() {
        Page page = page("<div><a href=/>首页</a></div><div>" + FIRST + "<br><br>　　" + SECOND + "</div>");
        assertThat(page.blocks()).extracting(Block::text).containsExactly(FIRST, SECOND);
    }

    @Test
    void aBodyInSeveralFramesSideBySideIsReadWhole() {
        Page page = page("<main><div><p>" + FIRST + "</p></div><div><p>" + SECOND + "</p></div></main>"
                + "<div class=related><p>" + SECOND + "</p></div>");
        assertThat(page.blocks()).extracting(Block::text).containsExactly(FIRST, SECOND);
    }

    @Test
    void longerCommentsDoNotOutweighAShortText() {
        Page page = page(BODY + "<div id=comments>" + ("<p>" + "说得好，希望落实，大家都很关心，支持，谢谢！".repeat(6) + "</p>").repeat(20)
                + "</div>");
        assertThat(page.text()).isEqualTo(FIRST + "\n" + SECOND);
    }

    @Test
    void aPageOfHeadlinesIsNoText() {
        String list = "<ul>" + "<li><a href=/1>样江市召开会议，部署防汛工作，要求落实责任</a></li>".repeat(30) + "</ul>";
        assertThat(reading(list, null)).isInstanceOf(PageReading.Nothing.class);
    }

    @Test
    void attachmentsStayAndOtherLinksAloneGo() {
        Page page = page("<div class=content><p>" + FIRST + "</p><p>" + SECOND
                + "</p><p><a href=a.docx>附件：排查表.docx</a></p><p><a href=/>返回首页</a></p></div>");
        assertThat(page.blocks()).extracting(Block::text).containsExactly(FIRST, SECOND, "附件：排查表.docx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span style='display:none'>禁止复制本站文章</span>",
                "<span style='color:#FFFFFF;font-size:1px'>禁止复制本站文章</span>",
                "<font color=white>禁止复制本站文章</font>",
                "<span style='position:absolute; left:-9999px'>禁止复制本站文章</span>",
                "<span style='font-size:0px'>禁止复制本站文章</span>",
                "<font class='jammer'>禁止复制本站文章</font>",
                "<script>禁止复制本站文章</script>",
                "<span hidden>禁止复制本站文章</span>"
            })
    void whatAReaderDoesNotSeeIsNotRead(String hidden) {
        Page page = page("<div class=content><p>" + FIRST + hidden + "</p><p>" + hidden + SECOND + "</p></div>");
        assertThat(page.text()).isEqualTo(FIRST + "\n" + SECOND);
    }

    @Test
    void whiteLettersOnAColouredGroundAreRead() {
        Page page =
                page("<div class=content><p style='background:#c00'><span style='color:#fff'>重要提示：请有序撤离。</span></p><p>"
                        + FIRST + "</p></div>");
        assertThat(page.text()).startsWith("重要提示：请有序撤离。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='background:#eef'>%s<span style='color:#EEEEFF'>禁止复制本站文章</span></p>",
                "<table bgcolor='#fbfd99'><tr><td>%s<font color='#FBFD99'>禁止复制本站文章</font></td></tr></table>",
                "<div style='background-color:rgb(255, 255, 224)'><p>%s<font color=lightyellow>禁止复制本站文章</font></p></div>",
                "<p>%s<span style='color:#c00;background:#c00'>禁止复制本站文章</span></p>"
            })
    void lettersInTheColourOfTheirGroundAreNotRead(String line) {
        Page page = page("<div class=content>" + line.formatted(FIRST) + "<p>" + SECOND + "</p></div>");
        assertThat(page.text()).isEqualTo(FIRST + "\n" + SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='background:#eef'><span style='color:#00c'>重要提示。</span>%s</p>",
                "<p style='background:#036'><span style='color:#eef'>重要提示。</span>%s</p><p style='background:#eef'></p>",
                "<p style='background:#036'><b style='color:#036;background:#eef'>重要提示。</b>%s</p>",
                "<div style='background:#c00'><p style='background:#fff'><font color='#cc0000'>重要提示。</font>%s</p></div>",
                "<div style='background:#eef'><p style='color:#eef'><b style='color:#333'>重要提示。%s</b></p></div>",
                "<div style='background:#eef'><p style='background:url(a.jpg)'><b style='color:#eef'>重要提示。</b>%s</p></div>"
            })
    void lettersThatDifferFromTheirGroundAreRead(String line) {
        Page page = page("<div class=content>" + line.formatted(FIRST) + "<p>" + SECOND + "</p></div>");
        assertThat(page.text()).isEqualTo("重要提示。" + FIRST + "\n" + SECOND);
    }

    @Test
    void theSameStyleHidesOnAWhiteGroundWhatItShowsOnAColouredOne() {
        String white = "<span style='color:#fff'>重要提示：请有序撤离。</span>";
        Page page = page(
                "<div class=content><p style='background:#c00'>" + white + "</p><p>" + white + FIRST + "</p></div>");
        assertThat(page.text()).isEqualTo("重要提示：请有序撤离。\n" + FIRST);
    }

    @Test
    void aStringAgainstCopyingInsideAnArticleThatAScriptShowsLaterIsNotRead() {
        Page page = page("<div id=js_content style='visibility: hidden;'><p>" + FIRST
                + "<span style='display:none'>禁止复制本站文章</span></p><p>" + SECOND + FIRST + "</p></div>");
        assertThat(page.text()).isEqualTo(FIRST + "\n" + SECOND + FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<section><section><section><section><section><p>PROSE</p></section></section></section></section></section>",
                "<section><section style='width:3px'></section><section><section><section><section>PROSE</section></section></section></section></section>",
                "<section><section><section><section><section><section><section><span>PROSE</span></section></section></section></section></section></section></section>"
            })
    void paragraphsEachWrappedInManySectionsAreOneText(String paragraph) {
        List<String> prose = List.of(FIRST, SECOND, "严禁瞒报、漏报，违者依规追究责任。", "联系电话见各镇公告栏。");
        StringBuilder editor = new StringBuilder();
        prose.forEach(each -> editor.append(paragraph.replace("PROSE", each)));
        for (String opening : List.of("<div class=rich_media_content id=js_content>", "<div>")) {
            Page page = page(opening + "<section data-tools='editor'>" + editor + "</section></div>"
                    + "<div><p>本平台转载仅为传递信息。</p></div>");
            assertThat(page.text()).isEqualTo(String.join("\n", prose));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var ct = \"1581517074\";",
                "var ct=\"1581517074\";",
                "var oriCreateTime = '1481517074', ct='1581517074'"
            })
    void anArticleThatAScriptShowsLaterIsReadAndTheSecondThatItWrites(String script) {
        Page page = page("<div id=js_content style='visibility: hidden;'><p>" + FIRST + SECOND + FIRST + "</p></div>"
                + "<script>" + script + "</script>");
        assertThat(page.text()).startsWith(FIRST);
        assertThat(page.publishedAt()).hasToString("2020-02-12T22:17:54+08:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>发布时间：2015年04月08日10:05</p>BODY | 2015-04-08T10:05+08:00",
                "<div>2017——04——12 21:37</div>BODY | 2017-04-12T21:37+08:00",
                "<div>发表于 3 天前</div>BODY | 2024-05-29T00:00+08:00",
                "<div>二〇一七年三月二十四日</div>BODY | 2017-03-24T00:00+08:00",
                "BODY<div>发布日期：2022-03-12</div> | 2022-03-12T00:00+08:00",
                "<span>更新</span><time datetime='2022-03-12T08:00:00+08:00'>昨天</time>BODY | 2022-03-12T08:00+08:00",
                "<p>發佈時間：2022-03-12 08:30</p>BODY | 2022-03-12T08:30+08:00",
                "<p>样江健康 03-09 08:15</p>BODY | 2024-03-09T08:15+08:00",
                "<p>样江教育 · 12月27日 17:40 · 阅读 1203</p>BODY | 2023-12-27T17:40+08:00",
                "<p>By Nora Quill · 3 days ago</p>BODY | 2024-05-29T00:00+08:00",
                "<p>更新时间：2024-01-16 来源：样江发布</p>BODY | 2024-01-16T00:00+08:00",
                "<p>更新时间：2024-01-18 发布时间：2024-01-16</p>BODY | 2024-01-16T00:00+08:00",
                "<p>公布日期：2024年1月16日</p>BODY | 2024-01-16T00:00+08:00",
                "<p>Last updated: 5 February 2024 · First published: 3 February 2024</p>BODY | 2024-02-03T00:00+08:00",
                "<div>样江日报 2024年03月11日 星期一 第A02版：要闻</div>BODY | 2024-03-11T00:00+08:00",
                "<h1>样江市城市管理工作会议召开</h1><div>2024年3月5日 星期二</div>BODY | 2024-03-05T00:00+08:00",
                "<div><b>06</b><span>2024-04</span></div>BODY | 2024-04-06T00:00+08:00",
                "<p>Date: 27/03/2024</p>BODY | 2024-03-27T00:00+08:00",
                "<div class=content><p>HARLOW, February 19, 2024 – The department ordered a hospital to close.</p><p>%1$s</p></div> | 2024-02-19T00:00+08:00",
                "<div class=content><p>楼主 · 发表于 昨天 22:03</p><p>%1$s</p><p>%1$s</p></div> | 2024-05-31T22:03+08:00",
                "<div class=content><p>发稿时间：2024-03-02 10:21 稿源：样江农业</p><p>%1$s</p><p>%1$s</p></div> | 2024-03-02T10:21+08:00"
            })
    void theTimeIsFoundWherePagesPutIt(String html, String time) {
        assertThat(page(html.replace("BODY", BODY).replace("%1$s", FIRST)).publishedAt())
                .hasToString(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BODY",
                "<div>今天是2024年5月31日 星期五</div>BODY",
                "<div>2024年5月31日 星期五</div>BODY",
                "<p>会议时间：2024-05-20</p>BODY",
                "BODY<div class=footer>2020-01-01 00:00 更新</div>",
                "BODY<p>版权所有 2011-2024</p>",
                "BODY<p>页面生成时间：2024-05-31 10:00:00</p>",
                "<p>发布时间：2031-01-01</p>BODY",
                "<h2>2021年1月1日至2021年3月1日专项行动</h2>BODY",
                "<script>var d='2020-01-01 10:00'</script>BODY",
                "BODY<ul><li><a href=/1>另一条新闻 2022-01-01</a></li></ul>",
                "<p>活动时间 05-12 19:30</p>BODY",
                "<p>When: Tuesday 14 May 2024, 6pm</p>BODY",
                "<p>比赛 5月12日 19:30 开始</p>BODY",
                "<p>请家长提前15分钟前往学校</p>BODY",
                "<p>今天 19:30 文化广场</p>BODY",
                "<p>讲座 5月12日 19:30 市图书馆</p>BODY",
                "<p>样江大剧院 6月12日 19:30</p>BODY",
                "<p>停水 5月12日 08:30</p>BODY",
                "<p>时间：5月12日 19:30</p>BODY",
                "<p>日期: 05-12 19:30</p>BODY",
                "<div class=content><p>时间: 5月12日 19:30</p><p>%1$s</p><p>%1$s</p></div>",
                "<p>报名时间：2024-03-01至2024-05-31</p>BODY",
                "<p>Date: 03/04/2024</p>BODY",
                "<p>3 weeks ago</p>BODY"
            })
    void aPageWithoutATimeGetsNone(String html) {
        assertThat(page(html.replace("BODY", BODY).replace("%1$s", FIRST)).publishedAt())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"请家长提前15分钟前往学校", "今天 19:30 文化广场放电影", "样江大剧院 6月12日 19:30", "讲座 5月12日 19:30 市图书馆", "时间：5月12日 19:30"
            })
    void aLineThatTellsWhenSomethingTakesPlaceStaysInTheText(String line) {
        Page page = page(
                "<h1>样江市消息</h1><div class=content><p>" + line + "</p><p>" + FIRST + "</p><p>" + SECOND + "</p></div>");
        assertThat(page.text().replace(':', '：')).startsWith(line.replace(':', '：'));
    }

    @Test
    void theFeedsTimeFillsInAndRefines() {
        Instant listed = Instant.parse("2022-03-12T08:03:57Z");
        assertThat(page(raw(BODY, null, listed, false)).publishedAt()).hasToString("2022-03-12T16:03:57+08:00");
        String day = "<div>发布日期：2022-03-12</div>" + BODY;
        assertThat(page(raw(day, null, listed, false)).publishedAt()).hasToString("2022-03-12T16:03:57+08:00");
        Instant midnight = Instant.parse("2022-03-11T16:00:00Z");
        assertThat(page(raw(BODY, null, midnight, false)).publishedPrecision()).isEqualTo(DatePrecision.DAY);
    }

    @Test
    void theAddressHasADayWhereNothingElseDoes() {
        URI url = URI.create("https://sample.example/zwgk/202002/t20200208_123.html");
        RawPage raw =
                new RawPage(BODY.getBytes(StandardCharsets.UTF_8), null, url, null, null, false, false, FETCHED_AT);
        assertThat(page(raw).publishedAt()).hasToString("2020-02-08T00:00+08:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>样江网</title><h1>样江市部署防汛工作</h1> | 样江市部署防汛工作",
                "<title>样江市部署防汛工作_样江网</title><h1>样江网</h1> | 样江市部署防汛工作",
                "<title>样江市部署防汛工作</title><h1>样江市部署防汛工作</h1> | 样江市部署防汛工作",
                "<meta name=ArticleTitle content=样江市部署防汛工作><title>政府文件</title><h1>样江市人民政府</h1> | 样江市部署防汛工作"
            })
    void theTitleIsTheTextsNotTheSites(String head, String title) {
        assertThat(page(head + BODY).title()).isEqualTo(title);
    }

    @Test
    void anItemOfAFeedIsAllText() {
        Page page = page(raw("<p>" + FIRST + "</p><p>" + SECOND + "</p><a href=/x>阅读全文</a>", "样江市部署防汛工作", null, true));
        assertThat(page.title()).isEqualTo("样江市部署防汛工作");
        assertThat(page.text()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(page.truncated()).isTrue();
    }

    @Test
    void aShortPlainItemIsReadToo() {
        Page page = page(raw("样江市气象台3月1日发布大风蓝色预警信号，请注意防范。", "大风蓝色预警", null, true));
        assertThat(page.title()).isEqualTo("大风蓝色预警");
        assertThat(page.blocks()).hasSize(1);
    }

    @Test
    void plainTextHasTheTitleThatStandsAboveIt() {
        byte[] text =
                ("样江市部署防汛工作\n\n来源：样江发布\n\n" + FIRST + "\n" + SECOND + "\n编辑：甲某\n").getBytes(StandardCharsets.UTF_8);
        Page page = page(new RawPage(text, "text/plain", null, null, null, false, false, FETCHED_AT));
        assertThat(page.title()).isEqualTo("样江市部署防汛工作");
        assertThat(page.attribution()).isEqualTo("样江发布");
        assertThat(page.text()).isEqualTo(FIRST + "\n" + SECOND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "更正公告/本局3月5日的公告中时间有误，现更正。/样江市教育局 | 更正公告 | 本局3月5日的公告中时间有误，现更正。/样江市教育局",
                "通告/（第3号）/一、关闭所有的娱乐场所/二、停办集市/样江市疫情防控指挥部 | 通告（第3号） | 一、关闭所有的娱乐场所/二、停办集市/样江市疫情防控指挥部",
                "通　　告/一、关闭所有的娱乐场所 | 通告 | 一、关闭所有的娱乐场所",
                "样江市临江区人民政府/通告/2020年第3号/请各单位遵照执行。 | 样江市临江区人民政府通告2020年第3号 | 请各单位遵照执行。",
                "样江市人民政府关于做好2020年春节期间安全生产工作的/通知/各县、区：/请做好工作。 | 样江市人民政府关于做好2020年春节期间安全生产工作的通知 | 各县、区：/请做好工作。",
                "通知公告/样江市部署防汛工作/请做好工作。 | 样江市部署防汛工作 | 请做好工作。",
                "公告/样江市部署防汛工作/请做好工作。 | 样江市部署防汛工作 | 请做好工作。",
                "通知/关于做好防汛工作的通知/请做好工作。 | 关于做好防汛工作的通知 | 请做好工作。"
            })
    void aPlainTextMayHaveNoTitleButTheWordForItsForm(String text, String title, String body) {
        byte[] bytes = text.replace('/', '\n').getBytes(StandardCharsets.UTF_8);
        Page page = page(new RawPage(bytes, "text/plain", null, null, null, false, false, FETCHED_AT));
        assertThat(page.title()).isEqualTo(title);
        assertThat(page.text().replace('\n', '/')).isEqualTo(body);
    }

    @Test
    void aNoticesOwnLinesOfTimeAndPlaceAreText() {
        Page page =
                page("<div class=content><p>" + FIRST + "</p><p>时间：6月10日上午9时</p><p>地点：市行政中心</p><p>联系人：甲某</p></div>");
        assertThat(page.blocks()).extracting(Block::text).contains("时间：6月10日上午9时", "地点：市行政中心", "联系人：甲某");
    }

    @Test
    void sentencesThatBeginLikeAButtonAreText() {
        Page page = page("<div class=content><p>" + FIRST
                + "</p><p>扫码登记后方可进入，未登记的一律劝返。</p><p>剩余疫苗由市疾控中心统一调配，不得浪费。</p><p>扫码关注</p></div>");
        assertThat(page.text()).contains("扫码登记后方可进入", "剩余疫苗").doesNotContain("关注");
    }

    @Test
    void aTextInALayoutTableIsReadAsParagraphs() {
        Page page = page(
                "<table><tr><td><a href=/>首页</a></td><td><p>" + FIRST + "</p><p>" + SECOND + "</p></td></tr></table>");
        assertThat(page.blocks())
                .containsExactly(new Block(Block.Form.PARAGRAPH, FIRST), new Block(Block.Form.PARAGRAPH, SECOND));
    }

    @Test
    void theSourceOfMoneyOrPicturesIsNoAttribution() {
        Page page = page(BODY + "<p>资金来源：财政拨款</p><p>图片来源：某某图库</p>");
        assertThat(page.attribution()).isNull();
    }

    @Test
    void aDeclaredDayIsRefinedByTheShownHour() {
        Page page = page("<meta name=PubDate content=2022-03-12><p>发布时间：2022-03-12 08:30</p>" + BODY);
        assertThat(page.publishedAt()).hasToString("2022-03-12T08:30+08:00");
    }

    @Test
    void readingsAboveCharactersAreNoText() {
        Page page =
                page("<div class=content><p><ruby>样<rp>(</rp><rt>yàng</rt><rp>)</rp></ruby>江市：" + FIRST + "</p></div>");
        assertThat(page.text()).startsWith("样江市：");
    }

    @Test
    void aForumsMessageToTheVisitorIsNoAnnouncement() {
        PageReading reading = reading(
                "<title>提示信息 - 样江人论坛</title><div id=messagetext><p>抱歉，您没有权限访问该版块，请登录后再试，谢谢您的合作。</p></div>", null);
        assertThat(reading).isInstanceOf(PageReading.Nothing.class);
    }

    private static Page page(String html) {
        return page(raw(html, null, null, false));
    }

    private static Page page(RawPage raw) {
        PageReading reading = new PageReader().read(raw);
        assertThat(reading).isInstanceOf(PageReading.Read.class);
        return ((PageReading.Read) reading).page();
    }

    private static PageReading reading(String html, @Nullable String listedTitle) {
        return new PageReader().read(raw(html, listedTitle, null, false));
    }

    private static RawPage raw(String html, @Nullable String title, @Nullable Instant listedAt, boolean feedContent) {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        return new RawPage(body, null, null, title, listedAt, feedContent, false, FETCHED_AT);
    }
}
