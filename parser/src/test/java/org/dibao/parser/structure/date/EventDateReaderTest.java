package org.dibao.parser.structure.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.parser.structure.text.Folding;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Texts are invented. */
class EventDateReaderTest {

    /** A Saturday. */
    private static final LocalDate WRITTEN = LocalDate.of(2026, 5, 9);

    private static final DateBase KNOWN = new DateBase(WRITTEN, WRITTEN);
    private static final DateBase COPY = new DateBase(null, WRITTEN);

    @Test
    void yesterdayCountsFromTheDatelineEvenInACopy() {
        assertThat(day("某报5月6日讯 昨日上午，某市召开会议。", COPY)).isEqualTo(LocalDate.of(2026, 5, 5));
        assertThat(day("昨日上午，某市召开会议。", COPY)).isNull();
    }

    @Test
    void aDatelineAloneIsTheDayAndWhatIsHeardOrLongAgoDoesNotMoveIt() {
        assertThat(day("某社某地5月6日电 某市召开会议。", KNOWN)).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(day("某社某地5月6日电 记者5日从某局获悉，某市召开会议。", KNOWN)).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(day("某社某地5月6日电 某市召开会议，传达4月2日文件。", KNOWN)).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(day("某社某地5月6日电 某局5日召开会议。", KNOWN)).isEqualTo(LocalDate.of(2026, 5, 5));
        assertThat(day("5月6日电视电话会议召开，昨日已报名。", KNOWN)).isEqualTo(LocalDate.of(2026, 5, 6));
    }

    @Test
    void aDayOfANamedWeekIsKnownAndOneOfEveryWeekIsNone() {
        assertThat(day("本周五下午，某市召开会议。", KNOWN)).isEqualTo(LocalDate.of(2026, 5, 8));
        assertThat(day("上周六，某市召开会议。", KNOWN)).isEqualTo(LocalDate.of(2026, 5, 2));
        assertThat(day("上星期天，某市召开会议。", KNOWN)).isEqualTo(LocalDate.of(2026, 5, 3));
        assertThat(day("每周五，某市召开会议。", KNOWN)).isNull();
        assertThat(day("本周五下午，某市召开会议。", COPY)).isNull();
    }

    @Test
    void aDayOfLastMonthIsNotTheNearestSuchDay() {
        assertThat(day("上月8日，某水库通过验收。", KNOWN)).isEqualTo(LocalDate.of(2026, 4, 8));
        assertThat(day("本月8日上午，某水库通过验收。", KNOWN)).isEqualTo(LocalDate.of(2026, 5, 8));
    }

    @Test
    void theDayOfSigningIsNotTheEventAndWhatIsToComeInTheFirstSentenceIs() {
        assertThat(day("公益音乐会本周日晚7点半在市民广场开演，免费入场。\n某市文化馆\n2026年5月9日", KNOWN)).isEqualTo(LocalDate.of(2026, 5, 10));
        assertThat(day("记者5月8日从某局获悉，4月下旬，某市修复了三处堤防。", KNOWN)).isNull();
        assertThat(day("为期三天的博览会昨天落下帷幕。", KNOWN)).isEqualTo(LocalDate.of(2026, 5, 8));
        assertThat(day("某市持续推进河道清淤。\n2026年5月9日", KNOWN)).isNull();
    }

    @Test
    void whatIsAnnouncedAsComingLiesAheadAndWhatAMeetingDecidedIsNotTheEvent() {
        assertThat(day("某市招聘会将于5月14日举行。", KNOWN)).isEqualTo(LocalDate.of(2026, 5, 14));
        assertThat(day("某市召开会议。会议决定，展会将于5月14日举行。", KNOWN)).isNull();
        assertThat(day("5月8日，某市召开会议，展会将于5月14日举行。", KNOWN)).isEqualTo(LocalDate.of(2026, 5, 8));
    }

    @Test
    void theFirstDateOfTheNewsCountsThoughNoKnownWordFollows() {
        assertThat(day("某市城区5月7日晚大面积停电。", KNOWN)).isEqualTo(LocalDate.of(2026, 5, 7));
    }

    @Test
    void boundsOfATimeAndOldDaysAreNotSupposedToBeTheEvent() {
        assertThat(day("某市自5月7日起免收停车费。", KNOWN)).isNull();
        assertThat(day("某市须在5月7日前免收停车费。", KNOWN)).isNull();
        assertThat(day("某市截至5月7日完成插秧三万亩。", KNOWN)).isNull();
        assertThat(day("某桥2019年5月7日建成。", KNOWN)).isNull();
    }

    @Test
    void theDayOfWhatIsAnsweredOrFollowedIsNotTheEvent() {
        assertThat(day("针对4月30日发生的洪灾，5月8日，某市召开会议。", KNOWN)).isEqualTo(LocalDate.of(2026, 5, 8));
    }

    @Test
    void aTitleDatesAReportWhoseTextDoesNot() {
        assertThat(day("5月7日某市召开会议", "全市会议召开。", KNOWN)).isEqualTo(LocalDate.of(2026, 5, 7));
        assertThat(day("某市召开会议（5月7日）", "全市会议召开。", KNOWN)).isEqualTo(LocalDate.of(2026, 5, 7));
        assertThat(day("5月7日某市召开会议", "5月6日，全市会议召开。", KNOWN)).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(day("5月7日起某市恢复通车", "全市会议召开。", KNOWN)).isNull();
        assertThat(day("某市传达5月7日会议", "全市会议召开。", KNOWN)).isNull();
    }

    @Test
    void aLabelledDayIsTheMeetings() {
        assertThat(day("会议时间：2026年5月7日上午9时", KNOWN)).isEqualTo(LocalDate.of(2026, 5, 7));
        assertThat(day("报名时间：2026年3月7日上午9时", KNOWN)).isNull();
    }

    private static @Nullable LocalDate day(String text, DateBase base) {
        return day("", text, base);
    }

    private static @Nullable LocalDate day(String title, String text, DateBase base) {
        Told<LocalDate> told =
                EventDateReader.read(AnnouncementKind.NEWS, Folding.fold(title), PageText.of(text), base);
        return told == null ? null : told.value();
    }
}
