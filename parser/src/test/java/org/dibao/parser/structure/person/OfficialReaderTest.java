package org.dibao.parser.structure.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dibao.contracts.Official;
import org.dibao.parser.structure.issuer.Places;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People and texts are invented. */
class OfficialReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "副市长、市公安局局长陈若谷主持会议。 | 陈若谷/副市长、市公安局局长/SPEAKER",
                "市委书记、市疫情防控指挥部总指挥林照野出席并讲话。 | 林照野/市委书记、市疫情防控指挥部总指挥/SPEAKER",
                "县政协主席高远舟等在主席台就座。 | 高远舟/县政协主席/ATTENDEE",
                "副市长赵启明、孙慕白参加会议。 | 赵启明/副市长/ATTENDEE 孙慕白/副市长/ATTENDEE",
                "市平安建设办公室副主任周知远陪同。 | 周知远/市平安建设办公室副主任/ATTENDEE",
                "会议传达了副省长何清源的批示精神。 | 何清源/副省长/MENTIONED",
                "任命罗文渊为县水利局副局长。 | 罗文渊/县水利局副局长/MENTIONED",
                "组长：陈若谷（市委副书记、市长） | 陈若谷/市委副书记、市长/MENTIONED",
                "副组长：林照野（副市长）、罗文渊（市水利局局长） | 林照野/副市长/MENTIONED 罗文渊/市水利局局长/MENTIONED",
                "市政府副秘书长水云帆陪同。 | 水云帆/市政府副秘书长/ATTENDEE",
                "副市长国兆祥率队督导。 | 国兆祥/副市长/ATTENDEE",
                "市教育局党组成员、副局长（挂职）尤小满介绍了情况。 | 尤小满/市教育局党组成员、副局长/SPEAKER",
                "出席会议的有：市水利局副局长申屠平，市气象局副局长慕容雪。 | 申屠平/市水利局副局长/ATTENDEE 慕容雪/市气象局副局长/ATTENDEE",
                "参加活动的领导还有市人大常委会副主任冉冉。 | 冉冉/市人大常委会副主任/ATTENDEE",
                "县长　沈青崖 | 沈青崖/县长/SPEAKER",
                "校党委书记沈青崖主持报告会。 | 沈青崖/校党委书记/SPEAKER",
                "昨日，样例学院党委副书记、院长沈青崖出席。 | 沈青崖/样例学院党委副书记、院长/ATTENDEE",
                "会上，党委书记沈青崖介绍了情况。 | 沈青崖/党委书记/SPEAKER",
                "县长沈青崖第一时间赶赴现场。 | 沈青崖/县长/ATTENDEE",
                "纪委书记冯维安和师生代表参加报告会。 | 冯维安/纪委书记/ATTENDEE"
            })
    void eachOfficialHasARoleAndAPart(String text, String officials) {
        assertThat(read(text)).containsExactly(officials.split(" "));
    }

    @Test
    void whoHasBeenNamedBesideARoleNeedsNoEverydaySurnameToSpeak() {
        assertThat(read("区委书记舒卷云来到驿站。舒卷云叮嘱，要合理安排时间。")).containsExactly("舒卷云/区委书记/SPEAKER");
        assertThat(read("舒卷云叮嘱，要合理安排时间。")).isEmpty();
    }

    @Test
    void whoIsNamedTwiceIsOneWithTheFullestRoleAndTheWeightiestPart() {
        assertThat(read("副市长、市应急管理局局长丁怀远到会。丁怀远强调，要压实责任。")).containsExactly("丁怀远/副市长、市应急管理局局长/SPEAKER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "陈若谷（女，1975年生）",
                "主要成分（氯）",
                "副市长国家安全责任",
                "局长水利工作调研",
                "市长热线全天开通。",
                "各成员单位主任会议研究决定。",
                "深入学习重要讲话精神。",
                "局长办公会议审议通过。"
            })
    void wordsThatOnlyHoldARoleNameNobody(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "沈青崖院士曾表示，疫情可控。 | 沈青崖/院士/MENTIONED",
                "沈青崖教授曾说，不必恐慌。 | 沈青崖/教授/MENTIONED",
                "专家沈青崖曾表示，疫情可控。 | 沈青崖/专家/MENTIONED",
                "样例大学教授沈青崖认为，疫情可控。 | 沈青崖/样例大学教授/MENTIONED",
                "居民沈青崖说，方便了。张秀英表示，很满意。村民张秀英笑了。 | 张秀英/null/MENTIONED"
            })
    void whoIsMerelyQuotedSpeaksForNoAuthority(String text, String officials) {
        assertThat(read(text)).containsExactly(officials.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "市疾控中心主任、主任医师沈青崖介绍，疫情平稳。 | 沈青崖/市疾控中心主任、主任医师/SPEAKER",
                "专家组组长、教授沈青崖表示，疫情平稳。 | 沈青崖/专家组组长、教授/SPEAKER",
                "市疾控中心专家沈青崖介绍，疫情平稳。 | 沈青崖/市疾控中心专家/SPEAKER",
                "样例大学教授沈青崖主持讲座。 | 沈青崖/样例大学教授/SPEAKER",
                "区长　沈青崖 | 沈青崖/区长/SPEAKER"
            })
    void whoHoldsAnOfficeOrPresidesSpeaks(String text, String officials) {
        assertThat(read(text)).containsExactly(officials.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"市长向媒体通报了情况。", "发言人解释说，已经处置。", "市长曾多次强调，要落实责任。", "书记曾到现场督导。"})
    void aVerbBehindARoleIsNobodysName(String text) {
        assertThat(read(text)).isEmpty();
    }

    private static List<String> read(String text) {
        PageText page = PageText.of(text);
        List<PersonMention> people = PersonFinder.find(page, Places.in(page.folded(), null));
        return OfficialReader.read(page, people, SpeechTurns.of(page, people)).stream()
                .map(Told::value)
                .map(OfficialReaderTest::inWords)
                .toList();
    }

    private static String inWords(Official official) {
        return official.name() + "/" + official.role() + "/" + official.part();
    }
}
