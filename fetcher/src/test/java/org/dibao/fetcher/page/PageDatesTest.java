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
                "Tue, 02 Jan 2024 02:30:15 EST|2024-01-02T07:30:15Z",
                "Tue, 02 Jul 2024 02:30:15 PDT|2024-07-02T09:30:15Z",
                "Tue, 02 Jan 2024 02:30:15 MST|2024-01-02T09:30:15Z",
                "Tue, 02 Jan 2024 10:30:15 CST|2024-01-02T02:30:15Z",
                "Tue, 02 Jan 2024 10:30:15 HKT|2024-01-02T02:30:15Z",
                "Tue, 02 Jan 2024 11:30:15 JST|2024-01-02T02:30:15Z",
                "Tue, 02 Jul 2024 03:30:15 bst|2024-07-02T02:30:15Z",
                "Tue, 02 Jan 2024 08:00:15 IST|2024-01-02T02:30:15Z",
                "Tue, 02 Jan 2024 13:00:15 ACDT|2024-01-02T02:30:15Z",
                "Tue, 02 Jan 2024 10:30:15 GMT+8|2024-01-02T02:30:15Z",
                "Tue, 02 Jan 2024 10:30:15 UTC+08:00|2024-01-02T02:30:15Z",
                "Mon, 01 Jan 2024 21:30:15 -0500|2024-01-02T02:30:15Z",
                "Tue, 02 Jan 2024 02:30:15 XYZ|2024-01-02T02:30:15Z",
                "2024-01-02 10:30:15 HKT|2024-01-02T02:30:15Z",
                "2024-01-01 21:30:15 EST|2024-01-02T02:30:15Z",
                "2024-01-02 10:30:15 ESTATE|2024-01-02T02:30:15Z",
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
