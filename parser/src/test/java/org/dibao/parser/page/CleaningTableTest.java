package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dibao.parser.clean.CharacterForms;
import org.dibao.parser.clean.EscapedMarkup;
import org.dibao.parser.clean.JammerStrings;
import org.dibao.parser.clean.PinyinInserts;
import org.dibao.parser.clean.Restoration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of cleaning, on whole pages: what it takes out, and what none of them may touch. All texts are invented. */
class CleaningTableTest {

    private static final String BEFORE = "各镇人民政府要立即行动，落实责任。";
    private static final String AFTER = "确保安全，不留死角，不得延误。";

    /** What copying, converting and hiding put between two halves of a text, and nobody wrote. */
    static Stream<Arguments> insertions() {
        return Stream.of(
                Arguments.of("jammer in a font", "<font class=\"jammer\">: L# X0 q- b1 T2 r</font>"),
                Arguments.of("jammer in a hidden span", "<span style=\"display:none\">: L# X0 q- b1 T2 r</span>"),
                Arguments.of(
                        "jammer in a hidden span, spaced", "<span style=\"display : none;\">0 k' `1 A+ x; ~</span>"),
                Arguments.of("jammer flattened into the text", ", o/ X# y j4 r  G+ k7 ]"),
                Arguments.of("jammer with markup in it", "( }&amp; k* l; w! s&quot; @"),
                Arguments.of("zero-width characters", "\u200B\u200C\u200D\uFEFF\u2060"),
                Arguments.of("soft hyphen and marks of direction", "\u00AD\u200E\u202A\u202C\u2066\u2069"),
                Arguments.of("private use", "\uE000\uF8FF\uE5E5"),
                Arguments.of("private use beyond the basic plane", "\uDB80\uDC00\uDBFF\uDFFD"),
                Arguments.of("white text", "<font color=\"#FFFFFF\">样江论坛欢迎您</font>"),
                Arguments.of("white text by style", "<span style=\"color: #fff\">样江论坛欢迎您</span>"),
                Arguments.of("transparent text", "<span style=\"color:transparent\">样江论坛欢迎您</span>"),
                Arguments.of("hidden by display", "<p style=\"DISPLAY: none\">样江论坛欢迎您</p>"),
                Arguments.of("hidden by visibility", "<span style=\"visibility:hidden\">样江论坛欢迎您</span>"),
                Arguments.of("hidden attribute", "<span hidden>样江论坛欢迎您</span>"),
                Arguments.of("off the screen", "<span style=\"position:absolute;left:-9999px\">样江论坛欢迎您</span>"),
                Arguments.of("off the screen above", "<span style=\"position:absolute; top:-9999px\">样江论坛欢迎您</span>"),
                Arguments.of("no size", "<span style=\"font-size:0px\">样江论坛欢迎您</span>"),
                Arguments.of("no opacity", "<span style=\"opacity:0\">样江论坛欢迎您</span>"),
                Arguments.of("escaped twice", "&lt;br /&gt;&amp;nbsp;&amp;nbsp;&lt;/span&gt;"),
                Arguments.of("a comment", "<!-- 样江论坛欢迎您 -->"),
                Arguments.of("a script", "<script>document.write('样江论坛欢迎您')</script>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("insertions")
    void whatNobodyWroteIsTakenOut(String name, String inserted) {
        String text = text("<p>" + BEFORE + inserted + AFTER + "</p>");
        assertThat(text.replaceAll("\\s", "")).as(name).isEqualTo(BEFORE + AFTER);
    }

    /** Pinyin as converters leave it, with one fixed reading for each character. */
    static Stream<Arguments> pinyin() {
        return Stream.of(
                Arguments.of("關(guān)於開(kāi)展(zhǎn)檢(jiǎn)查(chá)的通知", "关于开展检查的通知"),
                Arguments.of("關（guān）於開（kāi）展檢（jiǎn）查的通知", "关于开展检查的通知"),
                Arguments.of("關(guan)於開(kai)展檢(jian)查的通知", "关于开展检查的通知"),
                Arguments.of("關(guānguān)於開(kāi kāi)展檢(jiǎn)查的通知", "关于开展检查的通知"),
                Arguments.of("關( guān )於開(k āi)展檢(jiǎn)查的通知", "关于开展检查的通知"),
                Arguments.of("銀行(xíng)與重(zhòng)慶、長(cháng)江、長(cháng)官", "银行与重庆、长江、长官"),
                Arguments.of("辦(bàn)法（試行）自發(fā)布之日起施行（國辦發〔2017〕47號）", "办法（试行）自发布之日起施行（国办发〔2017〕47号）"),
                Arguments.of(
                        "疫(yì)苗(COVID)與(yǔ)核(hé)酸(PCR)，發(fā)至 mail(at)example.org",
                        "疫苗(COVID)与核酸(PCR)，发至 mail(at)example.org"));
    }

    @ParameterizedTest
    @MethodSource("pinyin")
    void aConvertedTextIsRestored(String converted, String written) {
        Restoration restoration = Restoration.of(List.of("關(guān)門(mén)開(kāi)", converted));
        assertThat(restoration.restore(converted)).isEqualTo(written);
        assertThat(restoration.restore(written)).isEqualTo(written);
    }

    /** What none of the rules may touch. */
    static Stream<String> ordinary() {
        return Stream.of(
                "《样江市禁渔办法（試行）》及其附件（一）、（二）。",
                "新型冠狀病毒(COVID)疫苗(mRNA)接種點，共12處。",
                "國辦發〔2017〕47號文件要求，各地要抓緊落實。",
                "样政办〔2017〕47号、样教规[2020]3号、样卫发【2021】5号。",
                "面积 S = a * b + c / d - 2，其中 a > 0，b < 100，x_1 ≤ y^2。",
                "联系邮箱 zhang_san@example.org，网址 https://www.example.org/a?b=c&d=e#f。",
                "The Board shall meet at 9 a.m. on 1 March, and again at 3 p.m. if needed.",
                "for (int i = 0; i < 10; i++) { s += a[i] & 0xFF; } // 循环",
                "选项包括 A, B, C, D, E 和 F，每题 2 分，共 5 题。",
                "（一）A 类：5 个；（二）B 类：3 个；（三）C 类：1 个。",
                "成分：C6H12O6、NaCl、CaCO3；浓度 5 % ± 0.1 %，pH 7 ~ 8。",
                "比分 3 : 2，汇率 1 USD = 7.1 CNY，温度 -5 ℃ 至 8 ℃。",
                "第3條(a)款、第5條(e)款及第7條(o)款另有規定的除外。",
                "甪(lù)直镇、浒(xǔ)墅关两地各设一处，读音请注意。",
                "他说：“请使用<br>换行，而不是回车。”",
                "电话：0577-88880000 转 1、2、3、4；传真：0577-88880001。");
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void whatSomebodyWroteStays(String written) {
        String escaped = written.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        assertThat(text("<p>" + BEFORE + "</p><p>" + escaped + "</p><p>" + AFTER + "</p>"))
                .isEqualTo(BEFORE + "\n" + written + "\n" + AFTER);
    }

    /** Five pairs or more, of any of Discuz!'s characters, wherever it may stand. */
    @Test
    void everyStringAgainstCopyingIsTakenOutOfAPage() {
        Random random = new Random(20260401);
        for (int i = 0; i < 200; i++) {
            StringBuilder pairs = new StringBuilder();
            for (int pair = 5 + random.nextInt(11); pair > 0; pair--) {
                pairs.append((char) (0x20 + random.nextInt(0x1C))).append(' ').append((char)
                        (0x3F + random.nextInt(0x40)));
            }
            String escaped = pairs.toString().replace("&", "&amp;").replace("<", "&lt;");
            for (String dress : List.of("<font class=\"jammer\">%s</font>", "<span style=\"display:none\">%s</span>")) {
                assertThat(text("<p>" + BEFORE + dress.formatted(escaped) + "<br />" + AFTER + "</p>")
                                .replace("\n", ""))
                        .as(pairs.toString())
                        .isEqualTo(BEFORE + AFTER);
            }
        }
    }

    /** Cleaning what is clean changes nothing, whatever it was made of. */
    @Test
    void cleaningTwiceIsCleaningOnce() {
        Random random = new Random(20260402);
        String alphabet = "各關開通知 　\u200B\uE000（）()aāguānchǎng<>&;/br#1234５６ＡＢ,.，。〔〕:\t\nLXq- ?~`k+";
        for (int i = 0; i < 4000; i++) {
            StringBuilder made = new StringBuilder();
            for (int length = random.nextInt(80); length > 0; length--) {
                made.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String once = CharacterForms.normalise(made.toString());
            assertThat(CharacterForms.normalise(once)).isEqualTo(once);
            String unjammed = JammerStrings.remove(once);
            assertThat(unjammed.length()).isLessThanOrEqualTo(once.length());
            String bare = PinyinInserts.remove(once);
            assertThat(PinyinInserts.remove(bare).length()).isLessThanOrEqualTo(bare.length());
            assertThat(EscapedMarkup.decode(once)).isNotNull();
            Restoration restoration = new Restoration(true);
            String restored = restoration.restore(once);
            assertThat(restoration.restore(restored).length()).isLessThanOrEqualTo(restored.length());
        }
    }

    private static String text(String body) {
        String html = "<html><head><title>关于落实责任的通知</title></head><body><h1>关于落实责任的通知</h1><div id=\"zoom\">" + body
                + "</div></body></html>";
        RawPage raw = new RawPage(
                html.getBytes(StandardCharsets.UTF_8),
                "text/html; charset=utf-8",
                null,
                null,
                null,
                false,
                false,
                Instant.parse("2026-06-01T00:00:00Z"));
        return ((PageReading.Read) new PageReader().read(raw)).page().text();
    }
}
