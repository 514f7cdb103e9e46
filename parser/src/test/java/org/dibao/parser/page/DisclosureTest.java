package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    @Test
    void aTableOfLabelsAndValuesIsRead() {
        assertThat(read("""
                <table><tr><td>索&nbsp;&nbsp;引&nbsp;&nbsp;号：</td><td>00100/2020-7</td><td>主题分类：</td><td>卫生、体育</td></tr>
                <tr><td>发文机关：</td><td>样例市人民政府</td><td>成文日期：</td><td>2020年02月08日</td></tr>
                <tr><td>发文字号：</td><td>样政发〔2020〕7号</td><td>发布日期：</td><td></td></tr></table>"""))
                .containsEntry("索引号", "00100/2020-7")
                .containsEntry("主题分类", "卫生、体育")
                .containsEntry("发文机关", "样例市人民政府")
                .containsEntry("成文日期", "2020年02月08日")
                .containsEntry("发文字号", "样政发〔2020〕7号")
                .doesNotContainKey("发布日期");
    }

    @Test
    void listsDefinitionsAndPlainLinesAreReadToo() {
        assertThat(read("<ul><li><b>索 引 号</b>：00100/1</li><li>文 号：样政办〔2020〕1号</li></ul>"
                        + "<dl><dt>发布机构</dt><dd>样例市卫健委</dd></dl><p>生成日期：2020-02-08 有效性：有效</p>"))
                .containsEntry("索引号", "00100/1")
                .containsEntry("发文字号", "样政办〔2020〕1号")
                .containsEntry("发布机构", "样例市卫健委")
                .containsEntry("成文日期", "2020-02-08")
                .containsEntry("有效性", "有效");
    }

    @Test
    void otherSpellingsOfTheLabelsAreRead() {
        assertThat(read("<table><tr><td>信息索取号</td><td>00100/2020-8</td><td>公文时效</td><td>有效</td></tr>"
                        + "<tr><td>签发日期</td><td>2020-3-1</td><td>发文日期</td><td>2020-3-2</td></tr></table>"))
                .containsEntry("索引号", "00100/2020-8")
                .containsEntry("有效性", "有效")
                .containsEntry("签发日期", "2020-3-1")
                .containsEntry("成文日期", "2020-3-2");
    }

    private static Map<String, String> read(String html) {
        return Disclosure.of(PassageCollector.collect(Jsoup.parse(html)).passages());
    }
}
