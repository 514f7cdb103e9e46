package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({
        "云州发布 3小时前, 2022-03-03T09:30, MINUTE",
        "By Nora Quill · 3 days ago, 2022-02-28T00:00, DAY",
        "Posted an hour ago, 2022-03-03T11:30, MINUTE"
    })
    void aTimeCountedBackMayStandInsideALine(String text, String local, String precision) {
        FoundTime time = Objects.requireNonNull(RelativeTime.first(text, NOW, CHINA));
        assertThat(time.local()).hasToString(local);
        assertThat(time.precision()).hasToString(precision);
    }

    @ParameterizedTest
    @CsvSource({
        "云州健康 02-09 08:15, 2022-02-09T08:15",
        "云州教育 · 2月27日 17:40 · 阅读 1203, 2022-02-27T17:40",
        "12-31 23:59, 2021-12-31T23:59",
        "03-03 12:30, 2022-03-03T12:30",
        "05-03 12:31, 2021-05-03T12:31"
    })
    void aTimeWithoutAYearIsTheLastOneBeforeThePageWasFetched(String text, String local) {
        assertThat(Objects.requireNonNull(YearlessTime.first(text, NOW, CHINA)).local())
                .hasToString(local);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-02-09 08:15",
                "2月27日",
                "02-09",
                "13-40 08:15",
                "02-09 08:15-10:00",
                "比分 3-2",
                "2021年2月27日 17:40"
            })
    void otherFiguresAreNoTimeWithoutAYear(String text) {
        assertThat(YearlessTime.first(text, NOW, CHINA)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"03-03 12:31", "样江讲坛 3月12日 19:30", "04-30 09:00"})
    void aDayWithoutAYearThatComesWithinWeeksIsThatOfSomethingToCome(String text) {
        assertThat(YearlessTime.first(text, NOW, CHINA)).isNull();
    }

    @Test
    void aDayOfJanuaryReadInDecemberIsThatOfSomethingToCome() {
        Instant december = Instant.parse("2022-12-20T04:30:00Z");
        assertThat(YearlessTime.first("1月5日 19:30", december, CHINA)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"请家长提前15分钟前往学校", "请提前 15 分钟前到场", "请于30分钟前进入考场", "15分钟前来签到", "2天前后", "今天 19:30 文化广场放电影", "今天12:31"
            })
    void whatIsStillToDoWasNotWrittenSoLongAgo(String text) {
        assertThat(RelativeTime.first(text, NOW, CHINA)).isNull();
        assertThat(RelativeTime.at(text, NOW, CHINA)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"15分钟前往学校", "3天前去", "今天 19:30"})
    void whatIsStillToDoIsNoTimeBehindALabel(String text) {
        assertThat(RelativeTime.at(text, NOW, CHINA)).isNull();
    }

    @Test
    void theSourceMayStandRightBehindATimeAgo() {
        FoundTime time = Objects.requireNonNull(RelativeTime.first("3小时前来源:样江发布", NOW, CHINA));
        assertThat(time.local()).hasToString("2022-03-03T09:30");
    }

    @Test
    void otherWordsAreNoTime() {
        assertThat(RelativeTime.first("3 weeks ago", NOW, CHINA)).isNull();
        assertThat(RelativeTime.first("十年前", NOW, CHINA)).isNull();
        assertThat(RelativeTime.at("张三", NOW, CHINA)).isNull();
        assertThat(RelativeTime.at("3 天后", NOW, CHINA)).isNull();
    }
}
