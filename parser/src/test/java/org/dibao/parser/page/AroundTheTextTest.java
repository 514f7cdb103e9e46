package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What stands around a text and belongs to it, and what looks like text and does not. All texts are invented. */
class AroundTheTextTest {

    private static final String TEXT = "<p>各镇人民政府、街道办事处要立即行动，逐一排查隐患。</p><p>落实责任，确保安全，不留死角。</p>";

    @Test
    void aStandfirstIsTheBeginningOfTheText() {
        Page page = read(
                "Ferries cut",
                "<header><h1>Ferries cut to one a day</h1><p class=\"standfirst\">Largest vessel out of service"
                        + " for six weeks</p><p>2 April 2026</p></header><div class=\"body\"><p>Ferry services to the islands, which carry"
                        + " nine hundred people a day, will be cut.</p><p>Engineers said repairs would take weeks, and no ship was free.</p></div>");
        assertThat(page.text()).startsWith("Largest vessel out of service for six weeks\nFerry services");
    }

    @Test
    void aSummaryThatRepeatsTheFirstSentenceIsNotSaidTwice() {
        Page page = read(
                "关于排查隐患的通知",
                "<h1>关于排查隐患的通知</h1><div class=\"summary\">各镇人民政府、街道办事处要立即行动，逐一排查隐患。</div>" + "<div class=\"content\">"
                        + TEXT + "</div>");
        assertThat(page.text()).isEqualTo("各镇人民政府、街道办事处要立即行动，逐一排查隐患。\n落实责任，确保安全，不留死角。");
    }

    @Test
    void remarksOfReadersAreNoTextWhateverTheirListIsCalled() {
        String remark =
                "<div class=\"q\"><b>某网友</b><p>说得好，点赞！希望能尽快落实到位，不要光打雷不下雨。</p><span>2026-03-10 08:00</span></div>";
        Page page = read(
                "关于排查隐患的通知",
                "<h1>关于排查隐患的通知</h1><div class=\"z\">" + TEXT + "</div><div class=\"y\">" + remark.repeat(12)
                        + "</div>");
        assertThat(page.text()).isEqualTo("各镇人民政府、街道办事处要立即行动，逐一排查隐患。\n落实责任，确保安全，不留死角。");
    }

    @Test
    void aChronicleIsText() {
        String entry = "<li><span>2026年3月%d日</span><p>指挥部召开会议，部署排查，要求各地立即行动。</p><p>当日转移群众，无人伤亡。</p></li>";
        StringBuilder list = new StringBuilder();
        for (int day = 1; day < 9; day++) {
            list.append(entry.formatted(day));
        }
        assertThat(read("防汛大事记", "<h1>防汛大事记二〇二六</h1><ul>" + list + "</ul>").text())
                .contains("3月2日")
                .contains("3月8日");
    }

    @Test
    void theDayOfAnUpdateIsNotTheDayOfPublication() {
        Page page = read(
                "关于排查隐患的通知",
                "<h1>关于排查隐患的通知</h1><p>发布时间：2026-03-10</p><div class=\"content\">" + TEXT
                        + "</div><div class=\"log\"><time datetime=\"2026-05-01\">5月1日</time><p>更新了附件。</p></div>");
        assertThat(page.publishedAt()).hasToString("2026-03-10T00:00+08:00");
    }

    @Test
    void aTitleInTwoLinesIsOneAndNotRepeatedInTheText() {
        Page page = read(
                "样江市人民政府办公室关于推进加装电梯的意见_政务公开", "<div id=\"zoom\"><p>样江市人民政府办公室关于推进<br>加装电梯的意见</p>" + TEXT + "</div>");
        assertThat(page.title()).isEqualTo("样江市人民政府办公室关于推进加装电梯的意见");
        assertThat(page.text()).startsWith("各镇人民政府");
    }

    @Test
    void aPostWithoutTitleIsCalledWhatItBeginsWith() {
        Page page =
                read("样江发布的微博 - 微博", "<div class=\"detail\">【停水公告】因检修，定于4月8日停水，请用户提前储水。<br>" + "恢复供水初期，水可能发黄。</div>");
        assertThat(page.title()).isEqualTo("停水公告");
    }

    @Test
    void aReplyThatIsLongerThanThePostIsStillAReply() {
        String post =
                "<div class=\"post %s\"><div class=\"who\"><a href=\"#\">某人</a></div><div class=\"what\"><p>由 某人 » 2026-03-21"
                        + " 09:%d</p><div class=\"words\">%s</div></div></div>";
        Page page = read(
                "社保卡丢了怎么补办 - 样江论坛",
                "<h2>社保卡丢了怎么补办</h2>"
                        + post.formatted("bg1", 14, "请问，社保卡丢了，能不能在网上补办？")
                        + post.formatted("bg2", 30, "可以的，我去年办过。先打电话挂失，然后在手机上补办，上传照片，填地址，十五天就寄到了，快递费自己付。")
                        + post.formatted("bg1", 45, "补充两点：第一，照片要白底的，不然会退回来；第二，外地的合作银行也能代办，带身份证去就行，不用跑回来。"));
        assertThat(page.text()).isEqualTo("请问，社保卡丢了，能不能在网上补办？");
        assertThat(page.publishedAt()).hasToString("2026-03-21T09:14+08:00");
    }

    private static Page read(String window, String body) {
        String html = "<html><head><title>" + window + "</title></head><body>" + body + "</body></html>";
        RawPage raw = new RawPage(
                html.getBytes(StandardCharsets.UTF_8),
                "text/html; charset=utf-8",
                URI.create("https://www.sample.example.cn/detail"),
                null,
                null,
                false,
                false,
                Instant.parse("2026-06-01T00:00:00Z"));
        return ((PageReading.Read) new PageReader().read(raw)).page();
    }
}
