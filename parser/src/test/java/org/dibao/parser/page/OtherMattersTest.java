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

/** What stands beside a text under a heading that says so. All pages are invented. */
class OtherMattersTest {

    private static final String CARD =
            "<article><h2>Storm closes the coast road</h2><h3>Engineers say, after a long night, that the wall held, and that the road will open soon.</h3></article>";

    private static final String TEASER = "<li>他说，刚到村里时路都没有硬化，下雨天只能穿雨靴，如今家家通了水泥路，快递也送到了门口。</li>";

    @ParameterizedTest
    @ValueSource(strings = {"More from Jane Reed", "Recommended from Sample Post", "Responses (63)", "Related stories"})
    void textsUnderAHeadingOfOtherMattersAreNoneOfThePage(String heading) {
        Page page = read(
                "Ferries cut to one a day",
                "<div><article><h1>Ferries cut to one a day</h1><div>" + ENGLISH_PARAGRAPHS + "</div></article><h2>"
                        + heading + "</h2>" + CARD.repeat(8) + "</div>");
        assertThat(page.text()).isEqualTo(ENGLISH_TEXT);
    }

    @Test
    void aBoxHeadedAsRecommendedIsNoneOfTheText() {
        Page page = read(
                "关于排查隐患的通知",
                "<div><h1>关于排查隐患的通知</h1><div>" + PARAGRAPHS + "</div><div><div><h2>推荐阅读</h2><ul>" + TEASER.repeat(9)
                        + "</ul></div></div></div>");
        assertThat(page.text()).isEqualTo(TEXT);
    }

    @Test
    void theTextGoesOnUnderTheNextHeadingOfItsRank() {
        Page page = read(
                "Ferries cut to one a day",
                "<h1>Ferries cut to one a day</h1><div>" + ENGLISH_PARAGRAPHS
                        + "<h2>Related stories</h2><p><a href=\"#\">Storm closes the coast road</a></p>"
                        + "<h2>What happens next</h2><p>A ship, the operator said, will be hired in June.</p></div>");
        assertThat(page.text())
                .isEqualTo(ENGLISH_TEXT + "\nWhat happens next\nA ship, the operator said, will be hired in June.");
    }

    @Test
    void aTextUnderItsTitleMayFollowAListOfOthers() {
        Page page = read(
                "Ferries cut to one a day",
                "<div><h3>Most read</h3><ul><li><a href=\"#\">Storm closes the coast road</a></li></ul>"
                        + "<h1>Ferries cut to one a day</h1>" + ENGLISH_PARAGRAPHS + "</div>");
        assertThat(page.text()).isEqualTo(ENGLISH_TEXT);
    }

    @Test
    void aPartThatItsSiteCallsTagsIsNoneOfTheText() {
        Page page = read(
                "Ferries cut to one a day",
                "<article><h1>Ferries cut to one a day</h1>" + ENGLISH_PARAGRAPHS
                        + "<div data-component=\"tags\">Ferries, islands, and transport.</div></article>");
        assertThat(page.text()).isEqualTo(ENGLISH_TEXT);
    }

    @Test
    void aShortParagraphBetweenTwoOthersIsOneOfTheText() {
        String block = "<div class=\"s1 block\"><p>%s</p></div>";
        Page page = read(
                "Ferries cut to one a day",
                "<h1>Ferries cut to one a day</h1>"
                        + block.formatted(
                                "Ferry services to the islands, which carry nine hundred people, will be cut.")
                        + block.formatted("Nobody was hurt.")
                        + block.formatted(
                                "Engineers said, after a first look, that repairs would take weeks, not days."));
        assertThat(page.text()).contains("cut.\nNobody was hurt.\nEngineers");
    }

    @Test
    void contactsAndPathsAreNoListOfOtherTexts() {
        String contact = "<div><h3>Contacts</h3><p>Press team</p><p><a href=\"#\">press@sample.example</a></p></div>";
        Page page = read(
                "Ferries cut to one a day",
                "<section><div><h1>Ferries cut to one a day</h1></div>" + "<div>" + ENGLISH_PARAGRAPHS + "</div>"
                        + contact.repeat(3) + "</section>");
        assertThat(page.text()).startsWith(ENGLISH_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Reporting by Jane Reed in Sampleton; Editing by Tom Field</p>",
                "<p>The ferry at the pier, in Sampleton, Maine, March 4, 2024. SAMPLE/Jane Reed</p>",
                "<p>The ferry at the pier. (AQ Photo/Jane Reed)</p>",
                "<p>Figure 2: Sailings a day, by month</p>",
                "<h3>For more information</h3><p><a href=\"#\">Questions and answers</a></p>",
                "<p>Last updated: 26 February 2017</p><p>You are visitor number 20,118</p>",
            })
    void linesOfAgenciesAndOldSitesBelowATextAreNoneOfIt(String line) {
        Page page = read(
                "Ferries cut to one a day",
                "<h1>Ferries cut to one a day</h1><div>" + ENGLISH_PARAGRAPHS + line + "</div>");
        assertThat(page.text()).isEqualTo(ENGLISH_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>来源 | 样江地铁运营有限公司</p><p>编辑 | 小铁</p><p>审核 | 站长老鲍</p>",
                "<p>样江新闻记者 | 林苇</p>",
                "<p>正在排查的工作人员。样江新闻记者 林苇 图</p>",
                "<p>工作人员在河边 林苇/摄</p>",
                "<p>图1 隐患点位示意图（作者自绘）</p>",
                "<p>未经正式授权严禁转载本文，侵权必究。</p>",
                "<p>感谢样江网网友 风过 的线索投递！</p>",
                "<p>海量资讯、精准解读，尽在样江财经APP</p>",
            })
    void linesOfSitesBelowAChineseTextAreNoneOfIt(String line) {
        Page page = read("关于排查隐患的通知", "<h1>关于排查隐患的通知</h1><div>" + PARAGRAPHS + line + "</div>");
        assertThat(page.text()).isEqualTo(TEXT);
    }

    @Test
    void countsBetweenSummaryAndTextAreNoneOfIt() {
        Page page = read(
                "Ferries cut to one a day",
                "<article><h1>Ferries cut to one a day</h1><h2 class=\"subtitle\">A summer without boats</h2>"
                        + "<div>3 min read · Jan 10, 2022</div><p>4.1K</p><p>63</p>" + ENGLISH_PARAGRAPHS
                        + "</article>");
        assertThat(page.text()).isEqualTo("A summer without boats\n" + ENGLISH_TEXT);
    }

    @Test
    void aShortSentenceRightUnderAChineseTitleIsTheBeginningOfTheText() {
        Page page = read(
                "关于排查隐患的通知",
                "<div><h1>关于排查隐患的通知</h1><p>排查只是第一步，群众要的是住得放心。</p></div>" + "<div><span>2026-03-05</span></div><div>"
                        + PARAGRAPHS + "</div>");
        assertThat(page.text()).isEqualTo("排查只是第一步，群众要的是住得放心。\n" + TEXT);
    }

    @Test
    void emptyLinesInAPreformattedTextEndItsParagraphs() {
        Page page = read(
                "Safety zone in the river",
                "<h1>Safety zone in the river</h1><pre>SUMMARY: A safety zone is set up, for a week,\nin the river.\n\n"
                        + "DATES: It begins on 1 May, and ends\non 8 May.\n</pre>");
        assertThat(page.text().lines()).anyMatch(line -> line.startsWith("DATES: "));
    }
}
