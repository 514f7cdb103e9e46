package org.dibao.parser.structure.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    @CsvSource({"文件强调", "任组长", "时任市长", "安排部署", "应急管理局", "高度重视", "国务院要求", "常委会审议"})
    void wordsThatBeginLikeANameAreNone(String text) {
        assertThat(Names.lengthAt(text, 0, text.length())).isZero();
    }
}
