package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dibao.parser.page.InventedPage.ENGLISH_PARAGRAPHS;
import static org.dibao.parser.page.InventedPage.PARAGRAPHS;
import static org.dibao.parser.page.InventedPage.read;

import org.junit.jupiter.api.Test;

/** Which of the lines that look like titles is the text's. All pages are invented. */
class TitlesTest {

    @Test
    void aWordMayBeATitle() {
        assertThat(read("粮站 · 老树的自留地", "<h1>粮站</h1>" + PARAGRAPHS).title()).isEqualTo("粮站");
        assertThat(read("粮站", "<h1>粮站</h1>" + PARAGRAPHS).title()).isEqualTo("粮站");
    }

    @Test
    void theSitesNameMayStandBeforeTheTitle() {
        Page page =
                read("样江文化网_文化资讯_竹巷里的老篾匠", "<div class=\"bt\">竹巷里的老篾匠</div><div class=\"nr\">" + PARAGRAPHS + "</div>");
        assertThat(page.title()).isEqualTo("竹巷里的老篾匠");
        assertThat(page.publisher()).isEqualTo("样江文化网");
    }

    @Test
    void anOfficeMayStandBeforeTheTitle() {
        Page page = read(
                "Office of Public Affairs | Ferries Cut to One Sailing a Day | Department of Transport",
                "<p>Office of Public Affairs</p><h1>Ferries Cut to One Sailing a Day</h1><p>Office of Public Affairs</p>"
                        + ENGLISH_PARAGRAPHS);
        assertThat(page.title()).isEqualTo("Ferries Cut to One Sailing a Day");
    }

    @Test
    void aTitleInBoldLettersIsTakenBeforeALongerLineUnderIt() {
        Page page = read(
                "样江日报多媒体数字报刊平台",
                "<table><tr><td align=\"center\"><strong style=\"font-size:20px\">市委常委会举行会议</strong></td></tr>"
                        + "<tr><td align=\"center\">研究部署安全生产农业农村等工作</td></tr></table><div id=\"ozoom\">" + PARAGRAPHS
                        + "</div>");
        assertThat(page.title()).isEqualTo("市委常委会举行会议");
    }

    @Test
    void aHeadingInsideTheTextIsTakenWhereTheWindowNamesTheSite() {
        Page page = read(
                "City of Sampleside - News",
                "<div><p>FOR IMMEDIATE RELEASE</p><p>March 5, 2026</p><p>Contact: Nora Quill, 555-0100</p>"
                        + "<h2>Ferries cut to one sailing a day</h2>" + ENGLISH_PARAGRAPHS + "</div>");
        assertThat(page.title()).isEqualTo("Ferries cut to one sailing a day");
        assertThat(page.text()).isEqualTo(InventedPage.ENGLISH_TEXT);
    }

    @Test
    void aTitleThatTheWindowCutsIsReadFromThePage() {
        Page page = read(
                "关于做好春季学期学校安全...-通知公告-样江市教育局",
                "<div class=\"bt\">关于做好春季学期学校安全工作的通知</div><div class=\"b\">" + PARAGRAPHS + "</div>");
        assertThat(page.title()).isEqualTo("关于做好春季学期学校安全工作的通知");
    }

    @Test
    void aTitleIsKnownWhateverMarksTheWindowHas() {
        Page page = read(
                "\"最美湿地\":让鸟儿安家_样江网", "<div class=\"bt\">“最美湿地”：让鸟儿安家</div><div class=\"b\">" + PARAGRAPHS + "</div>");
        assertThat(page.title()).isEqualTo("“最美湿地”：让鸟儿安家");
    }

    @Test
    void aTitleInTwoParagraphsIsOne() {
        Page page = read(
                "样江市人民政府关于印发加强电梯安全工作意见的通知",
                "<div><p><strong>样江市人民政府</strong></p><p><strong>关于印发加强电梯安全工作意见的通知</strong></p><div class=\"b\">"
                        + PARAGRAPHS + "</div></div>");
        assertThat(page.title()).isEqualTo("样江市人民政府关于印发加强电梯安全工作意见的通知");
    }

    @Test
    void theTableOfADisclosureTellsTheTitleAndIsNone() {
        String stated =
                "<ul><li><b>索引号：</b>33000/2026-00012</li><li><b>发布机构：</b>样江市教育局</li><li><b>标题：</b>关于排查隐患的通知</li></ul>";
        assertThat(read("样江市教育局信息公开", stated + "<div class=\"wz\">" + PARAGRAPHS + "</div>")
                        .title())
                .isEqualTo("关于排查隐患的通知");
        String table =
                "<table><tr><td>索 引 号</td><td>bm56000001/2026-00001234</td><td>分 类</td><td>行政处罚</td></tr></table>";
        assertThat(read("样江监管局行政处罚决定书", table + "<div class=\"news\">" + PARAGRAPHS + "</div>")
                        .title())
                .isEqualTo("样江监管局行政处罚决定书");
    }

    @Test
    void aHeadingThatIsATimeIsNoTitle() {
        Page page = read(
                "微博正文 - 微博HTML5版",
                "<h4><span>2026-04-16 09:00</span> 来自 政务直通车</h4><div class=\"t\">【公交线路调整】"
                        + "自4月20日起，三条线路调整，请留意站牌。<br>不便之处，敬请谅解。</div>");
        assertThat(page.title()).isEqualTo("公交线路调整");
    }
}
