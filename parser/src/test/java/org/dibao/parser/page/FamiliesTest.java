package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.dibao.contracts.Block;
import org.dibao.contracts.DatePrecision;
import org.junit.jupiter.api.Test;

/** Reads invented pages of each family of sites; {@code pages/README.md} says so too. */
class FamiliesTest {

    private static final Instant FETCHED_AT = Instant.parse("2024-06-01T00:00:00Z");

    @Test
    void ofAForumThreadTheFirstPostIsReadWithoutWhatTheForumPutsIntoIt() throws IOException {
        Page page = read("forum.html", Charset.forName("GBK"));
        assertThat(page.title()).isEqualTo("样江市部署防汛防台工作：三天内完成隐患排查");
        assertThat(page.publishedAt()).hasToString("2023-07-14T18:05:09+08:00");
        assertThat(page.publishedPrecision()).isEqualTo(DatePrecision.SECOND);
        assertThat(page.attribution()).isEqualTo("样江发布");
        assertThat(page.blocks())
                .extracting(Block::text)
                .containsExactly(
                        "7月14日下午，市防汛防台指挥部召开会议，部署下阶段工作。",
                        "市防汛防台指挥部指挥长甲某某强调，各地要在三天内完成隐患排查，做到底数清、责任明。",
                        "要加强值班值守，确保信息畅通。");
    }

    @Test
    void aPreviewForSaleIsReadAndCalledOne() throws IOException {
        Page page = read("library.html");
        assertThat(page.title()).isEqualTo("2023年安全生产工作会议领导讲话稿范文");
        assertThat(page.publishedAt()).hasToString("2023-01-06T12:30:01+08:00");
        assertThat(page.truncated()).isTrue();
        assertThat(page.saleSigns()).contains("CALLED_A_SAMPLE:范文", "PRICED", "PREVIEW");
        assertThat(page.text())
                .startsWith("同志们：今天我们在这里召开全县安全生产工作会议，主要任务是总结前一阶段的工作，分析")
                .contains("\n一、提高认识，切实增强做好安全生产工作的责任感\n各乡镇、各部门要牢固树立“安全第一”的思想，")
                .doesNotContain("<br", "&ldquo;", "版权", "剩余3页");
    }

    @Test
    void ofANewsPageNeitherCreditsNorRelatedNewsNorCommentsAreText() throws IOException {
        Page page = read("news.html");
        assertThat(page.title()).isEqualTo("样海市召开全市秋粮收购工作会议");
        assertThat(page.publishedAt()).hasToString("2023-10-12T08:15+08:00");
        assertThat(page.attribution()).isEqualTo("样海日报");
        assertThat(page.publisher()).isEqualTo("样海新闻网");
        assertThat(page.blocks())
                .extracting(Block::text)
                .containsExactly(
                        "本报讯 10月11日，全市秋粮收购工作会议召开，副市长丙某某出席会议并讲话。",
                        "丙某某指出，各地要把秋粮收购作为当前的重要任务，不打“白条”，不压级压价。",
                        "会议要求，10月底前完成仓容准备。");
        assertThat(page.saleSigns()).isEmpty();
        assertThat(page.truncated()).isFalse();
    }

    @Test
    void aConvertedMirrorIsRestored() throws IOException {
        Page page = read("mirror.html");
        assertThat(page.converted()).isTrue();
        assertThat(page.title()).isEqualTo("样江市开展冬季消防安全检查");
        assertThat(page.attribution()).isEqualTo("样江市人民政府网站");
        assertThat(page.publisher()).isEqualTo("晨光资讯报");
        assertThat(page.publishedAt()).hasToString("2022-12-01T09:30+08:00");
        assertThat(page.text())
                .isEqualTo("近日，样江市消防救援支队开展冬季消防安全检查（试行），对全市商场、学校、医院等场所进行排查。\n"
                        + "支队负责人要求，各单位要在12月15日前完成整改，执行《办法》〔2017〕47号的规定。");
    }

