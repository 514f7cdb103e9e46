package org.dibao.parser.structure.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.parser.structure.text.Folding;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are invented; all are of 9 May 2026, a Saturday. */
class AnnouncedEventReaderTest {

    private static final LocalDate WRITTEN = LocalDate.of(2026, 5, 9);
    private static final DateBase BASE = new DateBase(WRITTEN, WRITTEN);

    @ParameterizedTest
    @CsvSource({
        "兹定于5月14日（星期四）上午9时在市会议中心召开全市安全生产会议。, 2026-05-14",
        "我局拟于5月20日至22日举办全市职工运动会。, 2026-05-20",
        "本院定于2026年6月2日9时在第三法庭公开开庭审理某某一案。, 2026-06-02",
        "经研究，决定于6月6日组织全员核酸检测。, 2026-06-06",
        "“护航—2026”联合演练将于5月21日上午在东港码头进行演练。, 2026-05-21",
        "我委将于2026年5月28日10时拍卖某处房产。, 2026-05-28",
        "下周六上午，市人才市场举办专场招聘会。, 2026-05-16",
        "本月26日晚7点，在村部召开村民代表会议。, 2026-05-26",
        "5月12日14时28分，全市统一鸣放防空警报。, 2026-05-12",
        "公司定于5月13日7：00至18：00对金河路沿线停电。, 2026-05-13",
        "因管道抢修，5月12日8时至18时，东湖片区停水。, 2026-05-12",
        "明日上午8时至12时，环城路封闭施工。, 2026-05-10",
        "受台风影响，5月11日全市中小学停课。, 2026-05-11",
        "端午节放假时间为6月19日至21日。, 2026-06-19",
        "市第九届人民代表大会第六次会议将于5月26日在市会堂开幕。, 2026-05-26",
        "经研究，定于本月24日起利用两周时间集中接种疫苗。, 2026-05-24",
        "区政府拟于下月12日14时28分组织开展应急疏散演练。, 2026-06-12",
        "公司定于明天（5月10日）晚上10点至后天早上6点对云门路沿线停水。, 2026-05-10",
        "5月12日12时起至5月13日24时，全市中小学停课。, 2026-05-12",
        "5月16日、17日两天，政务大厅暂停对外服务。, 2026-05-16",
        "县里决定于农历五月初五举办龙舟赛。, 2026-06-19",
        "我公司拟于5月13日（周三）22点至次日凌晨5点对主管道进行碰口作业。, 2026-05-13",
        "我院将于2026年6月10日10时至2026年6月11日10时止（延时除外）公开拍卖房产。, 2026-06-10",
        "督查组将于5月13日赴各县开展现场检查。, 2026-05-13",
        "5月15日晚7：30，社区广场露天放映电影。, 2026-05-15",
        "俱乐部计划在5月23、24日进行飞行表演。, 2026-05-23",
        "本次技能测试，时间为5月16日上午8：30，地点在实训楼。, 2026-05-16",
        "市血站到校采血，时间为5月16日（周六）、5月17日（周日）。, 2026-05-16",
        "5月份统一党员活动日为5月15日，不得提前。, 2026-05-15",
        "因换水，泳池即日起至6月30日闭馆维修。, 2026-05-09",
        "我局将于下周一起对施工单位开展专项检查。, 2026-05-11",
        "定于周四下午3点召开家长会。, 2026-05-14",
        "大桥将于6月1日至3日实行全封闭施工。, 2026-06-01",
        "会议时间：星期三上午9：00, 2026-05-13"
    })
    void whatIsSetForADayTakesPlaceOnItsFirst(String text, LocalDate day) {
        assertThat(day("", text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "原定于5月16日举办的招聘会延期至5月23日举行。, 2026-05-23",
        "原定5月16日的考试改至5月23日。, 2026-05-23",
        "原计划5月16日举行的听证会，因故推迟到6月3日召开。, 2026-06-03",
        "原定于5月30日的演出提前至5月29日。, 2026-05-29"
    })
    void ofAPostponedEventTheNewDayCounts(String text, LocalDate day) {
        assertThat(day("", text)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "会议时间：5月18日下午3点",
                "一、时间：2026年5月18日上午9时",
                "一、会议时间\n2026年5月18日上午9时\n二、会议地点",
                "停水时间：2026年5月18日8：00—20：00",
                "（一）笔试时间为5月18日上午。",
                "开庭日期：2026年5月18日",
                "竞价时间：2026年5月18日10时至5月19日10时",
                "会期：5月18日至20日",
                "报名时间：5月10日至5月15日。\n面试时间：5月18日。",
                "请于5月18日上午9时到三楼会议室参加会议。",
                "（一）听证会时间、地点\n2026年5月18日（周一）下午2：30，局二楼会议室。",
                "管制时段为5月18日至20日每晚22时至次日5时。",
                "一、时间：第一期5月18日至20日，第二期5月25日至27日。",
                "直播时间：5月18日14：00",
                "主讲人：某教授\n时 间：2026年5月18日19：00\n地 点：报告厅",
                "今年高考时间为5月18日至20日。",
                "股东大会召开的日期、时间：2026年5月18日14点00分",
                "系统升级时间为5月18日0时至6时。",
                "停气时间：本月18号上午9：00—下午3：30",
                "请进入体检的考生于5月18日早上7时30分到党校门口集中，统一前往医院。"
            })
    void aLabelOfAnEventTellsItsDay(String text) {
        assertThat(day("", text)).isEqualTo(LocalDate.of(2026, 5, 18));
    }

    @Test
    void aScheduleTellsItsFirstDay() {
        assertThat(day("招聘会安排表", "场次 | 时间 | 地点\n第一场 | 5月18日上午9：00 | 文化广场\n第二场 | 5月20日 | 镇政府"))
                .isEqualTo(LocalDate.of(2026, 5, 18));
        assertThat(day("巡回义诊安排", "序号 | 乡镇 | 日期\n1 | 城关镇 | 5月18日\n2 | 白石镇 | 5月20日"))
                .isEqualTo(LocalDate.of(2026, 5, 18));
        assertThat(day("公开招聘面试安排", "序号 | 报名截止时间 | 岗位\n1 | 5月18日 | 教师")).isNull();
        assertThat(day("公开招聘面试安排", "序号 | 缴费时间 | 岗位\n1 | 5月18日 | 教师")).isNull();
        assertThat(day("公开招聘面试安排", "序号 | 截止日 | 岗位\n1 | 5月18日 | 教师")).isNull();
        assertThat(day("公开招聘面试安排", "报名截止时间 | 岗位\n5月18日 | 教师")).isNull();
        assertThat(day("公开招聘面试安排", "序号 | 报名截止时间 | 面试时间\n1 | 5月12日 | 5月18日")).isEqualTo(LocalDate.of(2026, 5, 18));
        assertThat(day("巡回义诊安排", "序号 | 报名截止 | 地点\n1 | 5月18日 | 城关镇")).isNull();
        assertThat(day("关于举办门球比赛的通知", "赛程如下。\n日期\t时间\t场次\n5月18日\t9:00\t第一场\n5月19日\t9:00\t第二场"))
                .isEqualTo(LocalDate.of(2026, 5, 18));
    }

    @Test
    void aTitleTellsTheDayWhereTheTextDoesNot() {
        assertThat(day("关于5月20日部分区域停电的公告", "因检修需要，部分区域停电。")).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(day("关于5月20日起施行新标准的公告", "新标准即将施行。")).isNull();
        assertThat(day("关于做好5月20日前后防汛工作的通知", "做好防汛。")).isNull();
    }

    @Test
    void aBulletinTellsOfTheDayOfTheAccident() {
        assertThat(day("某县“5·03”事故情况通报", "5月3日14时许，某县一仓库发生爆燃事故。")).isEqualTo(LocalDate.of(2026, 5, 3));
        assertThat(day("关于开展安全检查的通知", "5月3日14时许，某县一仓库发生爆燃事故。")).isNull();
        assertThat(day("", "今日凌晨，主管道突发爆管，正在抢修。")).isEqualTo(WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本办法自2026年5月20日起施行。",
                "新标准将于5月20日正式实施。",
                "考试成绩将于5月20日公布。",
                "请于5月20日前报送参会名单。",
                "各单位应于5月20日开展演练。",
                "报名时间：2026年5月10日至5月15日。",
                "公示时间：5月10日至5月16日",
                "投诉受理时间：5月10日",
                "根据5月8日市政府召开的会议要求，现通知如下。",
                "现将《关于5月20日举办灯会的通知》转发给你们。",
                "某桥于2019年5月20日举行通车仪式。",
                "该证有效期至2026年6月1日。",
                "某市应急管理局\n2026年5月9日",
                "会议已于5月8日召开，现将有关事项通知如下。",
                "每年5月12日举行防灾演练。",
                "（2026年5月8日某市第十届人民代表大会常务委员会第五次会议通过）",
                "自5月20日起暂停办理婚姻登记。",
                "缴费截止日期延期至5月20日。",
                "5月底召开总结会议。",
                "自5月12日首班车起，2路公交临时绕行建设街。",
                "定于5月20日起施行新的收费标准。",
                "请各单位于5月20日集中整治。",
                "参加体检的考生应于5月20日前报送材料。",
                "名额有限，时间为5月20日前。",
                "到2030年12月1日举办成果展。",
                "对5月20日的考试作如下规定。",
                "即日起至6月30日受理报名。",
                "即日起施行。",
                "工作日为5月18日至22日。",
                "每周三上午召开例会。",
                "定于周一至周五上午接访。",
                "将于下周一起施行新办法。",
                "发薪日为5月15日。"
            })
    void daysOfSigningPublishingForceLimitsAndBackgroundAreNoEvents(String text) {
        assertThat(day("", text)).isNull();
    }

    @Test
    void rulesAndInterpretationsAnnounceNothing() {
        PageText text = PageText.of("定于5月14日召开会议。");
        assertThat(EventDateReader.read(AnnouncementKind.RULES, "", text, BASE)).isNull();
        assertThat(EventDateReader.read(AnnouncementKind.INTERPRETATION, "", text, BASE))
                .isNull();
    }

    @Test
    void ofAPageWithoutADayTheYearOfTheTitleCounts() {
        PageText text = PageText.of("某局局长 某某\n（9月9日）\n同志们：");
        DateBase unknown = new DateBase(null, null);
        assertThat(value(EventDateReader.read(AnnouncementKind.SPEECH, "在庆祝2011年教师节大会上的讲话", text, unknown)))
                .isEqualTo(LocalDate.of(2011, 9, 9));
        assertThat(value(EventDateReader.read(AnnouncementKind.SPEECH, "在2011年度总结大会上的讲话", text, unknown)))
                .isNull();
    }

    private static @Nullable LocalDate day(String title, String text) {
        return value(EventDateReader.read(AnnouncementKind.NOTICE, Folding.fold(title), PageText.of(text), BASE));
    }

    private static @Nullable LocalDate value(@Nullable Told<LocalDate> told) {
        return told == null ? null : told.value();
    }
}
