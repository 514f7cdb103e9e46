package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dibao.parser.page.InventedPage.ENGLISH_PARAGRAPHS;
import static org.dibao.parser.page.InventedPage.PARAGRAPHS;
import static org.dibao.parser.page.InventedPage.dayBeside;
import static org.dibao.parser.page.InventedPage.dayBesideEnglish;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where pages say on which day they were published, and which other days stand beside it. All pages are invented. */
class PublicationDayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>作者：体采科　发布：2026-03-05　浏览：88</div>",
                "<div>公告日期：<span>2026-03-05</span></div>",
                "<div>更新时间：2026-03-07 09:00 | 发布：2026-03-05</div>",
                "<p><span>已于 2026-03-06 09:00:00 修改</span></p><p>于 2026-03-05 10:12:33 首次发布</p>",
                "<div><a href=\"#\">2026年03月05日 10:12:33</a></div>",
                "<div><span class=\"d\">03-05</span><span class=\"t\">10:12</span><span>样江发布官方账号</span></div>",
                "<div><span class=\"d\">03-05</span><span class=\"y\">2026</span></div>",
                "<div><span class=\"y\"><em>2026</em></span><span class=\"d\"><em>03</em>/<em>05</em></span><span class=\"t\">10:12:33</span></div>",
                "<div>發布日期：115-03-05</div>",
                "<p>中華民國115年3月5日</p>",
                "<h4><span>2026-03-05 09:00</span> 来自 政务直通车</h4>",
                "<div>【2026-03-05】</div>",
            })
    void itIsToldInManyWaysBesideAChineseTitle(String line) {
        assertThat(dayBeside(line)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>05.03.2026 | Press release</div>",
                "<div>Thursday, 5th of March, 2026</div>",
                "<div>05TH MAR 2026</div>",
                "<div>Submitted by admin on Thu, 03/05/2026 - 10:12</div>",
                "<i>Thu Mar  5 10:12:33 UTC 2026</i>",
                "<div><span class=\"d\">05</span><span class=\"m\">Mar</span><span class=\"y\">2026</span></div>",
                "<div><span class=\"type\">Press release</span><span class=\"day\">5 March 2026</span></div>",
                "<details><summary>Thu 5 Mar 2026 10.12 GMT</summary>Last modified on Fri 6 Mar 2026 12.00 GMT</details>",
                "<div class=\"published\">Published Mar. 5, 2026 9:12 am ET</div>",
                "<div>Recall date: March 5, 2026</div>",
                "<p>By Nora Quill | March 5, 2026</p><figure><figcaption>City Hall on March 2, 2026, 9:15 p.m. (Lee Venn)</figcaption></figure>",
                "<footer>Submitted on March 5, 2026</footer>",
            })
    void itIsToldInManyWaysBesideAnEnglishTitle(String line) {
        assertThat(dayBesideEnglish(line)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>2026年3月5日—8日 文化广场</p>",
                "<p>（2026年3月5日市人民代表大会常务委员会第三次会议通过 自2026年5月1日起施行）</p>",
                "<p>2026年3月5日（星期四）9:00—12:00</p>",
            })
    void theDayOfSomethingElseBesideAChineseTitleIsNone(String line) {
        assertThat(dayBeside(line)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Saturday, April 18, 2026, 10 am – 4 pm</p>",
                "<p>Effective April 1, 2026</p>",
                "<p>5–8 March 2026, Quay Street</p>",
                "<p>The vote on March 2, 2026, ends a debate of three years over ferries.</p>",
                "<p class=\"event-date\">March 5, 2026</p>",
            })
    void theDayOfSomethingElseBesideAnEnglishTitleIsNone(String line) {
        assertThat(dayBesideEnglish(line)).isNull();
    }

    @Test
    void theDayBelowTheFirstSentenceIsThatOfTheSignature() {
        Page page = InventedPage.read(
                "关于停水的通告",
                "<h1>关于停水的通告</h1><p>2026-03-05</p><div><p>因管道抢修，解放路停水，请提前储水。</p><p>样江水务集团</p><p>2026年3月4日</p></div>");
        assertThat(InventedPage.day(page)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.sample.example/art/2026/3/5/art_1229_59012.html",
                "https://www.sample.example/uk/2026/mar/05/ferries",
                "https://www.sample.example/news/ferries-2026-03-05/",
                "https://www.sample.example/a/202603051234567.html",
                "https://www.sample.example/rain/a/20260305A01ABC00",
                "https://www.sample.example/system/2026/03/05/010203.shtml",
            })
    void itMayStandInTheAddressAlone(String url) {
        assertThat(InventedPage.day(InventedPage.read("", "<h1>关于排查隐患的通知</h1>" + PARAGRAPHS, url)))
                .isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.sample.example/events/2026/03/05/fair",
                "https://www.sample.example/item/20260305",
                "https://www.sample.example/2026/xyz/05/fair",
            })
    void notEveryAddressTellsIt(String url) {
        assertThat(InventedPage.day(InventedPage.read("", "<h1>关于排查隐患的通知</h1>" + PARAGRAPHS, url)))
                .isNull();
    }

    @Test
    void ofTimesForMachinesTheOneBesideTheTitleIsTaken() {
        String latest =
                "<div class=\"latest\"><p>Council tax to rise</p><time datetime=\"2026-05-31T08:00:00Z\">1 day ago</time>"
                        + "<p>Bridge to reopen</p><time datetime=\"2026-05-30T08:00:00Z\">2 days ago</time></div>";
        Page page = InventedPage.read(
                "Ferries cut to one a day",
                latest + "<h1>Ferries cut to one a day</h1><time datetime=\"2026-03-05T10:12:00Z\">5 March</time><div>"
                        + ENGLISH_PARAGRAPHS + "</div>");
        assertThat(InventedPage.day(page)).isEqualTo(DAY);
    }

    @Test
    void theTimeOfAMicroformatUnderThePostIsRead() {
        Page page = InventedPage.read(
                "Notes: Ferries cut to one a day",
                "<h3>Ferries cut to one a day</h3><div class=\"post-body\">" + ENGLISH_PARAGRAPHS
                        + "</div><div>Posted at <abbr class=\"published\" title=\"2026-03-05T10:12:00-08:00\">10:12 AM</abbr></div>");
        assertThat(InventedPage.day(page)).isEqualTo(DAY);
    }

    @Test
    void timesOfMachinesInUniversalTimeAreToldInTheTimeOfChina() {
        Page page = InventedPage.read(
                "关于排查隐患的通知", "<h1>关于排查隐患的通知</h1><time datetime=\"2026-03-04T18:12:33.000Z\">03.05</time>" + PARAGRAPHS);
        assertThat(page.publishedAt()).hasToString("2026-03-05T02:12:33+08:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"关于排查隐患的通知\",\"pubDate\":\"2026-03-05T10:12:33\",\"upDate\":\"2026-03-06T10:12:33\"}",
                "{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"样江网\",\"datePublished\":\"2019-01-01\"},"
                        + "{\"@type\":\"NewsArticle\",\"headline\":\"关于排查隐患的通知\",\"datePublished\":\"2026-03-05\"}]}",
            })
    void linkedDataOfTheArticleIsToldFromThatOfTheSite(String json) {
        Page page = InventedPage.read(
                "<title>关于排查隐患的通知</title><script type=\"application/ld+json\">" + json + "</script>",
                "<h1>关于排查隐患的通知</h1>" + PARAGRAPHS,
                "https://www.sample.example/show?id=7");
        assertThat(InventedPage.day(page)).isEqualTo(DAY);
    }

    @Test
    void theOnlyTimeOfPublicationInScriptsIsTaken() {
        String script = "<script>window.DATA = {\"pubtime\":\"2026-03-05 10:12:33\"};</script>";
        assertThat(dayBeside(script)).isEqualTo(DAY);
        assertThat(dayBeside(script + "<script>var other = {\"pubtime\":\"2026-03-01 10:12:33\"};</script>"))
                .isNull();
    }

    @Test
    void aNewspapersCommentTellsTitleAndDay() {
        Page page = InventedPage.read(
                "样江日报",
                "<!--enpproperty <articleid>1</articleid><date>2026-03-05 00:00:00:000</date><title>湿地鸟鸣声声</title>"
                        + "<subtitle>——见闻</subtitle>/enpproperty--><p>今年已修复滨水空间两万平方米</p><p><strong>湿地鸟鸣声声</strong></p><div id=\"ozoom\">"
                        + PARAGRAPHS + "</div>");
        assertThat(InventedPage.day(page)).isEqualTo(DAY);
        assertThat(page.title()).isEqualTo("湿地鸟鸣声声");
    }

    @Test
    void theEditionUnderTheTextTellsItAndIsNoText() {
        Page page = InventedPage.read(
                "湿地鸟鸣声声-样江网", "<h1>湿地鸟鸣声声</h1><div>" + PARAGRAPHS + "<p>《样江日报》（2026年03月05日 12 版）</p></div>");
        assertThat(InventedPage.day(page)).isEqualTo(DAY);
        assertThat(page.text()).isEqualTo(InventedPage.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>完</p><p>2026年3月5日（星期四）<br>香港時間11時05分</p>",
                "<p>Ends/Thursday, March 5, 2026<br>Issued at HKT 11:05<br>NNNN</p>"
            })
    void whatStandsUnderTheMarkOfTheEndTellsItAndIsNoText(String end) {
        Page page = InventedPage.read("關於排查隱患的公布", "<h1>關於排查隱患的公布</h1><div>" + PARAGRAPHS + end + "</div>");
        assertThat(InventedPage.day(page)).isEqualTo(DAY);
        assertThat(page.text()).isEqualTo(InventedPage.TEXT);
    }
}
