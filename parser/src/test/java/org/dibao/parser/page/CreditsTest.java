package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "本文转自:某某新闻网 example.org | 某某新闻网",
                "2020-02-08 10:05 来源：某某日报 作者：张三 浏览次数：12 | 某某日报",
                "来源：某某日报2020-02-08 10:05 | 某某日报",
                "(来源:某某市人民政府网站) | 某某市人民政府网站",
                "（转自某某发布） | 某某发布",
                "文章来源： 某某发布 | 某某发布",
                "來源：某某發布 | 某某發布",
                "来源：36氪 | 36氪",
                "来源：新华社北京3月5日电 | 新华社",
                "信息来源:某某省应急管理厅 字体：[大 中 小] | 某某省应急管理厅"
            })
    void whereATextComesFromIsReadOutOfItsCredits(String line, String source) {
        assertThat(read(line)).isEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "来源：本站",
                "来源：",
                "来源：系统管理员",
                "来源： 12345",
                "来源：https://www.example.org/x",
                "来源：id_8823771",
                "来源：网络 作者：佚名",
                "来源：本地日报"
            })
    void whatIsNoOtherOutletIsNoAttribution(String line) {
        assertThat(read(line)).isNull();
    }

    @Test
    void theSourceUnderATextKnowsBetterThanTheSitesOwnNameAboveIt() {
        Credits credits = new Credits();
        credits.read("发布时间：2020-02-08 文章来源：本地日报");
        credits.read("（来源：某某市政府网站）");
        assertThat(credits.attribution("本地日报")).isEqualTo("某某市政府网站");
        assertThat(credits.ownName("本地日报")).isEqualTo("本地日报");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "责任编辑：张三",
                "编辑:张三责任编辑:李四监制:王五",
                "（来源：某某发布）",
                "浏览次数：12 字体：大 中 小",
                "转自某某发布",
                "新闻中心 编辑:张三",
                "作者：张三 编辑：李四"
            })
    void linesOfCreditsAreTold(String line) {
        assertThat(Credits.isLine(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "时间：2月10日上午9时",
                "会议强调，要查清污染来源：一是工业废水，二是生活污水。各地要逐一登记，限期整改。",
                "联系人：张三",
                "各单位：",
                "作者：张三",
                "一、资金来源：财政拨款。由县财政局负责落实，任何单位不得截留。"
            })
    void linesOfTheTextAreNot(String line) {
        assertThat(Credits.isLine(line)).isFalse();
    }

    private static @Nullable String read(String line) {
        Credits credits = new Credits();
        credits.read(line);
        String attribution = credits.attribution("本地日报");
        return attribution;
    }
}