    @Test
    void aGovernmentPageDeclaresWhatItIs() throws IOException {
        Page page = read("government.html");
        assertThat(page.title()).isEqualTo("样江市人民政府关于加强烟花爆竹安全管理的通告");
        assertThat(page.publishedAt()).hasToString("2023-12-20T16:30+08:00");
        assertThat(page.attribution()).isEqualTo("样江市人民政府办公室");
        assertThat(page.metadata())
                .containsEntry("SiteIDCode", "9999000001")
                .containsEntry("ColumnName", "政府文件")
                .containsEntry("索引号", "yj001/2023-0012")
                .containsEntry("发文机关", "样江市人民政府")
                .containsEntry("发文字号", "样政告〔2023〕6号")
                .containsEntry("成文日期", "2023年12月18日")
                .containsEntry("主题分类", "公安、安全、司法");
        assertThat(page.blocks())
                .contains(new Block(Block.Form.TABLE_ROW, "中心城区\t全时段禁放"))
                .contains(new Block(Block.Form.PARAGRAPH, "2023年12月18日"))
                .contains(new Block(Block.Form.PARAGRAPH, "附件：禁放区域图.pdf"));
        assertThat(page.text()).startsWith("为加强烟花爆竹安全管理").doesNotContain("索引号", "网站标识码");
    }

    @Test
    void whatAnIssuerWroteInTraditionalCharactersStays() throws IOException {
        Page page = read("traditional.html");
        assertThat(page.converted()).isFalse();
        assertThat(page.title()).isEqualTo("樣港天文署發出強烈季候風信號");
        assertThat(page.publishedAt()).hasToString("2023-01-15T11:20+08:00");
        assertThat(page.language()).isEqualTo("zh");
        assertThat(page.text()).contains("第3條(a)款").doesNotContain("版權");
    }

    @Test
    void anEnglishPressReleaseIsReadAsWell() throws IOException {
        Page page = read("press-release.html");
        assertThat(page.title()).isEqualTo("Council orders inspection of all playgrounds by 30 June");
        assertThat(page.publishedAt()).hasToString("2023-05-02T09:30+01:00");
        assertThat(page.publisher()).isEqualTo("Sampleshire Council");
        assertThat(page.language()).isEqualTo("en");
        assertThat(page.blocks())
                .hasSize(4)
                .extracting(Block::form)
                .endsWith(Block.Form.LIST_ITEM, Block.Form.LIST_ITEM);
        assertThat(page.text()).startsWith("Every playground").doesNotContain("cookies", "Budget", "All rights");
    }

    @Test
    void aLoginPageAndAnEmptyShellAnnounceNothing() throws IOException {
        assertThat(nothing("login.html")).contains("login page");
        assertThat(nothing("shell.html")).contains("needs rendering");
    }

    private static Page read(String name) throws IOException {
        return read(name, StandardCharsets.UTF_8);
    }

    private static Page read(String name, Charset charset) throws IOException {
        PageReading reading = reading(name, charset);
        assertThat(reading).isInstanceOf(PageReading.Read.class);
        return ((PageReading.Read) reading).page();
    }

    private static String nothing(String name) throws IOException {
        PageReading reading = reading(name, StandardCharsets.UTF_8);
        assertThat(reading).isInstanceOf(PageReading.Nothing.class);
        return ((PageReading.Nothing) reading).reason();
    }

    private static PageReading reading(String name, Charset charset) throws IOException {
        try (InputStream in = Objects.requireNonNull(FamiliesTest.class.getResourceAsStream("/pages/" + name), name)) {
            byte[] body = new String(in.readAllBytes(), StandardCharsets.UTF_8).getBytes(charset);
            URI url = URI.create("https://sample.example/" + name);
            return new PageReader().read(new RawPage(body, "text/html", url, null, null, false, false, FETCHED_AT));
        }
    }
}
