package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.dibao.contracts.Attachment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files beside a text, and the text's other pages. The texts are invented. */
class AttachmentsTest {

    private static final URI ADDRESS = URI.create("http://www.example.gov.cn/art/2026/3/content_8812.htm");
    private static final String BODY = "<div class=content><p>各镇人民政府要立即组织力量，对辖区内的隐患点逐一排查，发现问题及时处置。</p>"
            + "<p>市级各部门要按照职责分工，加强督促检查，确保各项措施落到实处，保障人民群众安全。</p>LINK</div>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href=./P02.pdf>责任人名单.pdf</a> | 责任人名单.pdf | http://www.example.gov.cn/art/2026/3/P02.pdf",
                "<a href='/f/a%E8%A1%A8.xlsx'>点击下载</a> | a表.xlsx | http://www.example.gov.cn/f/a%E8%A1%A8.xlsx",
                "<a href='/f/1.wps' title='巡查记录表'>下载</a> | 巡查记录表 | http://www.example.gov.cn/f/1.wps",
                "<a href='/module/down.jsp?i=7'>附件1.报名表.docx</a> | 附件1.报名表.docx | http://www.example.gov.cn/module/down.jsp?i=7",
                "<a href='https://files.example.org/x.OFD'>全文（OFD）</a> | 全文（OFD） | https://files.example.org/x.OFD"
            })
    void filesAreListedWithNameAndAddress(String link, String name, String url) {
        assertThat(page(link).attachments()).containsExactly(new Attachment(name, URI.create(url)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='/a.html'>相关解读</a>",
                "<a href='javascript:down(1)'>报名表.docx</a>",
                "<a href='file:///etc/passwd.pdf'>名单.pdf</a>",
                "<a href='/download/app'>下载客户端</a>",
                "<a href='http://[/x.pdf'>名单.pdf</a>"
            })
    void otherLinksAreNone(String link) {
        assertThat(page(link).attachments()).isEmpty();
    }

    @Test
    void aFileThatIsLinkedTwiceIsListedOnce() {
        assertThat(page("<a href=/1.pdf>名单</a><p><a href=/1.pdf>名单（下载）</a></p>").attachments())
                .hasSize(1);
    }

    @Test
    void aFileAmongRelatedNewsIsNotOfThisText() {
        String html = BODY.replace("LINK", "") + "<div class=related><a href=/old.pdf>去年的通知.pdf</a></div>";
        assertThat(read(html, ADDRESS).attachments()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "content_8812_2.htm, content_8812.htm",
        "content_8812_3.htm, content_8812_2.htm",
        "c1001-9981-3.html, c1001-9981-2.html",
        "view.jsp?id=5&page=2, view.jsp?id=5"
    })
    void aTextInSeveralPagesSaysWhereItGoesOn(String next, String here) {
        Page page = read(BODY.replace("LINK", "<p>【1】 <a href='" + next + "'>下一页</a></p>"), ADDRESS.resolve(here));
        assertThat(page.continuedAt()).isEqualTo(ADDRESS.resolve(next));
        assertThat(page.truncated()).isTrue();
        assertThat(page.text()).doesNotContain("下一页").doesNotContain("【1】");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='other_99.htm'>下一页</a>",
                "<a href='http://elsewhere.example.org/content_8812_2.htm'>下一页</a>",
                "<a href='content_8813.htm'>下一篇</a>",
                "<a href='#'>下一页</a>"
            })
    void aLinkToSomethingElseIsNoNextPage(String link) {
        Page page = page("<p>" + link + "</p>");
        assertThat(page.continuedAt()).isNull();
        assertThat(page.truncated()).isFalse();
    }

    @Test
    void theSecondPageOfATextHasItsTitleWithoutTheNumber() {
        String html = "<title>大桥的“关节置换”(2)--样江网</title><h1>大桥的“关节置换”(2)</h1>" + BODY;
        assertThat(read(html, ADDRESS.resolve("content_8812_2.htm")).title()).isEqualTo("大桥的“关节置换”");
        assertThat(read(html, ADDRESS).title()).isEqualTo("大桥的“关节置换”(2)");
    }

    private static Page page(String link) {
        return read(BODY.replace("LINK", link), ADDRESS);
    }

    private static Page read(String html, URI url) {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        RawPage raw =
                new RawPage(body, "text/html", url, null, null, false, false, Instant.parse("2026-06-01T00:00:00Z"));
        PageReading reading = new PageReader().read(raw);
        assertThat(reading).isInstanceOf(PageReading.Read.class);
        return ((PageReading.Read) reading).page();
    }
}
