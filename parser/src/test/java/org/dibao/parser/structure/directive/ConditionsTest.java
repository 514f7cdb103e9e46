package org.dibao.parser.structure.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Directive;
import org.dibao.parser.structure.person.SpeechTurns;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders and what they depend on; all texts are invented. */
class ConditionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "如发现隐患，要立即上报。",
                "若水位上涨，必须撤离。",
                "一旦发生险情，要第一时间报告。",
                "倘若停电，应启用备用电源。",
                "除急需外，一律停止作业。",
                "除生病就医外，不得外出。",
                "除医院、药店，菜场外，一律停止营业。",
                "未经批准，不得举办聚集活动。",
                "未经批准不得举办聚集活动。",
                "未取得许可前，不得开工。",
                "无健康证明的，不得上岗。",
                "对不戴口罩的，要劝离。",
                "对不戴口罩的要劝离。",
                "对群众提出的问题，要逐一答复。",
                "凡瞒报的，应当依法追究责任。",
                "因工作需要外出的，须提前报备。",
                "确需外出的，须佩戴口罩。",
                "符合救助条件的，应及时受理。",
                "遇有大风，应停止吊装。",
                "在紧急情况下，必须先行撤离。",
                "乘坐电梯时，要全程佩戴口罩。",
                "无特殊情况不得外出。",
                "原则上不得外出。",
                "夜间禁止施工。",
                "如要外出，须提前报备。",
                "一律不得入内，但工作人员除外。",
                "不得入内，经批准的除外。",
                "不得外出，有下列情形之一的除外：（一）就医；（二）采购。",
                "没有取得许可证的单位和个人，不得从事经营活动。",
                "每逢节假日，景区应限流。",
                "无正当理由不得拒绝。",
                "不得外出；就医的除外。"
            })
    void anOrderIsToldWithItsConditionAndItsException(String text) {
        assertThat(read(text)).extracting(Directive::text).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource({
        "会议要求，如发现隐患，各单位要立即上报。, 如发现隐患，各单位要立即上报。, 各单位",
        "会议要求如发现隐患，各单位要立即上报。, 如发现隐患，各单位要立即上报。, 各单位",
        "各单位如发现隐患，要立即上报。, 各单位如发现隐患，要立即上报。, 各单位",
        "各部门在做好防护的前提下，要有序复工。, 各部门在做好防护的前提下，要有序复工。, 各部门",
        "各单位如发现隐患要立即上报。, 各单位如发现隐患要立即上报。, 各单位",
        "未经批准，任何单位和个人不得占用。, 未经批准，任何单位和个人不得占用。, 任何单位和个人",
        "未经批准任何单位和个人不得占用。, 未经批准任何单位和个人不得占用。, 任何单位和个人",
        "任何单位未经批准不得占用。, 任何单位未经批准不得占用。, 任何单位",
        "凡进店人员必须扫码。, 必须扫码。, 凡进店人员",
        "对拒不配合的人员要依法处理。, 对拒不配合的人员要依法处理。,",
        "学校对返校学生要逐一检查。, 对返校学生要逐一检查。, 学校",
        "对不戴口罩的，要劝离。, 对不戴口罩的，要劝离。,",
        "各单位原则上不得外出。, 原则上不得外出。, 各单位"
    })
    void whoMustActIsNotTheCondition(String text, String order, String actor) {
        assertThat(read(text)).singleElement().satisfies(directive -> {
            assertThat(directive.text()).isEqualTo(order);
            assertThat(directive.actor()).isEqualTo(actor);
            assertThat(text.substring(directive.span().start(), directive.span().end()))
                    .isEqualTo(order);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "当前形势如此严峻，各地要落实责任。, 要落实责任。",
        "为如期完成任务，各地要落实责任。, 要落实责任。",
        "成绩是来之不易的，各地要落实责任。, 要落实责任。",
        "除夕将至，各地要落实责任。, 要落实责任。",
        "对此，各地要落实责任。, 要落实责任。",
        "与此同时，各地要落实责任。, 要落实责任。",
        "3月2日15时，各地要落实责任。, 要落实责任。",
        "如发现隐患即上报：各地要落实责任。, 要落实责任。"
    })
    void whatIsNoConditionIsLeftOut(String text, String order) {
        assertThat(read(text)).extracting(Directive::text).containsExactly(order);
    }

    @Test
    void anExceptionInTheNextSentenceBelongsToTheOrder() {
        assertThat(read("商铺一律停止营业。药店除外。各村要值班。")).extracting(Directive::text).containsExactly("商铺一律停止营业。药店除外。", "要值班。");
    }

    private static List<Directive> read(String text) {
        PageText page = PageText.of(text);
        return DirectiveReader.read(AnnouncementKind.NOTICE, page, SpeechTurns.of(page, List.of())).stream()
                .map(Told::value)
                .toList();
    }
}
