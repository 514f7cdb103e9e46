package org.dibao.parser.structure.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.parser.structure.issuer.Places;
import org.dibao.parser.structure.person.PersonFinder;
import org.dibao.parser.structure.person.PersonMention;
import org.dibao.parser.structure.person.SpeechTurns;
import org.dibao.parser.structure.text.PageText;
import org.junit.jupiter.api.Test;

/** People and texts are invented. */
class DirectiveReaderTest {

    @Test
    void whatFollowsANumberedItemOnItsLineStandsOneDeeper() {
        assertThat(read("（一）优化布局。各县要在9月30日前编制规划。不得以罚代管。\n（二）严格监管。各部门应当每季度抽查一次。"))
                .containsExactly("1 （一）优化布局。", "2 要在9月30日前编制规划。", "2 不得以罚代管。", "1 （二）严格监管。", "2 应当每季度抽查一次。");
        assertThat(read("现通知如下。一是停产整顿。未经验收不得复产。")).containsExactly("3 一是停产整顿。", "4 不得复产。");
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
    void namesOfPartsOrderNothing() {
        assertThat(read("一、培训时间和地点\n二、注意事项\n三、报名时间及方式\n四、活动内容")).isEmpty();
    }

    private static List<String> read(String text) {
        PageText page = PageText.of(text);
        List<PersonMention> people = PersonFinder.find(page, Places.in(page.folded(), null));
        return DirectiveReader.read(AnnouncementKind.NOTICE, page, SpeechTurns.of(page, people)).stream()
                .map(told -> told.value().depth() + " " + told.value().text())
                .toList();
    }
}
