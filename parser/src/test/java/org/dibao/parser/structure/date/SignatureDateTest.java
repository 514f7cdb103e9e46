package org.dibao.parser.structure.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.dibao.parser.structure.text.PageText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are invented. */
class SignatureDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"湖州市教育局\n2020年3月1日", "湖州市教育局 2020年3月1日", "（2020年3月1日）", "发布日期：2020年3月1日"})
    void aDateThatClosesTheTextIsItsDay(String end) {
        assertThat(SignatureDate.read(Map.of(), PageText.of("请遵照执行。\n" + end))).isEqualTo(LocalDate.of(2020, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"本通知有效期至2025年3月31日。", "报名截止时间：2020年3月20日", "公示期：2020年3月1日至2020年3月5日"})
    void aDateUpToWhichSomethingHoldsIsNot(String end) {
        assertThat(SignatureDate.read(Map.of(), PageText.of("请遵照执行。\n" + end))).isNull();
    }
}
