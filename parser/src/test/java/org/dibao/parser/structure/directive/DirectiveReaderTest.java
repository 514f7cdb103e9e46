package org.dibao.parser.structure.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Directive;
import org.dibao.parser.structure.issuer.Places;
import org.dibao.parser.structure.person.PersonFinder;
import org.dibao.parser.structure.person.PersonMention;
import org.dibao.parser.structure.person.SpeechTurns;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Told;
import org.junit.jupiter.api.Test;

/** People and texts are invented. */
class DirectiveReaderTest {

    @Test
    void whatFollowsANumberedItemOnItsLineStandsOneDeeper() {
        assertThat(read("（一）优化布局。各县要在9月30日前编制规划。不得以罚代管。\n（二）严格监管。各部门应当每季度抽查一次。"))
                .containsExactly("1 （一）优化布局。", "2 要在9月30日前编制规划。", "2 不得以罚代管。", "1 （二）严格监管。", "2 应当每季度抽查一次。");
        assertThat(read("现通知如下。一是停产整顿。未经验收不得复产。")).containsExactly("3 一是停产整顿。", "4 未经验收不得复产。");
    }

    @Test
    void whatFollowsAHeadingOnALineOfItsOwnStandsOneDeeperUpToTheEndOfThePart() {
        assertThat(read("一、加强领导\n各地要落实责任。\n二、严格执行\n各地要逐级上报。\n请各单位遵照执行。"))
                .containsExactly("0 一、加强领导", "1 要落实责任。", "0 二、严格执行", "1 要逐级上报。", "0 请各单位遵照执行。");
    }

    @Test
    void aListInsideASentenceAndWhatIsSaidBySomebodyElseOpenNothing() {
        assertThat(read("要抓好三件事：一是备足仓容；二是管好价格；三是结清粮款。各地要公布网点。")).endsWith("0 要公布网点。");
        assertThat(read("1.各村要自查。\n各村要值班。")).containsExactly("2 1.各村要自查。", "0 要值班。");
        assertThat(read("1.各村要自查，逐户登记。\n各村要值班。")).containsExactly("2 1.各村要自查，逐户登记。", "0 要值班。");
    }

    @Test
    void spokenNumbersBehindAnItemOfTheSameRankStandOneDeeper() {
        assertThat(read("（1）明确职责。一是严格落实责任。二是加强值守。\n（2）做好保障。"))
                .containsExactly("3 （1）明确职责。", "4 一是严格落实责任。", "4 二是加强值守。", "3 （2）做好保障。");
        assertThat(read("（一）明确职责。一是严格落实责任。")).containsExactly("1 （一）明确职责。", "3 一是严格落实责任。");
    }

    @Test
    void aListThatBeginsBehindAColonKeepsItsNumbers() {
        assertThat(read("现通告如下：一、各小区要实行封闭管理。居民不得外出。二、各商铺要停业。"))
                .containsExactly("0 一、各小区要实行封闭管理。", "1 不得外出。", "0 二、各商铺要停业。");
        assertThat(actors("现通告如下：一、各小区要实行封闭管理。")).containsExactly("各小区");
    }

    @Test
    void whatBystandersAndExpertsSayIsNoOrder() {
        assertThat(read("有居民李小花说，我们要相信政府。")).isEmpty();
        assertThat(read("居民们说：“要相信政府。大家要配合。”各村要值班。")).containsExactly("0 要值班。");
        assertThat(read("张文远教授曾说，要有信心。")).isEmpty();
        assertThat(read("李小花在接受采访时表示，要有信心。")).isEmpty();
        assertThat(read("俗话说，种地要抢时间。")).isEmpty();
        assertThat(read("干部职工纷纷表示，要以此为契机，扎实工作。")).isEmpty();
    }

    @Test
    void whatOfficialsAndAuthoritiesSayStaysAnOrder() {
        assertThat(read("市长李小花说，各村要值班。")).containsExactly("0 要值班。");
        assertThat(read("居民委员会要求，各户要关好门窗。")).containsExactly("0 要关好门窗。");
        assertThat(read("市民政局表示，各村要值班。")).containsExactly("0 要值班。");
        assertThat(read("会议认为，要有信心。")).containsExactly("0 要有信心。");
        assertThat(read("他现场对居民说，各户要关好门窗。")).containsExactly("0 要关好门窗。");
        assertThat(read("赵镇长说，各村要值班。")).containsExactly("0 要值班。");
    }

    @Test
    void questionsOrderNothing() {
        assertThat(read("外出要带什么证件？")).isEmpty();
        assertThat(read("各地要落实冷链？")).containsExactly("0 要落实冷链？");
    }

    @Test
    void namesOfPartsOrderNothing() {
        assertThat(read("一、培训时间和地点\n二、注意事项\n三、报名时间及方式\n四、活动内容")).isEmpty();
    }

    private static List<String> read(String text) {
        return directives(text).stream()
                .map(directive -> directive.depth() + " " + directive.text())
                .toList();
    }

    private static List<String> actors(String text) {
        return directives(text).stream().map(Directive::actor).toList();
    }

    private static List<Directive> directives(String text) {
        PageText page = PageText.of(text);
        List<PersonMention> people = PersonFinder.find(page, Places.in(page.folded(), null));
        return DirectiveReader.read(AnnouncementKind.NOTICE, page, SpeechTurns.of(page, people)).stream()
                .map(Told::value)
                .toList();
    }
}
