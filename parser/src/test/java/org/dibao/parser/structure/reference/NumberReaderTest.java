package org.dibao.parser.structure.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.dibao.parser.structure.text.Folding;
import org.dibao.parser.structure.text.PageText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers are invented. */
class NumberReaderTest {

    @Test
    void theSignOfABureauOfEconomyAndInformationIsNotCutAtItsOwnName() {
        assertThat(stated("甬经信〔2026〕77号")).isEqualTo("甬经信〔2026〕77号");
        assertThat(stated("国经贸〔2001〕5号")).isEqualTo("国经贸〔2001〕5号");
        assertThat(firstNumber("根据市甬经信〔2026〕77号文件要求")).isEqualTo("市甬经信〔2026〕77号");
    }

    @Test
    void aWordBeforeTheNumberStillEndsTheSign() {
        assertThat(firstNumber("本办法经浙政发〔2026〕9号批准")).isEqualTo("浙政发〔2026〕9号");
    }

    @Test
    void anOrdersNumberBeginsWithItsIssuerAndNotWithAMarkBeforeIt() {
        assertThat(titled("【示例】某市人民政府令（第352号）")).isEqualTo("某市人民政府令第352号");
        assertThat(titled("某省人民政府令第9号")).isEqualTo("某省人民政府令第9号");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "湖州市教育局关于废止湖教〔2020〕5号文件的通知",
                "关于更正湖政办发〔2020〕5号文件的通知",
                "湖州市教育局关于勘误湖教〔2020〕5号文件的通知",
                "关于延长湖教〔2020〕5号文件有效期的通知",
                "关于停止执行湖教〔2020〕5号文件的通知",
                "关于转发浙教办〔2020〕5号文件的通知",
                "关于印发湖教〔2020〕5号文件的通知",
                "关于落实湖教〔2020〕5号文件的通知",
                "湖政发〔2019〕5号文件解读",
                "关于招聘公告（湖教〔2020〕5号）更正说明",
                "关于废止《湖州市消防规定》（湖政发〔2019〕5号）",
                "浙江省人民政府关于废止浙江省人民政府令第388号的决定",
                "关于修改浙江省人民政府令〔2019〕第9号的决定",
                "关于废止通告第3号的通知"
            })
    void theNumberOfADocumentThatIsOnlyActedUponIsNotTakenForItsOwn(String title) {
        assertThat(NumberReader.read(Map.of(), Folding.fold(title), PageText.of("通知如下。")))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "湖教〔2020〕5号 关于开学的通知, 湖教〔2020〕5号",
        "湖教〔2020〕5号关于开学的通知, 湖教〔2020〕5号",
        "关于开学的通知（湖教〔2020〕5号）, 湖教〔2020〕5号",
        "湖州市教育局更正公告（湖教〔2020〕8号）, 湖教〔2020〕8号",
        "湖州市人民政府关于印发《湖州市消防规定》的通知（湖政发〔2020〕5号）, 湖政发〔2020〕5号",
        "湖州市人民政府关于废止《湖州市消防规定》（湖政发〔2019〕5号）的决定（湖政发〔2020〕8号）, 湖政发〔2020〕8号",
        "湖州市人民政府关于废止湖政发〔2019〕5号文件的决定（湖政发〔2020〕8号）, 湖政发〔2020〕8号",
        "海关总署公告2020年第5号（关于进口食品的公告）, 2020年第5号",
        "湖州市疫情防控指挥部通告（第3号）, 第3号"
    })
    void itsOwnNumberStandsAtTheBeginningOrTheEndOfItsTitle(String title, String number) {
        assertThat(titled(title)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "更正", "勘误", "修订", "停止执行", "调整", "延长", "转发", "印发", "关于", "依据", "根据", "按照", "落实", "执行", "撤销", "补充", "暂停"
            })
    void aWordForWhatIsDoneWithADocumentIsNoPartOfItsSign(String word) {
        assertThat(firstNumber("现" + word + "湖政办发〔2020〕5号文件")).isEqualTo("湖政办发〔2020〕5号");
    }

    @Test
    void aLineThatRepealsAnOrderDoesNotNumberTheRepeal() {
        assertThat(NumberReader.read(Map.of(), "公告", PageText.of("决定废止浙江省人民政府令第388号\n特此公告。")))
                .isNull();
    }

    private static String stated(String number) {
        return Objects.requireNonNull(NumberReader.read(Map.of("发文字号", number), "", PageText.of("")))
                .value();
    }

    private static String titled(String title) {
        return Objects.requireNonNull(NumberReader.read(Map.of(), Folding.fold(title), PageText.of("")))
                .value();
    }

    private static String firstNumber(String text) {
        return Objects.requireNonNull(DocumentNumber.first(text, 0, text.length()))
                .text();
    }
}
