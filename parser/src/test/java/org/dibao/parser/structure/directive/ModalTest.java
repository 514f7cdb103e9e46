package org.dibao.parser.structure.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "主要任务",
                "重要讲话",
                "需要帮助",
                "会议纪要",
                "工作要求",
                "基本要素",
                "只要坚持",
                "应急预案",
                "反应迅速",
                "请示收悉",
                "非限制和禁止行业",
                "须知",
                "不得不说",
                "敬请谅解",
                "企业主要负责人",
                "列车主要停靠站",
                "各行业主要指标"
            })
    void wordsThatMerelyContainAWordOfOrderOrderNothing(String text) {
        assertThat(Modal.find(text, 0, text.length(), false)).isNegative();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "要加强管理",
                "各地要落实",
                "必须到位",
                "不得外出",
                "严禁烟火",
                "应当报告",
                "单位应落实责任",
                "请提前准备",
                "敬请提前准备",
                "项目业主要落实责任",
                "各位车主要关好车窗",
                "一律不得上路",
                "切勿靠近"
            })
    void wordsOfOrderAreFound(String text) {
        assertThat(Modal.find(text, 0, text.length(), false)).isNotNegative();
    }
}
