package org.dibao.parser.part;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.Attachment;
import org.dibao.contracts.Attachment.Reading;
import org.dibao.contracts.Block;
import org.dibao.contracts.DocumentPart;
import org.dibao.contracts.DocumentPart.Kind;
import org.dibao.parser.AnnouncementReader;
import org.dibao.parser.Understanding;
import org.dibao.parser.Understanding.Understood;
import org.dibao.parser.explain.Notes;
import org.dibao.parser.page.RawPage;
import org.dibao.parser.structure.SourceKnowledge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which parts are asked for, and what comes of them. All texts are invented. */
class WholePageTest {

    private static final String TITLE = "湖州市人民政府办公室关于印发《湖州市河道保洁实施方案》的通知";
    private static final String COVER =
            "<p>各区县人民政府，市府各部门：</p>" + "<p>现将《湖州市河道保洁实施方案》印发给你们，请结合实际，认真贯彻执行。</p>" + "<p>湖州市人民政府办公室</p><p>2026年2月3日</p>";
    private static final String PDF = "<p>附件：<a href='/files/plan.pdf'>湖州市河道保洁实施方案.pdf</a></p>";
    private static final URI PLAN = URI.create("http://www.example.gov.cn/files/plan.pdf");
    private static final String ORDER = "各区县要在2026年3月31日前完成河道排查，严禁向河道倾倒垃圾。";

    private final AnnouncementReader reader = new AnnouncementReader();

    @Test
    void theFileBehindACoverLineIsWanted() {
        assertThat(read(COVER + PDF).wanted()).isEqualTo(new Wanted(Kind.ATTACHMENT, "湖州市河道保洁实施方案.pdf", PLAN));
    }

    @Test
    void aPageThatHoldsNothingButALinkIsACoverToo() {
        Understood bare = read(PDF);
        assertThat(bare.wanted()).isEqualTo(new Wanted(Kind.ATTACHMENT, "湖州市河道保洁实施方案.pdf", PLAN));
        assertThat(bare.announcement().title()).isEqualTo(TITLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>具体内容详见附件，请各单位认真抓好落实，并及时报送工作进展情况和存在的问题。</p>",
                "<p>经研究，现将本次抽检结果予以公布，欢迎社会各界监督，对不合格单位将依法处理。</p>",
            })
    void aShortTextThatSendsItsReaderToTheFileIsACover(String text) {
        assertThat(read(text + PDF).wanted()).isNotNull();
    }

    @Test
    void anOrderWithAFormBesideItIsNoCover() {
        String order = "<p>" + ("各单位要落实防汛责任，逐级排查隐患，发现问题立即整改，确保人员安全。").repeat(4) + "</p>" + "<p>请于2026年6月1日前填报统计表。</p>";
        Understood understood = read(order + "<p>附件：<a href='/files/form.docx'>统计表.docx</a></p>");
        assertThat(understood.wanted()).isNull();
        assertThat(understood.announcement().attachments())
                .containsExactly(new Attachment("统计表.docx", URI.create("http://www.example.gov.cn/files/form.docx")));
    }

    @Test
    void theOrdersAreReadFromTheFileAndTheSignatureFromTheCover() {
        Announcement whole = read(COVER + PDF, file(PLAN, Reading.READ, ORDER, "本方案由市水利局负责解释。"))
                .announcement();

        assertThat(whole.text()).containsSubsequence("印发给你们", "湖州市人民政府办公室", "湖州市河道保洁实施方案.pdf", "倾倒垃圾");
        assertThat(whole.blocks()).contains(new Block(Block.Form.HEADING, "湖州市河道保洁实施方案.pdf"));
        assertThat(whole.directives()).anyMatch(directive -> directive.text().contains("倾倒垃圾"));
        assertThat(whole.deadlines())
                .anyMatch(deadline -> LocalDate.parse("2026-03-31").equals(deadline.date()));
        assertThat(whole.issuers()).containsExactly("湖州市人民政府办公室");
        assertThat(whole.attachments()).containsExactly(new Attachment("湖州市河道保洁实施方案.pdf", PLAN, Reading.READ));
    }

