package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTimeTest {

    private static final Instant NOW = Instant.parse("2022-03-03T04:30:00Z");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "3 天前, 2022-02-28T00:00, DAY",
        "昨天 22:03, 2022-03-02T22:03, MINUTE",
        "前天 08:00, 2022-03-01T08:00, MINUTE",
        "半小时前, 2022-03-03T12:00, MINUTE",
        "2 小时前, 2022-03-03T10:30, MINUTE",
        "5分钟前, 2022-03-03T12:25, MINUTE",
        "昨天, 2022-03-02T00:00, DAY"
    })
    void timesAreCountedBackFromWhenThePageWasFetched(String text, String local, String precision) {
        FoundTime time = Objects.requireNonNull(RelativeTime.at(text, NOW, CHINA));
        assertThat(time.local()).hasToString(local);
        assertThat(time.precision()).hasToString(precision);
    }

    @Test
    void otherWordsAreNoTime() {
        assertThat(RelativeTime.at("张三", NOW, CHINA)).isNull();
        assertThat(RelativeTime.at("3 天后", NOW, CHINA)).isNull();
    }
}
