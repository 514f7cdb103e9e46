package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dibao.parser.page.InventedPage.ENGLISH_PARAGRAPHS;
import static org.dibao.parser.page.InventedPage.PARAGRAPHS;
import static org.dibao.parser.page.InventedPage.day;
import static org.dibao.parser.page.InventedPage.dayBeside;
import static org.dibao.parser.page.InventedPage.read;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How families of sites write when a text was published, and titles of pages without one in their window. All are invented. */
class TimesOfFamiliesTest {

    private static final LocalDate MARCH_5 = LocalDate.of(2025, 3, 5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><i>作者：门诊部</i><i>发布时间：2025/3/5</i><i>浏览：302次</i></div>",
                "<div>发布时间: 25-03-05 18:40</div>",
                "<div>25-3-5 18:40 来自 网页版</div>",
            })
    void theDayStandsBesideTheText(String line) {
        assertThat(dayBeside(line)).isEqualTo(MARCH_5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>编辑于 2025-03-05 10:20</div>",
                "<div><span>来自Android客户端</span><span>1楼</span><span>2025-03-05 07:15</span></div>",
            })
    void theDayStandsBelowTheText(String line) {
        Page page = read("昨晚停电了吗_样江吧", "<h3>昨晚停电了吗</h3><div><div>" + PARAGRAPHS + "</div>" + line + "</div>");
        assertThat(day(page)).isEqualTo(MARCH_5);
    }

    @Test
    void theDayOfTheLastUpdateTellsWhereAFooterIsNotMeant() {
        String update = "Last updated: 5 March 2025";
        Page old = read("Ferries", "<h2>Ferries cut to one a day</h2>" + ENGLISH_PARAGRAPHS + "<hr>" + update);
        Page footer = read(
                "Ferries",
                "<h2>Ferries cut to one a day</h2>" + ENGLISH_PARAGRAPHS + "<div id=\"footer\">" + update + "</div>");
        assertThat(day(old)).isEqualTo(MARCH_5);
        assertThat(day(footer)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta itemprop=\"dateUpdate\" content=\"2025-03-05 18:40:09\">",
                "<script type=\"application/ld+json\">{\"@type\":\"DiscussionForumPosting\",\"dateCreated\":\"2025-03-05T19:22:41\"}</script>",
            })
    void thePageDeclaresTheDay(String head) {
        Page page = read(
                "<title>关于排查隐患的通知</title>" + head,
                "<h1>关于排查隐患的通知</h1><div>" + PARAGRAPHS + "</div>",
                "https://www.sample.example/show?id=7");
        assertThat(day(page)).isEqualTo(MARCH_5);
    }

    @Test
    void theHeadingBelowTheLinksOfASiteIsTheTitleAndNotTheNameAboveThem() {
        Page page = read(
                "Fred's Wireless Page",
                "<center><font size=\"+3\">Fred's Wireless Page</font><br><a href=\"i\">Home</a> | <a href=\"s\">My sets</a></center>"
                        + "<center><h2>Restoring a radio of 1938</h2></center>" + ENGLISH_PARAGRAPHS);
        assertThat(page.title()).isEqualTo("Restoring a radio of 1938");
        assertThat(page.text()).doesNotContain("Home");
    }

    @Test
    void aHeadingWithABreakIsOneTitle() {
        Page page = read("样江市政府办公室-文件发布", "<h2>样江市人民政府办公室<br>关于做好2025年防汛工作的通知</h2><div>" + PARAGRAPHS + "</div>");
        assertThat(page.title()).isEqualTo("样江市人民政府办公室关于做好2025年防汛工作的通知");
    }
}
