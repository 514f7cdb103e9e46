package org.dibao.parser.structure.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateFinderTest {

    private static final LocalDate ANCHOR = LocalDate.of(2026, 1, 5);

    @Test
    void datesInDigitsAndInCharactersAreTheSame() {
        assertThat(only("2017年3月24日").past(null)).isEqualTo(LocalDate.of(2017, 3, 24));
        assertThat(only("二〇一七年三月二十四日").past(null)).isEqualTo(LocalDate.of(2017, 3, 24));
        assertThat(only("2017-03-24").past(null)).isEqualTo(LocalDate.of(2017, 3, 24));
    }

    @Test
    void whatAReportLeavesOutIsTheNearestPast() {
        assertThat(only("12月20日").past(ANCHOR)).isEqualTo(LocalDate.of(2025, 12, 20));
        assertThat(only("28日上午").past(ANCHOR)).isEqualTo(LocalDate.of(2025, 12, 28));
    }

    @Test
    void whatAnOrderLeavesOutIsTheNearestFuture() {
        assertThat(only("1月31日前").future(LocalDate.of(2025, 12, 20)))
                .isEqualTo(LocalDate.of(2025, 1, 31).plusYears(1));
        assertThat(only("3日前").future(ANCHOR)).isEqualTo(LocalDate.of(2026, 2, 3));
        assertThat(only("月底前").future(ANCHOR)).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Test
    void yesterdayIsUnknownWhereTheDayOfWritingIs() {
        assertThat(new DateBase(null, ANCHOR).past(only("昨天下午"))).isNull();
        assertThat(new DateBase(ANCHOR, ANCHOR).past(only("昨天下午"))).isEqualTo(LocalDate.of(2026, 1, 4));
    }

    @Test
    void aDayOfANamedMonthIsInThatMonthWhateverIsNearer() {
        LocalDate near = LocalDate.of(2026, 5, 29);
        assertThat(only("上月28日").past(near)).isEqualTo(LocalDate.of(2026, 4, 28));
        assertThat(only("本月3日").future(near)).isEqualTo(LocalDate.of(2026, 5, 3));
        assertThat(only("下个月5号").future(LocalDate.of(2026, 5, 2))).isEqualTo(LocalDate.of(2026, 6, 5));
        assertThat(only("下月中旬").future(near)).isEqualTo(LocalDate.of(2026, 6, 20));
        assertThat(only("下月31日").future(near)).isNull();
        assertThat(only("本月8日").future(null)).isNull();
        assertThat(find("本月以来,下月起,上个月共3件")).isEmpty();
    }

    @Test
    void daysOfTheMoonsYearAreThoseOfTheSuns() {
        LocalDate near = LocalDate.of(2026, 2, 1);
        assertThat(only("农历三月三").future(near)).isEqualTo(LocalDate.of(2026, 4, 19));
        assertThat(only("农历五月初五日").future(near)).isEqualTo(LocalDate.of(2026, 6, 19));
        assertThat(only("正月十五").future(near)).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(only("腊月廿三").future(near)).isEqualTo(LocalDate.of(2026, 2, 10));
        assertThat(only("腊月二十三").past(LocalDate.of(2026, 2, 20))).isEqualTo(LocalDate.of(2026, 2, 10));
        assertThat(only("正月初八").past(LocalDate.of(2026, 3, 1))).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(only("正月十五").future(null)).isNull();
        assertThat(find("正月里,农历新年,农历,冬月,腊月三十一")).isEmpty();
    }

    @Test
    void aDayThatNoMonthHasIsNoDate() {
        assertThat(only("2026年2月30日").past(ANCHOR)).isNull();
    }

    @Test
    void numbersThatAreNoDatesAreLeftAlone() {
        assertThat(find("第20号公告,10日内,3个月,1.5年,新增12日活")).isEmpty();
    }

    @Test
    void spacesAroundDigitsAreOverlooked() {
        assertThat(only("2026 年 3 月 18 日").past(null)).isEqualTo(LocalDate.of(2026, 3, 18));
        assertThat(only("12 月 20 日").past(ANCHOR)).isEqualTo(LocalDate.of(2025, 12, 20));
        assertThat(find("共 3 件, 5 日内, 第 3 页")).isEmpty();
    }

    @Test
    void theFirstOfTwoDaysThatShareAUnitIsADay() {
        assertThat(find("12月12-13日").getFirst().past(ANCHOR)).isEqualTo(LocalDate.of(2025, 12, 12));
        assertThat(find("12月12至13日").getFirst().past(ANCHOR)).isEqualTo(LocalDate.of(2025, 12, 12));
        assertThat(find("12月12-13时").getFirst().namesDay()).isFalse();
    }

    @Test
    void aBareDayIsOneWhereSomebodyActsUnlessDaysAreCounted() {
        assertThat(only("省长28日主持座谈会").past(ANCHOR)).isEqualTo(LocalDate.of(2025, 12, 28));
        assertThat(find("历时28日抵达,每20日检查一次,新增12日活")).isEmpty();
    }

    private static DateMention only(String text) {
        List<DateMention> found = find(text);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<DateMention> find(String text) {
        return DateFinder.find(text, 0, text.length());
    }
}
