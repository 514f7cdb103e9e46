package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dibao.parser.page.InventedPage.ENGLISH_PARAGRAPHS;
import static org.dibao.parser.page.InventedPage.ENGLISH_TEXT;
import static org.dibao.parser.page.InventedPage.PARAGRAPHS;
import static org.dibao.parser.page.InventedPage.TEXT;
import static org.dibao.parser.page.InventedPage.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a text begins and ends, and what stands in it without belonging to it. All pages are invented. */
class EdgesOfTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>图为工作人员正在排查隐患</p>",
                "<p class=\"cap\">排查现场</p>",
                "<figure><img><figcaption>排查现场，林苇摄</figcaption></figure>",
                "<p>往期推荐</p>",
                "<p>一审：张三 二审：李四 三审：王五</p>",
                "<p>文章录入：admin 责任编辑：admin</p>",
                "<p>（样江晚报记者 林苇）</p>",
                "<p>本文来自微信公众号“样江观察”，作者：老周，经授权发布。</p>",
                "<p>标签：<a href=\"#\">安全</a>, <a href=\"#\">排查</a></p>",
                "<p>【相关阅读】<a href=\"#\">全市安全生产会议召开</a></p>",
                "<p>—END—</p><p>点“在看”给我一朵小黄花</p>",
                "<div class=\"adbox\"><p>春季特惠，全场八折，点击进入商城，满三百再减五十！</p></div>",
            })
    void lineBelowAChineseTextIsNoneOfIt(String line) {
        Page page = read("关于排查隐患的通知", "<h1>关于排查隐患的通知</h1><div class=\"content\">" + PARAGRAPHS + line + "</div>");
        assertThat(page.text()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>SOURCE Ministry of Rivers and Coasts</p>",
                "<p>Tags: <a href=\"#\">ferries</a>, <a href=\"#\">islands</a></p>",
                "<p>Filed under: <a href=\"#\">Transport</a></p>",
                "<p>Already a subscriber? <a href=\"#\">Sign in</a></p>",
                "<h3>Like this:</h3><p>Like Loading...</p>",
            })
    void lineBelowAnEnglishTextIsNoneOfIt(String line) {
        Page page = read(
                "Ferries cut to one a day",
                "<h1>Ferries cut to one a day</h1><div class=\"content\">" + ENGLISH_PARAGRAPHS + line + "</div>");
        assertThat(page.text()).isEqualTo(ENGLISH_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>By Staff Reporter</p><p>Published: 9 August 2011</p>",
                "<div data-id=\"byline-contributors\"><span>Jane Reed</span><span>Transport correspondent</span></div>",
                "<p>3 min read</p>",
                "<div class=\"published\">Published Mar. 5, 2026 9:12 am ET</div>",
            })
    void whoWroteATextAndWhenIsNoneOfIt(String line) {
        Page page = read(
                "Ferries cut to one a day",
                "<article><h1>Ferries cut to one a day</h1>" + line + ENGLISH_PARAGRAPHS + "</article>");
        assertThat(page.text()).isEqualTo(ENGLISH_TEXT);
    }

    @Test
    void theTextOfAPageOfPicturesStandsUnderThem() {
        Page page = read(
                "In pictures: the spring tide",
                "<h1>In pictures: the spring tide</h1><div><figure><img><figcaption>Waves break over the wall, and over the road.</figcaption></figure>"
                        + "<figure><img><figcaption>Volunteers stack bags, as water reached the doors.</figcaption></figure></div>");
        assertThat(page.text()).contains("Waves break", "Volunteers stack");
    }

    @Test
    void aParagraphWithADropCapAndAHeadingNamedForItsLooksAreText() {
        Page page = read(
                "Ferries cut to one a day",
                "<h1>Ferries cut to one a day</h1><div><p class=\"has-drop-cap\">Two bridges will close, the council said.</p>"
                        + "<h3 class=\"edTag\">A close vote</h3>" + ENGLISH_PARAGRAPHS + "</div>");
        assertThat(page.text()).isEqualTo("Two bridges will close, the council said.\nA close vote\n" + ENGLISH_TEXT);
    }

    @Test
    void aTableInAFigureIsText() {
        Page page = read(
                "Ferries cut to one a day",
                "<h1>Ferries cut to one a day</h1><div>" + ENGLISH_PARAGRAPHS
                        + "<figure><table><tr><td>Monday</td><td>08:00</td></tr><tr><td>Tuesday</td><td>09:00</td></tr></table></figure></div>");
        assertThat(page.text()).contains("Monday", "09:00");
    }

    @Test
    void theTimeOfAnEventAtTheBeginningOfATextIsText() {
        Page page = read(
                "春季人才招聘会公告",
                "<h1>春季人才招聘会公告</h1><div><p>时间：2026年3月28日（星期六）9:00—12:00</p><p>地点：样江体育馆</p><p>届时将有单位到场招聘，欢迎求职者参加。</p></div>");
        assertThat(page.text()).startsWith("时间：2026年3月28日（星期六）9:00—12:00\n地点：样江体育馆");
        assertThat(page.publishedAt()).isNull();
    }

    @Test
    void paragraphsInElementsOfTheirOwnAreOneText() {
        Page page = read(
                "样江市中级人民法院公告",
                "<h1>样江市中级人民法院公告</h1><div><div>王某：</div><div>本院受理原告李某诉你民间借贷纠纷一案，现依法向你公告送达起诉状副本、应诉通知书，自公告之日起，经过30日即视为送达。</div>"
                        + "<div>定于5月20日9时公开开庭，逾期将依法缺席裁判。</div><div>二〇二六年三月三日</div></div>");
        assertThat(page.text()).startsWith("王某：\n本院受理").endsWith("二〇二六年三月三日");
    }

    @Test
    void sectionsThatLookAlikeAreOneText() {
        Page page = read(
                "Takeover of a railway looked into",
                "<h1>Takeover of a railway looked into</h1><div><div class=\"paragraph\"><p>The office has opened an investigation, it said.</p></div>"
                        + "<div class=\"paragraph\"><h3>What it found</h3>" + ENGLISH_PARAGRAPHS.repeat(3)
                        + "</div></div>");
        assertThat(page.text())
                .startsWith("The office has opened an investigation")
                .contains("What it found");
    }

    @Test
    void questionAndAnswerAreOneText() {
        Page page = read(
                "反映解放路路灯不亮的问题",
                "<h1>反映解放路路灯不亮的问题</h1><div><div class=\"q\"><p>解放路东段路灯不亮，晚上很危险，请尽快维修。</p></div>"
                        + "<div class=\"a\"><p>您好！已安排人员到现场核查，系电缆被盗所致，现已修复。</p><p>感谢您的关心，我们将加强巡查，及时处理。</p></div></div>");
        assertThat(page.text()).startsWith("解放路东段路灯不亮").contains("已安排人员");
    }

    @Test
    void aTableAloneIsText() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i < 9; i++) {
            rows.append("<tr><td>").append(i).append("</td><td>王小明</td><td>样江第一中学</td></tr>");
        }
        Page page = read(
                "样江市2026年第一批助学金名单",
                "<div class=\"t\">样江市2026年第一批助学金名单</div><div class=\"i\">2026-03-05 09:00 来源：教育局</div><div><table>"
                        + rows + "</table></div>");
        assertThat(page.blocks()).hasSize(8);
        assertThat(page.title()).isEqualTo("样江市2026年第一批助学金名单");
    }

    @Test
    void creditsAreNoProse() {
        Page page = read(
                "二季度献血车停放安排 - 样江血站",
                "<div class=\"tit\">二季度献血车停放安排</div><div class=\"meta\">作者：体采科　发布：2026-03-31　浏览：88</div>"
                        + "<div class=\"cnt\"><p>欢迎市民前来献血，请携带身份证。</p></div>");
        assertThat(page.text()).isEqualTo("欢迎市民前来献血，请携带身份证。");
    }

    @Test
    void whatASiteSaysOfItselfBesideAShortNoticeIsNoText() {
        Page page = read(
                "关于停水的通告_样江水务",
                "<div class=\"d\"><h1>关于停水的通告</h1><p>发布时间：2026-03-05</p><div class=\"b\"><p>因管道抢修，解放路停水，请提前储水。</p></div></div>"
                        + "<div class=\"jj\"><h3>公司简介</h3><p>公司成立于1998年，是一家集供水、排水、污水处理于一体的国有企业，下辖六座水厂，员工八百余人。</p>"
                        + "<p>公司坚持服务第一的宗旨，先后获得文明单位、用户满意企业等荣誉，受到好评。</p></div>");
        assertThat(page.text()).isEqualTo("因管道抢修，解放路停水，请提前储水。");
    }

    @Test
    void aClassMadeByAToolIsNoWord() {
        Page page = read(
                "Ferries cut to one a day",
                "<article><h1>Ferries cut to one a day</h1><p>"
                        + "Ferry services, which carry many people, will be cut.</p>"
                        + "<div><h2 class=\"sc-f98b1ad2-0\">What happens next?</h2></div>" + ENGLISH_PARAGRAPHS
                        + "</article>");
        assertThat(page.text()).contains("What happens next?");
    }

    @Test
    void aPostOfANewsletterIsNotBesideTheMatter() {
        Page page = read(
                "Behind the mill",
                "<article class=\"newsletter-post post\"><h1>Behind the mill</h1><h3 class=\"subtitle\">On a library sale, and nineteen ferns</h3>"
                        + "<div class=\"body\">" + ENGLISH_PARAGRAPHS + "</div></article>");
        assertThat(page.text()).startsWith("On a library sale, and nineteen ferns\n");
    }

    @Test
    void wordsThatTheStyleSheetSetsApartAreApart() {
        Page page = read(
                "Ferries cut to one a day",
                "<h1>Ferries cut to one a day</h1><div class=\"c\"><p><span class=\"a\">Monday</span><span class=\"b\">Tuesday</span> are days, as everybody knows.</p>"
                        + "<p><span style=\"color:red\">Wednes</span><span style=\"color:blue\">day</span> is one, too, they say.</p></div>");
        assertThat(page.text()).contains("Monday Tuesday are").contains("Wednesday is");
    }
}
