package org.dibao.fetcher.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[2024-01-02]|2024-01-01T16:00:00Z",
                "发布时间：2024年01月02日 10:30|2024-01-02T02:30:00Z",
                "2024/1/2 10:30:15|2024-01-02T02:30:15Z",
                "2024.1.2|2024-01-01T16:00:00Z",
                "2024-01-02T10:30:15.123+08:00|2024-01-02T02:30:15Z",
                "2024-01-02T02:30:15Z|2024-01-02T02:30:15Z",
                "Published on January 2, 2024|2024-01-01T16:00:00Z",
                "2 Jan 2024|2024-01-01T16:00:00Z",
                "Tue, 02 Jan 2024 02:30:15 GMT|2024-01-02T02:30:15Z",
                "2024-13-45 then 2024-01-02|2024-01-01T16:00:00Z",
            })
    void aDateIsFound(String text, Instant expected) {
        assertThat(PageDates.in(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "昨天", "3小时前", "01-02", "电话 0572-2024-1234567", "2024-02-30", "版本 1.2.3", "1024-01-02"})
    void whatIsNoWholeDateIsNone(String text) {
        assertThat(PageDates.in(text)).isEmpty();
    }
}