    @Test
    void aFileThatCannotBeReadLeavesTheCoverWithTheReason() {
        Understood understood = read(COVER + PDF, DocumentPart.without(Kind.ATTACHMENT, "x", PLAN, Reading.MISSING));
        assertThat(understood.wanted()).isNull();
        assertThat(understood.announcement().attachments())
                .extracting(Attachment::reading)
                .containsExactly(Reading.MISSING);
        assertThat(understood.announcement().truncated()).isFalse();
    }

    @Test
    void anArchiveThatStandsAloneIsWantedAndOneOfAForeignKindIsNot() {
        assertThat(read(COVER + "<p>附件：<a href='/files/all.zip'>全部文件.zip</a></p>")
                        .wanted())
                .isNotNull();
        assertThat(read(COVER + "<p>附件：<a href='/files/all.rar'>全部文件.rar</a></p>")
                        .wanted())
                .isNull();
    }

    @Test
    void fiveFilesAreReadAndNotTheArchiveOfThemBeside() {
        StringBuilder files = new StringBuilder("<p>附件：<a href='/files/all.zip'>全部文件.zip</a></p>");
        for (int i = 1; i <= 7; i++) {
            files.append("<p><a href='/files/" + i + ".docx'>附件" + i + "某某表.docx</a></p>");
        }
        List<DocumentPart> parts = new ArrayList<>();
        Understood understood = read(COVER + files);
        while (understood.wanted() != null) {
            parts.add(file(understood.wanted().url(), Reading.READ, "第" + parts.size() + "张表"));
            understood = read(COVER + files, parts.toArray(DocumentPart[]::new));
        }
        assertThat(parts).hasSize(5);
        assertThat(understood.announcement().attachments())
                .extracting(Attachment::reading)
                .containsExactly(
                        Reading.TOO_MANY,
                        Reading.READ,
                        Reading.READ,
                        Reading.READ,
                        Reading.READ,
                        Reading.READ,
                        Reading.TOO_MANY,
                        Reading.TOO_MANY);
    }

    @Test
    void aSampleForSaleFetchesNothing() {
        RawPage raw = raw("<title>2026年防汛讲话范文</title><h1>2026年防汛讲话范文</h1><div><p>详见附件。价格：5元</p>" + PDF + "</div>");
        assertThat(understood(raw).wanted()).isNull();
    }

    @Test
    void anArticleIsPutTogetherInOrder() {
        Understood first = article();
        URI second = URI.create("http://www.example.gov.cn/a/t1_2.html");
        URI third = URI.create("http://www.example.gov.cn/a/t1_3.html");
        assertThat(first.wanted()).isEqualTo(new Wanted(Kind.NEXT_PAGE, second.toString(), second));
        assertThat(first.announcement().truncated()).isTrue();

        DocumentPart two = page(second, third, "第二页上说，各区要在2026年4月30日前完成整改。");
        assertThat(article(two).wanted()).isEqualTo(new Wanted(Kind.NEXT_PAGE, third.toString(), third));

        // The last page's "next" leads to the first: the circle is closed.
        DocumentPart three = page(third, URI.create("http://www.example.gov.cn/a/t1.html"), "第三页上说，严禁弄虚作假。");
        Understood whole = article(two, three);
        assertThat(whole.wanted()).isNull();
        assertThat(whole.announcement().text()).containsSubsequence("第一页上说", "第二页上说", "第三页上说");
        assertThat(whole.announcement().truncated()).isFalse();
        assertThat(whole.announcement().continuedAt()).isNull();
    }

