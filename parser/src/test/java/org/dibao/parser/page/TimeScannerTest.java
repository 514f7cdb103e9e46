package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeScannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015年04月08日10:05 | 2015-04-08T10:05 | MINUTE",
                "二〇一七年三月二十四日 | 2017-03-24T00:00 | DAY",
                "二○二〇年十二月三十一日 | 2020-12-31T00:00 | DAY",
                "2017——04——12 21:37 | 2017-04-12T21:37 | MINUTE",
                "发表于 2020-2-8 22:03 | 2020-02-08T22:03 | MINUTE",
                "2022-03-03T09:12:40+08:00 | 2022-03-03T09:12:40 | SECOND",
                "2022-03-03T09:12:40.123Z | 2022-03-03T09:12:40 | SECOND",
                "2022/3/3 9:12:40 来源 | 2022-03-03T09:12:40 | SECOND",
                "2022.03.03 | 2022-03-03T00:00 | DAY",
                "2022 年 3 月 3 日 星期四 下午 3:05 | 2022-03-03T15:05 | MINUTE",
                "2022年3月3日（周四）9时5分 | 2022-03-03T09:05 | MINUTE",
                "20220303 | 2022-03-03T00:00 | DAY",
                "27/03/2022 | 2022-03-27T00:00 | DAY",
                "03/27/2022 4:30 PM | 2022-03-27T16:30 | MINUTE",
                "03.03.2022 | 2022-03-03T00:00 | DAY",
                "14-Apr-2022 | 2022-04-14T00:00 | DAY",
                "March 3, 2022 4:30 PM | 2022-03-03T16:30 | MINUTE",
                "Published 3rd March 2022 at 16:30 | 2022-03-03T16:30 | MINUTE",
                "Thu, 03 Mar 2022 09:12:40 +0800 | 2022-03-03T09:12:40 | SECOND"
            })
    void timesAreReadAsPagesWriteThem(String text, String local, String precision) {
        FoundTime time = Objects.requireNonNull(TimeScanner.first(text));
        assertThat(time.local()).hasToString(local);
        assertThat(time.precision()).hasToString(precision);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020年1月1日至2020年3月1日",
                "自2020-01-01到2020-03-01",
                "2020—2025年规划",
                "电话 0577-20201234",
                "编号 1202002081234",
                "2020-13-40",
                "13800138000",
                "03/04/2022",
                "27/13/2022",
                "10.12.1.2022",
                "2021/22 season",
                "may the 4th be with you",
                "版本 1.2.3",
                "第2020-15号"
            })
    void whatOnlyLooksLikeATimeIsNone(String text) {
        assertThat(TimeScanner.first(text)).isNull();
    }
}
