package org.dibao.parser.structure.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest(name = "{0} begins with {1}")
    @CsvSource({
        "应勇主持会议, 应勇",
        "王仁元对工作表示肯定, 王仁元",
        "陈浩等参加, 陈浩",
        "李强调研, 李强",
        "欧阳建国出席, 欧阳建国",
        "方 伟、周敏, 方 伟",
        "祖木热提·吾布力主持, 祖木热提·吾布力",
        "孙志和主持, 孙志和",
        "张明和副市长李四, 张明",
    })
    void aNameEndsWhereSomethingElseCanBegin(String text, String name) {
        assertThat(text.substring(0, Names.lengthAt(text, 0, text.length()))).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "曾表示", "曾说，不必", "曾多次强调", "曾公开表示", "曾到现场", "曾赴现场", "时任书记", "应邀出席", "向媒体通报", "向记者介绍", "于近日主持", "解释说",
                "方才表示", "高说，", "都强调", "成立以来", "管理", "连夜赶赴", "常说，", "应建议", "万一出席"
            })
    void anAdverbBeforeAVerbIsNoSurname(String text) {
        assertThat(Names.lengthAt(text, 0, text.length())).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "曾向东出席, 曾向东",
        "时光明表示, 时光明",
        "应强参加, 应强",
        "向东平介绍, 向东平",
        "于今生主持, 于今生",
        "方连山表示, 方连山",
        "常说文强调, 常说文",
        "高立说, 高立"
    })
    void whoBearsSuchASurnameKeepsHisName(String text, String name) {
        assertThat(text.substring(0, Names.lengthAt(text, 0, text.length()))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"文件强调", "任组长", "时任市长", "安排部署", "应急管理局", "高度重视", "国务院要求", "常委会审议"})
    void wordsThatBeginLikeANameAreNone(String text) {
        assertThat(Names.lengthAt(text, 0, text.length())).isZero();
    }
}
