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

/** What strangers' servers may send: nothing of it may hang, overflow the stack, or become an announcement by accident. */
class HostilePagesTest {

    private static final String PROSE = "各镇人民政府、街道办事处要立即行动，逐一排查隐患，落实责任，确保安全。";

    /** Generous for a busy machine; what is not linear takes minutes. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @ParameterizedTest
    @ValueSource(strings = {"div", "span", "table><tr><td", "ul><li", "a", "font", "blockquote", "b"})
    void aHundredThousandNestedTagsAreRead(String tags) {
        String page = "<html><body>" + ("<" + tags + ">").repeat(100_000) + PROSE.repeat(5);
        assertTimeoutPreemptively(PATIENCE, () -> read(page));
    }

    @Test
    void aPageOfTwentyMegabytesIsReadUpToTheCap() {
        String page = "<html><body><div id=content>" + ("<p>" + PROSE + "</p>").repeat(20_000_000 / 120)
                + "</div></body></html>";
        PageReading reading = assertTimeoutPreemptively(PATIENCE, () -> read(page));
        assertThat(reading).isInstanceOf(PageReading.Read.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "&",
                "&#",
                "<br /",
                "(guan",
                "1 a",
                "2020-1-",
                "来源：",
                "二〇二〇年",
                "<p>(",
                "<!--",
                "<![CDATA[",
                "<table><tr><td>a<td>b"
            })
    void endlessRepetitionsOfHalfPatternsAreReadInLinearTime(String half) {
        String page = "<html><body><p>" + PROSE + half.repeat(50_000) + "</p></body></html>";
        assertTimeoutPreemptively(PATIENCE, () -> read(page));
        assertTimeoutPreemptively(PATIENCE, () -> read("text/plain", PROSE + half.repeat(50_000)));
    }

    @Test
    void everNewColoursOfGroundsAreReadInLinearTime() {
        StringBuilder page = new StringBuilder(
                        "<html><head><style>p{color:#010203}b{color:#000001}</style></head><body>")
                .append("<div style=\"background:#000001\">" + PROSE + "</div>");
        for (int colour = 0x100000; colour < 0x100000 + 200_000; colour++) {
            page.append("<p style=\"background:#%06x\">".formatted(colour));
        }
        assertTimeoutPreemptively(PATIENCE, () -> read(page.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\n ", "<html></html>", "<html><body></body></html>", "<img src=a.png>"})
    void aPageWithoutTextSaysSo(String page) {
        assertThat(read(page)).isInstanceOf(PageReading.Nothing.class);
    }

    @Test
    void binariesAreNoPages() {
        byte[] noise = new byte[4096];
        new Random(3).nextBytes(noise);
        assertThat(read("text/html", noise)).isInstanceOf(PageReading.Nothing.class);
        assertThat(read("application/pdf", "%PDF-1.7 abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new PageReading.Nothing(
                        "The document is a file (PDF). The file is damaged or protected (IOException)."));
        assertThat(read("application/json", "{\"a\":1}".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(PageReading.Nothing.class);
    }

    @Test
    void mangledPagesNeverBreakTheReader() {
        Random random = new Random(5);
        String[] pieces = {
            "<div>",
            "</div>",
            "<p>",
            "</p>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<br>",
            "<a href=x>",
            "</a>",
            "<h1>",
            "</h1>",
            PROSE,
            "来源：",
            "编辑：甲",
            "2020-2-8 22:03",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "&lt;br /&gt;",
            "&amp;ldquo;",
            "(guān)",
            "關(guān)",
            ", o/ X# y# j4 r+ G+",
            "\u0000",
            "\uD83D",
            "\t",
            "\n",
            "<div style=\"display:none\">",
            "<ul><li>",
            "</ul>",
            "<meta charset=gbk>",
            "<title>",
            "</title>",
            "<span id=\"thread_subject\">",
            "<td id=\"postmessage_1\">",
            "<form>",
            "<pre>",
            "索引号："
        };
        for (int round = 0; round < 300; round++) {
            StringBuilder page = new StringBuilder();
            int count = random.nextInt(60);
            for (int i = 0; i < count; i++) {
                page.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(read(page.toString())).as(page.toString()).isNotNull();
            assertThat(read("text/plain", page.toString())).isNotNull();
        }
    }

    private static PageReading read(String page) {
        return read("text/html; charset=utf-8", page);
    }

    private static PageReading read(String contentType, String page) {
        return read(contentType, page.getBytes(StandardCharsets.UTF_8));
    }

    private static PageReading read(String contentType, byte[] body) {
        return new PageReader().read(new RawPage(body, contentType, null, null, null, false, false, Instant.now()));
    }
}
