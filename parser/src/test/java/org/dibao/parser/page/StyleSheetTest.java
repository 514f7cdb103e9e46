package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are invented. */
class StyleSheetTest {

    private static final String FIRST = "各镇人民政府、街道办事处要立即行动，逐一排查隐患，落实责任，确保安全。";
    private static final String SECOND = "要加强值班值守，严格执行领导带班制度，发现险情，立即报告。";
    private static final String JAM = "禁止复制本站文章";

    /** Generous for a busy machine; what is not linear takes minutes. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".jam{display:none}",
                ".jam { display : none !important }",
                "SPAN.jam{DISPLAY:NONE}",
                "#jam{display:none}",
                "span#jam{display:none}",
                "span{display:none}",
                "h6, .other , .jam{color:red;display:none}",
                "/* } */ .jam/**/{display:none}",
                "@charset 'utf-8'; .jam{display:none}",
                "@media screen{.jam{display:none}}",
                "@media print, all{.jam{display:none}}",
                "@font-face{font-family:x} .jam{display:none}",
                ".jam{display:block} .jam{display:none}",
                ".jam{display:none!important} .jam{display:block}",
                ".jam{display:none} span{display:inline}",
                ".jam{display:none} .jam:hover{display:inline}",
                ".a{content:'}'} .jam{display:none}",
                ".a{background:url(data:x;y)} .jam{display:none",
                ".jam{position:absolute;left:-5000px}",
                ".jam{position:absolute;top:-5000px}",
                ".jam{text-indent:-5000px}",
                ".jam{text-indent:-99em}",
                ".jam{position:fixed;left:-100vw}",
                ".jam{position:fixed;right:-120%}",
                ".jam{position:absolute;left:-200rem}",
                ".jam{transform:translateX(-9999px)}",
                ".jam{clip:rect(0,0,0,0)}",
                ".jam{clip:rect(1px 1px 1px 1px)}",
                ".jam{clip-path:inset(50%)}",
                ".jam{clip-path:inset(100%)}",
                ".jam{height:0;overflow:hidden}",
                ".jam{overflow:hidden}.jam{width:0px}",
                ".jam{max-height:0;overflow:hidden}",
                ".jam{opacity:0}",
                ".jam{opacity:.01}",
                ".jam{visibility:hidden}",
                ".jam{visibility:collapse}",
                ".jam{font-size:0}",
                ".jam{font-size:0em}",
                ".jam{font-size:0.0rem}",
                ".jam{font:0/0 a}",
                ".jam{color:transparent}",
                ".jam{color:rgba(0,0,0,0)}",
                ".jam{color:#fff}",
                ".jam{color:#FEFEFE}",
                ".jam{color:rgb(255, 255, 255)}",
                ".jam{color:rgb(252 252 253)}",
                ".jam{color:hsl(0,0%,99%)}",
                ".jam{color:white} .content{background:#fff}",
                ".nav{color:#333} .jam{color:white} .content{background:none}",
                ".jam{color:#eef} .content{background:#EEEEFF}",
                ".jam{color:rgb(230,240,250)} .content{background-color:#e6f0fa}",
                ".jam{color:#036;background:#036}",
                ".jam{color:silver} p{background:#c0c0c0} .content{background:#036}",
                ".jam{color:#eef;background:none} .content{background:#eef}",
                ".jam{color:red} .jam{color:#eef} .content{background:#eef}",
                ".jam{color:#eef} .content{background-color:#eef;background-image:none}",
                ".jam{color:#eef} .content{background:#eef url(a.png)} .content{background:#eef}",
                ".jam{color:#eef} .content{background:#eef} .main .content{background-image:none}",
                "<!-- .jam{display:none} -->",
                "<!--\n.a{color:red}\n--> <!-- .jam{display:none}",
                "@import url(a.css);.jam{display:none}",
                "} .jam{display:none}",
                ".jam{;;;:;x;display:none;}",
                ".a{b{c:1}} .jam{display:none}",
                ".jam{height:0;overflow-y:hidden;padding:0}",
                ".jam{width:0;flex:none;overflow:hidden}",
                ".jam{background:#036;display:none}"
            })
    void whatTheSheetOfAPageHidesIsNotRead(String sheet) {
        assertThat(text(sheet)).isEqualTo(FIRST + "\n" + SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".jam{display:none} .jam{display:inline}",
                ".jam{display:none} #jam{display:inline}",
                ".jam{display:none} .content .jam{display:inline}",
                ".jam{display:none} @media (min-width:700px){.jam{display:inline}}",
                "span{display:none} .jam{display:inline}",
                ".jam{color:#c00} .content{background:#eef}",
                ".jam{color:#eef} p{background:#036} .content{background:#eef}",
                ".jam{color:#eef;background:#036} .content{background:#eef}",
                ".jam{color:#eef} .content{background:#eef url(a.png)}",
                ".jam{color:#eef} .content{background:#eef;background-image:url(a.png)}",
                ".jam{color:#eef} .content{background:linear-gradient(#eef,#036)}",
                ".jam{color:#eef} .content{background-image:url(a.png);background-color:#eef}",
                ".jam{color:#eef} .content{background:url(a.png)} .content{background-color:#eef}",
                ".jam{color:#eef} .content{background:url(a.png);background-color:#eef} .main .content{background:none}",
                ".jam{color:#eef} .content{background:#eef} .main .content{background-image:url(a.png)}",
                ".jam{color:#036;background-color:#eef;background-image:none} .content{background:#036}",
                ".jam{color:#fff} .content{background-image:url(a.png);background-color:#fff}",
                ".jam{color:#eef} .jam{color:#333} .content{background:#eef}",
                ".jam{color:#eef} .content .jam{color:#333} .content{background:#eef}",
                ".jam{color:#eef} .content{background:#eef} .main .content{background:#036}",
                ".jam{color:rgba(204,0,0,.5);background:#c00}",
                ".jam{color:var(--a);background:var(--a)}",
                ".jam{color:#c00} .jam:hover{background:#c00}",
                ".jam{color:#c00} .other{background:#c00}",
                ".jam:hover{display:none}",
                ".other .jam{display:none}",
                ".jam.other{display:none}",
                "@media print{.jam{display:none}}",
                "@media screen and (max-width:700px){.jam{display:none}}",
                "@keyframes x{from{opacity:0}} .a{opacity:0}",
                "/* .jam{display:none} */",
                "/* .jam{display:none}",
                ".jamming{display:none}",
                ".jam{.inner{color:red;display:none;top:0}}",
                ".jam{text-indent:-2em}",
                ".jam{left:-20px;top:-1em;margin-left:-50%}",
                ".jam{transform:translate(-50%,-50%)}",
                ".jam{height:0}",
                ".jam{clip:rect(0,100px,100px,0)}",
                ".jam{clip-path:inset(5%)}",
                ".jam{opacity:0;animation:appear 1s forwards}",
                ".jam{opacity:.6}",
                ".jam{font-size:0.8em}",
                ".jam{font:bold 700 12px/1.5 serif}",
                ".jam{color:#fff;background:#c00}",
                ".jam{color:#fff} .content{background-color:navy}",
                ".jam{color:transparent;background:linear-gradient(red,blue);-webkit-background-clip:text}",
                ".jam{color:#eed}",
                ".jam{color:var(--x)}",
                ".jam{width:0;flex:1;overflow:hidden}",
                ".jam{height:0;overflow:hidden;padding-bottom:56%}",
                ".jam{height:0;overflow:hidden} .content .jam{min-height:20px}",
                ".jam{content:'display:none;'}",
                ".jam{display:none-such}",
                ".JAM{display:none}",
                ".jam:not(.x){display:none}",
                ".jam::before{display:none}",
                "[class=jam]{display:none}",
                "@supports (display:x){.jam{display:none}}",
                ".jam{display:none!important} .jam{display:inline!important}",
                ".jam{display:none} .x.jam{display:inline}",
                ".jam{color:rgb(200,255,255)}"
            })
    void whatAReaderSeesIsRead(String sheet) {
        assertThat(text(sheet)).isEqualTo(FIRST + JAM + "\n" + JAM + SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "position:absolute;left:-5000px",
                "text-indent:-5000px",
                "clip:rect(0,0,0,0)",
                "clip-path:inset(100%)",
                "max-height:0;overflow:hidden",
                "visibility:collapse",
                "font-size:0em",
                "color:#fefefe",
                "color:transparent"
            })
    void anElementsOwnStyleHidesAsASheetDoes(String style) {
        String jam = "<span style='" + style + "'>" + JAM + "</span>";
        assertThat(read("<div class=content><p>" + FIRST + jam + "</p><p>" + jam + SECOND + "</p></div>"))
                .isEqualTo(FIRST + "\n" + SECOND);
    }

    @Test
    void anElementsOwnStyleShowsWhatASheetHides() {
        assertThat(read("<style>.jam{display:none}</style><div class=content><p>" + FIRST
                        + "<span class=jam style='display:inline'>" + JAM + "</span></p><p>" + SECOND + "</p></div>"))
                .isEqualTo(FIRST + JAM + "\n" + SECOND);
    }

    @Test
    void sheetsForPrintersForBrowsersWithoutScriptsAndInOtherLanguagesHideNothing() {
        String page = "<style media=print>.jam{display:none}</style><style type='text/less'>.jam{display:none}</style>"
                + "<noscript><style>.jam{display:none}</style></noscript><div class=content><p class=jam>" + FIRST
                + "</p><p>" + SECOND + "</p></div>";
        assertThat(read(page)).isEqualTo(FIRST + "\n" + SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=stylesheet href=a.css><table bgcolor=#CC0000><tr><td class=bg>",
                "<link rel='StyleSheet' href=a.css><div style='background:#c00'><div id=bg>",
                "<style>@import url(a.css);</style><div style='background:#c00'><div class='bg'>",
                "<style>.bg{color:#333}</style><link rel=stylesheet href=a.css><div style='background:#c00'><div class='bg other'>"
            })
    void aGroundThatALinkedSheetMayGiveIsUnknown(String around) {
        assertThat(read(around + "<font color=#CC0000>" + JAM + "</font><p>" + FIRST + "</p><p>" + SECOND + "</p>"))
                .contains(JAM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table bgcolor=#CC0000><tr><td class=bg>",
                "<link rel=icon href=a.png><table bgcolor=#CC0000><tr><td class=bg>",
                "<link rel=stylesheet href=a.css media=print><table bgcolor=#CC0000><tr><td class=bg>",
                "<link rel=stylesheet href=a.css><table bgcolor=#CC0000><tr><td>",
                "<link rel=stylesheet href=a.css><div class=bg style='background:#c00'>",
                "<style>.bg{color:#333}</style><link rel=stylesheet href=a.css><div style='background:#c00'><div class=bg>"
            })
    void aGroundThatNoOtherSheetMayGiveIsThatOfTheElementAround(String around) {
        assertThat(read(around + "<p>" + FIRST + "<font color=#CC0000>" + JAM + "</font></p><p>" + SECOND + "</p>"))
                .doesNotContain(JAM);
    }

    @Test
    void aTemplateIsNotRead() {
        assertThat(read("<div class=content><template><p>" + JAM + "</p></template><p>" + FIRST + "</p></div>"))
                .isEqualTo(FIRST);
    }

    @Test
    void theSizeThatElementsInsideGiveThemselvesIsSeenAndTheLettersBetweenThemAreNot() {
        String page = "<style>.row{font-size:0}.cell{font-size:16px}</style><div class=content><div class=row>" + JAM
                + "<p class=cell>" + FIRST + "</p>" + JAM + "<p class=cell>" + SECOND + "</p></div></div>";
        assertThat(read(page)).isEqualTo(FIRST + "\n" + SECOND);
    }

    @Test
    void theTextBehindReadMoreIsRead() {
        String page = "<style>.more{display:none}</style><h1>关于排查隐患的通知</h1><p>阅读全文</p><div class=more><p>" + SECOND
                + "</p></div>";
        assertThat(read(page)).contains(SECOND);
    }

    @Test
    void paragraphsThatComeIntoSightOneByOneAreRead() {
        String page = "<style>.reveal{opacity:0}</style><div class=content>"
                + ("<p class=reveal>" + FIRST + "</p>").repeat(4) + "</div>";
        assertThat(read(page)).isEqualTo(String.join("\n", FIRST, FIRST, FIRST, FIRST));
    }

    @Test
    void aHeadingThatIsWhiteByASheetStandsOnAPicture() {
        String page = "<style>h1{color:#fff}</style><h1>关于排查隐患的通知</h1><div class=content><p>" + FIRST + "</p><p>"
                + SECOND + "</p></div>";
        assertThat(page(page).title()).isEqualTo("关于排查隐患的通知");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".a{display:none}",
                "/*",
                "{",
                "}",
                "@media screen{",
                ".a,",
                ".a{b:(",
                "'",
                "\"\\",
                ";",
                ".a .b>.c~.d:not(.e){display:block}",
                "@",
                ":",
                "a{b:c;"
            })
    void aHostileSheetOfTenMegabytesIsReadInLinearTime(String part) {
        String page = "<div class=content><p class=a>" + FIRST + "</p><p>" + SECOND + "</p></div><style>"
                + part.repeat(10_000_000 / part.length());
        assertTimeoutPreemptively(PATIENCE, () -> read(page));
    }

    @Test
    void aHundredThousandRulesAndElementsThatTheyMeetAreReadInLinearTime() {
        StringBuilder page = new StringBuilder("<style>");
        for (int i = 0; i < 100_000; i++) {
            page.append(".c").append(i).append("{font-size:0}#i").append(i).append("{color:#fff}");
        }
        page.append("</style><div class=content><p>").append(FIRST).append("</p>");
        for (int i = 0; i < 20_000; i++) {
            page.append("<div class='c")
                    .append(i)
                    .append(" c7' id=i")
                    .append(i)
                    .append("><b style='font-size:1px'>x</b>");
        }
        assertTimeoutPreemptively(PATIENCE, () -> reading(page.toString()));
    }

    @Test
    void whatNobodyWritesNeverBreaksTheReader() {
        Random random = new Random(20260611);
        String[] pieces = {
            ".jam",
            "#jam",
            "p",
            "{",
            "}",
            ";",
            ":",
            ",",
            " ",
            "/*",
            "*/",
            "\"",
            "(",
            ")",
            "\\",
            "@media screen",
            "@media",
            "display",
            "none",
            "color",
            "#fff",
            "#",
            "rgb(",
            "hsl(",
            "255,",
            "-",
            "1e9",
            "99999999999999999999",
            "px",
            "%",
            "clip",
            "rect(",
            "inset(",
            "background",
            "url(",
            "font",
            "0/0",
            "left",
            "-5000",
            "!important",
            "!",
            "opacity",
            "\uD83D",
            "\n",
            "<!--",
            "-->",
            "calc(1px",
            "var(--",
            "height",
            "overflow",
            "hidden",
            "padding"
        };
        for (int round = 0; round < 1_500; round++) {
            StringBuilder css = new StringBuilder();
            for (int n = random.nextInt(40); n >= 0; n--) {
                css.append(pieces[random.nextInt(pieces.length)]);
            }
            String jam = "<b id=jam class=jam style='" + css + "'>" + JAM + "</b>";
            assertThat(read("<style>" + css + "</style><div><p>" + FIRST + jam + "</p><p>" + SECOND + "</p></div>"))
                    .as("what %s hides", css)
                    .contains(SECOND);
        }
    }

    private static String text(String sheet) {
        String jam = "<span class='x jam' id=jam>" + JAM + "</span>";
        return read("<style>" + sheet + "</style><div class=content><p>" + FIRST + jam + "</p><p>" + jam + SECOND
                + "</p></div>");
    }

    private static String read(String html) {
        return page(html).text();
    }

    private static Page page(String html) {
        PageReading reading = reading("<html><head><title>关于排查隐患的通知</title></head><body>" + html + "</body></html>");
        assertThat(reading).isInstanceOf(PageReading.Read.class);
        return ((PageReading.Read) reading).page();
    }

    private static PageReading reading(String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        RawPage raw = new RawPage(
                bytes,
                "text/html; charset=utf-8",
                null,
                null,
                null,
                false,
                false,
                Instant.parse("2026-06-01T00:00:00Z"));
        return new PageReader().read(raw);
    }
}
