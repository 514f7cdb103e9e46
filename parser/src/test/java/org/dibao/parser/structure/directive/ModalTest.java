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
                "各行业主要指标",
                "如要外出",
                "要不要修路",
                "“3月20日”应为“3月25日”",
                "联系电话应为6612，特此更正",
                "消息应系误传",
                "供应充足",
                "有效应对突发事件",
                "应届毕业生",
                "应邀出席",
                "应聘人员",
                "应该是误会",
                "理应支持",
                "采取相应措施"
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
                "切勿靠近",
                "口罩应为医用口罩",
                "各单位应对从业人员进行检测",
                "日常管理应规范",
                "成本应控制在预算内",
                "护照应妥善保管",
                "影响应及时消除",
                "单位应聘请专人",
                "学校应时刻关注",
                "要约谈负责人",
                "费用应由业主承担",
                "无正当理由不得拒绝"
            })
    void wordsOfOrderAreFound(String text) {
        assertThat(Modal.find(text, 0, text.length(), false)).isNotNegative();
    }
}
