package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is longer than the text and stands beside it, and titles that only name the site. The texts are invented. */
class TrapsTest {

    private static final String SHORT = "任命林某某为样江市副市长；任命罗某某为样江市人民政府秘书长。";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>1、本网站转载文章的目的在于传递更多信息，并不代表本网站赞同其观点，对其真实性不负责任，请读者仅作参考。</p>"
                        + "<p>2、本网站所刊载的内容，如有侵犯您的合法权益，请与我们联系，我们将及时删除，并致以歉意。</p>",
                "<p>We and our partners use cookies on this site. See our privacy policy, which explains how, when, and why we collect data, and what you can do about it.</p>"
            })
    void aDisclaimerThatIsLongerThanTheTextIsNotTheText(String disclaimer) {
        Page page = read("<h1>样江市任命一批干部</h1><div><p>" + SHORT + "</p></div><div>" + disclaimer + "</div>");
        assertThat(page.text()).isEqualTo(SHORT);
    }

    @Test
    void otherNewsWithTheBeginningsOfTheirTextsAreNotTheText() {
        String teaser = "<div class=item><a href=/1>全市重点项目建设推进会召开</a><p>据了解，该项目总投资三亿元，建成后将有效缓解交通压力，预计明年投入使用。</p></div>";
        Page page = read("<h1>样江市任命一批干部</h1><div><p>" + SHORT + "</p></div><div>" + teaser.repeat(8) + "</div>");
        assertThat(page.text()).isEqualTo(SHORT);
    }

    @Test
    void anOrderAboutCopyrightIsNoDisclaimer() {
        assertThat(Disclaimers.is("任何单位不得转载侵犯他人著作权的作品，违者依法追究法律责任。")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>样江市图书馆</title><div class=nrbt>样江市图书馆公开招聘工作人员公告</div> | 样江市图书馆公开招聘工作人员公告",
                "<title>样江市图书馆</title><h1>样江市图书馆</h1><ul><li>一<li>二<li>三<li>四<li>五<li>六<li>七<li>八<li>九<li>十</ul><h2>公开招聘公告</h2> | 公开招聘公告",
                "<title>样江发布疫情通报：无新增病例 样江广电网</title><span>样江发布疫情通报：无新增病例</span> | 样江发布疫情通报：无新增病例",
                "<title>通知公告</title><div><a href=/1>新建学校二十所 新增学位一万余个</a></div><p>关于做好开学工作的通知</p> | 关于做好开学工作的通知"
            })
    void theTitleIsTheLineAboveTheTextWhereTheWindowNamesTheSite(String head, String title) {
        String text = "<div><p>" + SHORT + "</p><p>各级各部门要抓好落实，确保各项工作有序开展，取得实效。</p></div>";
        assertThat(read(head + text).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"（记者 范某 通讯员 梁某）", "(本报记者 范某)"})
    void aBylineInBracketsIsACredit(String line) {
        assertThat(Credits.isLine(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"记者证由发证机关统一核发", "（记者应当持证采访。未持证的，有权拒绝。）"})
    void aSentenceAboutReportersIsNone(String line) {
        assertThat(Credits.isLine(line)).isFalse();
    }

    private static Page read(String html) {
        RawPage raw = new RawPage(
                html.getBytes(StandardCharsets.UTF_8),
                "text/html",
                null,
                null,
                null,
                false,
                false,
                Instant.parse("2026-06-01T00:00:00Z"));
        PageReading reading = new PageReader().read(raw);
        assertThat(reading).isInstanceOf(PageReading.Read.class);
        return ((PageReading.Read) reading).page();
    }
}
