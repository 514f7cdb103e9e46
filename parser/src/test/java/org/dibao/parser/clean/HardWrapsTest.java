package org.dibao.parser.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HardWrapsTest {

    private static final String SENTENCE = "各乡镇人民政府和街道办事处要立即组织力量对辖区内的水库山塘堤防和地质灾害隐患点开展一次全面排查，发现问题及时处置。";

    @Test
    void linesBrokenAtAFixedWidthAreJoinedUpToTheNextIndentation() {
        String first = SENTENCE.repeat(3);
        String second = "二是" + SENTENCE.repeat(2);
        List<HardWraps.Line> lines = new ArrayList<>(wrap(first, 24));
        lines.addAll(wrap(second, 24));
        assertThat(HardWraps.join(lines)).containsExactly(first, second);
    }

    @Test
    void aShortLineEndsAParagraphEvenWithoutIndentation() {
        String text = SENTENCE.repeat(4);
        List<HardWraps.Line> lines = new ArrayList<>();
        wrap(text, 30).forEach(line -> lines.add(new HardWraps.Line(line.text(), false)));
        lines.add(new HardWraps.Line("联系人：张三", false));
        assertThat(HardWraps.join(lines)).containsExactly(text, "联系人：张三");
    }

    @Test
    void linesThatAreParagraphsOfTheirOwnStayApart() {
        List<HardWraps.Line> lines = List.of(
                new HardWraps.Line("市领导王五、赵六参加。", false),
                new HardWraps.Line(SENTENCE, false),
                new HardWraps.Line("一、加强组织领导", false),
                new HardWraps.Line(SENTENCE + SENTENCE, false),
                new HardWraps.Line("二、强化督查", false),
                new HardWraps.Line(SENTENCE, false));
        assertThat(HardWraps.join(lines)).hasSize(6);
    }

    @Test
    void aListOfEvenlyLongSentencesStaysAList() {
        List<HardWraps.Line> lines = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            lines.add(new HardWraps.Line(i + "要严格落实值班值守制度，确保信息及时上报不迟报。", false));
        }
        assertThat(HardWraps.join(lines)).hasSize(8);
    }

    @Test
    void wordsOfLatinLettersArePartedByASpaceAgain() {
        List<HardWraps.Line> lines = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            lines.add(new HardWraps.Line("the council orders that every household in the town and", false));
        }
        assertThat(HardWraps.join(lines)).singleElement().asString().contains("town and the council");
    }

    private static List<HardWraps.Line> wrap(String text, int width) {
        List<HardWraps.Line> lines = new ArrayList<>();
        for (int i = 0; i < text.length(); i += width) {
            lines.add(new HardWraps.Line(text.substring(i, Math.min(text.length(), i + width)), i == 0));
        }
        return lines;
    }
}
