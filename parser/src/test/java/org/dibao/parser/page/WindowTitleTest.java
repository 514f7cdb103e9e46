package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTitleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "样江市召开防汛会议 - 样江要闻 - 样江人论坛 -  Powered by Discuz!; 样江市召开防汛会议",
                "样江市召开防汛会议_样江要闻_样江网; 样江市召开防汛会议",
                "样江市召开全市防汛工作会议-新闻中心-样江网; 样江市召开全市防汛工作会议",
                "Council orders inspection | Sampleshire Council; Council orders inspection",
                "样江市2021-2025年综合防灾规划; 样江市2021-2025年综合防灾规划",
                "样江市召开防汛会议; 样江市召开防汛会议",
                "“5-20”专项行动启动; “5-20”专项行动启动"
            })
    void siteAndColumnAreToldFromTheTitle(String window, String title) {
        assertThat(WindowTitle.of(window).title()).isEqualTo(title);
    }
}
