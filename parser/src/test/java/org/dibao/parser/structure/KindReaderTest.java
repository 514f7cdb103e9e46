package org.dibao.parser.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.dibao.contracts.AnnouncementKind;
import org.dibao.parser.structure.text.PageText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts are invented. */
class KindReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "湖州市气象台2020年7月4日15时20分发布大风蓝色预警信号：受强对流影响，请注意防范。 | WARNING",
                "7月4日15时20分，德清县气象台将暴雨黄色预警信号升级为橙色，请做好防御。 | WARNING",
                "湖州市水文中心发布洪水蓝色预警。 | WARNING",
                "本局3月5日公告中时间有误，现更正如下：3月20日。 | CORRECTION",
                "自3月5日起关闭集市，特此公告。 | PUBLIC_NOTICE",
                "各单位：定于3月12日召开会议，现将有关事项通知如下：请按时参加。 | NOTICE",
                "湖州市举行演练。演练模拟发布暴雨红色预警后人员转移的情形。 | NEWS",
                "昨天，湖州市召开会议。 | MEETING"
            })
    void aTextWithoutATitleSaysItselfWhatItIs(String text, AnnouncementKind kind) {
        assertThat(KindReader.read("", PageText.of(text))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"台风来袭 各地严阵以待 | 湖州市气象台7月4日发布大风蓝色预警信号。各地严阵以待。 | NEWS", "超市开业 | 本店开业，特此通知。 | NEWS"})
    void underATitleTheFormulasOfATextDecideNothing(String title, String text, AnnouncementKind kind) {
        assertThat(KindReader.read(title, PageText.of(text))).isEqualTo(kind);
    }
}
