package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {

    private static final String TEXT = "关于做好防汛工作的通知：各镇人民政府、街道办事处要高度重视，落实责任，确保安全。";

    @ParameterizedTest
    @CsvSource({
        "GBK, gb2312, ",
        "GBK, gbk, ",
        "GB18030, , text/html; charset=GB2312",
        "UTF-8, utf-8, ",
        "UTF-8, , text/html; charset=utf-8",
        "UTF-8, , text/html",
        "GBK, , ",
        "Big5, big5, ",
        "UTF-8, gb2312, text/html"
    })
    void theTextIsReadWhateverSaysOrHidesItsCharset(String written, String inside, String header) {
        String meta = inside == null
                ? ""
                : "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + inside + "\">";
        String text = written.equals("Big5") ? "關於做好防汛工作的通知" : TEXT.repeat(5);
        byte[] body = ("<html><head>" + meta + "</head><body>" + text).getBytes(Charset.forName(written));
        assertThat(PageText.decode(body, header).text()).contains(text);
    }

    @Test
    void aHeaderThatIsWrongGivesWayToTheBytes() {
        byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
        assertThat(PageText.decode(utf8, "text/html; charset=ISO-8859-1").text())
                .isEqualTo(TEXT);
        byte[] gbk = ("<meta charset=gbk>" + TEXT).getBytes(Charset.forName("GBK"));
        assertThat(PageText.decode(gbk, "text/html; charset=utf-8").text()).contains(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1, ", ", iso-8859-1", "windows-1252, iso-8859-1", "ISO-8859-1, gb2312", "us-ascii, "})
    void aLabelOfLatinLettersIsNotBelievedOfChinese(String header, String inside) {
        String meta = inside == null ? "" : "<meta charset=" + inside + ">";
        byte[] body = (meta + "<body>" + TEXT.repeat(5)).getBytes(Charset.forName("GB18030"));
        assertThat(PageText.decode(body, header == null ? "text/html" : "text/html; charset=" + header)
                        .text())
                .contains(TEXT);
    }

    @Test
    void aLabelOfLatinLettersIsBelievedOfThem() {
        String text = "Après l’été, les écoles d’Orléans rouvriront à 8 h ; l’accès aux bâtiments sera contrôlé."
                .replace('’', (char) 39);
        byte[] body = text.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(PageText.decode(body, "text/html; charset=ISO-8859-1").text())
                .isEqualTo(text);
    }

    @Test
    void gb2312MeansItsSupersetWithTheRareCharactersOfNames() {
        byte[] body = ("<meta charset=gb2312>市长王旼和李镕基").getBytes(Charset.forName("GB18030"));
        assertThat(PageText.decode(body, null).text()).endsWith("市长王旼和李镕基");
    }

    @Test
    void aByteOrderMarkOutweighsAllAndIsNoText() {
        byte[] body = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE);
        assertThat(PageText.decode(body, "text/html; charset=gbk").text()).isEqualTo(TEXT);
    }

    @Test
    void anUnknownCharsetNameIsPassedOver() {
        assertThat(PageText.decode(TEXT.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-88")
                        .text())
                .isEqualTo(TEXT);
    }
}
