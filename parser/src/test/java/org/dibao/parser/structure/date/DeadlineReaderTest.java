package org.dibao.parser.structure.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Deadline;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are invented. */
class DeadlineReaderTest {

    private static final LocalDate EVENT = LocalDate.of(2020, 2, 8);

    @ParameterizedTest
    @CsvSource({
        "'某市召开会议，要求巩固战果、再战十天、锁定胜局。', 再战十天, 2020-02-18",
        "'要再战10天，坚决守住大堤。', 再战10天, 2020-02-18",
        "'全体队员要奋战三天，堵住缺口。', 奋战三天, 2020-02-11",
        "'大家要苦战两周，完成清淤。', 苦战两周, 2020-02-22"
    })
    void aFightOfSoManyDaysEndsSoManyDaysAfterTheEvent(String text, String worded, LocalDate day) {
        assertThat(deadlines(text, EVENT)).extracting(Deadline::text).containsExactly(worded);
        assertThat(deadlines(text, EVENT)).extracting(Deadline::date).containsExactly(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"请于2月20日前来电报名。", "请于2月20日前来函说明。", "请于2月20日前来信反映。", "请于2月20日前来人领取。"})
    void theDayBeforeWhichOneCallsOrWritesIsALimit(String text) {
        assertThat(deadlines(text, EVENT)).extracting(Deadline::text).containsExactly("2月20日前");
    }

