package org.dibao.parser.structure.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.dibao.parser.structure.text.Folding;
import org.dibao.parser.structure.text.PageText;
import org.junit.jupiter.api.Test;

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