    @Test
    void pagesWithoutEndEndAtTwenty() {
        List<DocumentPart> pages = new ArrayList<>();
        Understood understood = article();
        while (understood.wanted() != null) {
            URI next = understood.wanted().url();
            URI after = URI.create("http://www.example.gov.cn/a/t1_" + (pages.size() + 3) + ".html");
            pages.add(page(next, after, "这是第" + (pages.size() + 2) + "页的文字。"));
            understood = article(pages.toArray(DocumentPart[]::new));
        }
        assertThat(pages).hasSize(19);
        assertThat(understood.announcement().continuedAt())
                .isEqualTo(URI.create("http://www.example.gov.cn/a/t1_21.html"));
        assertThat(understood.announcement().truncated()).isTrue();
    }

    @Test
    void aSiteThatAnswersEveryNumberWithTheSamePageIsNotReadOnAndOn() {
        URI second = URI.create("http://www.example.gov.cn/a/t1_2.html");
        URI third = URI.create("http://www.example.gov.cn/a/t1_3.html");
        DocumentPart two = page(second, third, "第二页上说，各区要完成整改。");
        DocumentPart again = page(third, URI.create("http://www.example.gov.cn/a/t1_4.html"), "第二页上说，各区要完成整改。");
        Understood whole = article(two, again);
        assertThat(whole.wanted()).isNull();
        assertThat(whole.announcement().text()).containsOnlyOnce("第二页上说");
    }

    @Test
    void aPageThatDoesNotComeLeavesTheTextCutAndSaysWhereItGoesOn() {
        URI second = URI.create("http://www.example.gov.cn/a/t1_2.html");
        Understood cut = article(DocumentPart.without(Kind.NEXT_PAGE, second.toString(), second, Reading.UNREACHABLE));
        assertThat(cut.wanted()).isNull();
        assertThat(cut.announcement().truncated()).isTrue();
        assertThat(cut.announcement().continuedAt()).isEqualTo(second);
    }

    private Understood article(DocumentPart... parts) {
        String text = "<p>第一页上说，各区要立即开展排查，落实责任，建立台账，确保不漏一处。</p><p>各部门要加强配合，形成合力。</p>";
        RawPage raw = raw("<title>关于开展排查的通知</title><h1>关于开展排查的通知</h1><div class=content>" + text
                + "</div><div class=pager>1 <a href='t1_2.html'>2</a> <a href='t1_2.html'>下一页</a></div>");
        return understood(raw, parts);
    }

    private Understood read(String body, DocumentPart... parts) {
        RawPage raw = raw("<title>" + TITLE + "</title><h1>" + TITLE + "</h1><div class=info>2026-02-04 来源：市府办</div>"
                + "<div class=content>" + body + "</div><div class=footer>主办：样例。地址：样例路1号，邮编：000000。</div>");
        return understood(raw, parts);
    }

    private Understood understood(RawPage raw, DocumentPart... parts) {
        Notes notes = new Notes();
        Understanding understanding = reader.read(raw, SourceKnowledge.NONE, List.of(parts));
        reader.read(raw, SourceKnowledge.NONE, notes);
        assertThat(understanding).as(() -> notes.all().toString()).isInstanceOf(Understood.class);
        return (Understood) understanding;
    }

    private static DocumentPart file(URI url, Reading reading, String... lines) {
        return new DocumentPart(Kind.ATTACHMENT, "x", url, reading, blocks(lines), List.of(), null);
    }

    private static DocumentPart page(URI url, @Nullable URI next, String... lines) {
        return new DocumentPart(Kind.NEXT_PAGE, url.toString(), url, Reading.READ, blocks(lines), List.of(), next);
    }

    private static List<Block> blocks(String... lines) {
        return List.of(lines).stream()
                .map(line -> new Block(Block.Form.PARAGRAPH, line))
                .toList();
    }

    private static RawPage raw(String html) {
        return new RawPage(
                ("<!DOCTYPE html><meta charset=utf-8>" + html).getBytes(UTF_8),
                "text/html; charset=utf-8",
                URI.create("http://www.example.gov.cn/a/t1.html"),
                null,
                null,
                false,
                false,
                Instant.parse("2026-02-04T04:00:00Z"));
    }
}