    @Test
    void aFightOfSoManyDaysHasNoDayWhereTheEventIsUnknown() {
        List<Deadline> deadlines = deadlines("某市召开会议，要求巩固战果、再战十天、锁定胜局。", null);
        assertThat(deadlines).extracting(Deadline::text).containsExactly("再战十天");
        assertThat(deadlines).extracting(Deadline::date).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "今天是抗洪第七天，也是最吃劲的一天。",
                "今天是奋战的第七天，要坚决守住大堤。",
                "已经奋战第七天，各组要轮班休整。",
                "隔离人员要在第一天、第四天、第七天各做一次核酸检测。",
                "全体队员要在抗洪第七天内外一致、众志成城。",
                "第10天战果显著，要继续努力。"
            })
    void aDayThatIsCountedIsNoTimeWithinWhich(String text) {
        assertThat(deadlines(text, EVENT)).isEmpty();
    }

    @Test
    void aFightThatWasFoughtIsToldOfAndNotSet() {
        assertThat(deadlines("全体队员已奋战十天，堵住了缺口。", EVENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'请于2月20日下班前报区应急管理局备案。', 2月20日下班前, 2020-02-20",
        "'各校要在2月20日放学前将告知书发到每一名家长。', 2月20日放学前, 2020-02-20",
        "'回执于2月20日（周四）下午5点前传真至办公室。', 2月20日（周四）下午5点前, 2020-02-20",
        "'2月20日（含）以前交费的，享受优惠。', 2月20日（含）以前, 2020-02-20",
        "'征稿时间：自启事发布之日起至2月29日24时。', 2月29日, 2020-02-29",
        "'即日起至2月29日，各镇组织逐户排查。', 2月29日, 2020-02-29",
        "'下月5日前报送总结。', 下月5日前, 2020-03-05",
        "'请于下周三下班前报送报表。', 下周三下班前, 2020-02-12",
        "'报名最迟不超过2月20日。', 2月20日, 2020-02-20",
        "'农历二月初二前完成祭扫劝导。', 农历二月初二前, 2020-02-24"
    })
    void aDayWithWhatEndsItIsALimit(String text, String worded, LocalDate day) {
        List<Deadline> deadlines = ofNotice(text);
        assertThat(deadlines).singleElement().satisfies(only -> {
            assertThat(only.text()).contains(worded);
            assertThat(only.date()).isEqualTo(day);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请于2月20日到场。",
                "2月20日起至今未下雨。",
                "2月20日下班后开会。",
                "2月20日（含）起执行。",
                "截止2020年2月7日，全市累计完成投资3亿元。",
                "孵化盛期在2月20日前后。",
                "2月20日前往县城。",
                "请于2月20日前来人社局办理。",
                "请于2月20日前来电力公司办理。",
                "请于下周五前往县城。"
            })
    void aDayThatEndsNothingIsNoLimit(String text) {
        assertThat(ofNotice(text)).isEmpty();
    }

    /** The base is 8 February 2020. */
    @ParameterizedTest
    @CsvSource({
        "'请各单位于上半年完成整改。', 上半年, 2020-06-30",
        "'一季度要全部完成。', 一季度, 2020-03-31",
        "'第三季度末前完成验收。', 第三季度末前, 2020-09-30",
        "'力争年中投用。', 年中, 2020-06-30",
        "'确保今年年中建成。', 今年年中, 2020-06-30",
        "'下半年实现通车。', 下半年, 2020-12-31",
        "'年内完成验收。', 年内, 2020-12-31",
        "'2021年上半年完成改造。', 2021年上半年, 2021-06-30",
        "'明年二季度前建成。', 明年二季度前, 2021-06-30",
        "'本季度末完成。', 本季度末, 2020-03-31",
        "'国庆前要建成。', 国庆前, 2020-10-01",
        "'春节前完成清查。', 春节前, 2021-02-12"
    })
    void theEndOfAPartOfTheYearIsALimitWhereSomethingShallBeDoneInIt(String text, String worded, LocalDate day) {
        List<Deadline> deadlines = ofNotice(text);
        assertThat(deadlines).extracting(Deadline::text).containsExactly(worded);
        assertThat(deadlines).extracting(Deadline::date).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({"'上半年完成整改。', 上半年", "'汛期前完成清淤。', 汛期前", "'入冬前完成改造。', 入冬前", "'国庆前完成。', 国庆前"})
    void aLimitThatCountsFromAnUnknownDayHasNone(String text, String worded) {
        List<Deadline> deadlines = DeadlineReader.read(
                        AnnouncementKind.NOTICE,
                        PageText.of(text),
                        new DateBase(null, null),
                        new LimitBase(null, null, null))
                .stream()
                .map(Told::value)
                .toList();
        assertThat(deadlines).extracting(Deadline::text).containsExactly(worded);
        assertThat(deadlines).extracting(Deadline::date).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "上半年，全市累计完成投资500亿元。",
                "上半年的整改情况要上报。",
                "在青年中完成宣讲。",
                "五年中完成两次。",
                "去年下半年完成了整改。",
                "一季度全市生产总值同比增长。",
                "2019年上半年完成整改。"
            })
    void aPartOfTheYearOfWhichSomethingIsToldIsNoLimit(String text) {
        assertThat(ofNotice(text)).isEmpty();
    }

    @Test
    void aReportOfWhatWasDoneInAHalfYearSetsNoLimit() {
        assertThat(deadlines("上半年完成投资500亿元。", EVENT)).isEmpty();
        assertThat(deadlines("上半年要完成投资500亿元。", EVENT))
                .extracting(Deadline::text)
                .containsExactly("上半年");
    }

    @ParameterizedTest
    @CsvSource({
        "本通知有效期至2025年3月31日。, 有效期至2025年3月31日",
        "有效期截至2025年3月31日。, 有效期截至2025年3月31日",
        "有效期延长至2025年3月31日。, 有效期延长至2025年3月31日",
        "有效期自2020年4月1日起至2025年3月31日。, 2025年3月31日",
        "期限至2020年3月31日。, 2020年3月31日"
    })
    void howLongADocumentHoldsIsToldWithTheWordForIt(String text, String worded) {
        assertThat(ofNotice(text)).extracting(Deadline::text).containsExactly(worded);
    }

    private static List<Deadline> ofNotice(String text) {
        return DeadlineReader.read(
                        AnnouncementKind.NOTICE,
                        PageText.of(text),
                        new DateBase(EVENT, EVENT),
                        new LimitBase(null, EVENT, null))
                .stream()
                .map(Told::value)
                .toList();
    }

    private static List<Deadline> deadlines(String text, @Nullable LocalDate event) {
        PageText page = PageText.of(text);
        return DeadlineReader.read(
                        AnnouncementKind.MEETING, page, new DateBase(EVENT, EVENT), new LimitBase(event, EVENT, null))
                .stream()
                .map(Told::value)
                .toList();
    }
}
