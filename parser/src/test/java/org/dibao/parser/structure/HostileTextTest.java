package org.dibao.parser.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.dibao.contracts.Block;
import org.dibao.parser.page.Page;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HostileTextTest {

    private static final int SIZE = 16_000;

    /** Quadratic work on eight times the text would cost sixty-four times as much. */
    private static final double LINEAR_ENOUGH = 24;

    private final StructureReader reader = new StructureReader();

    @TestFactory
    Stream<DynamicTest> eightTimesTheTextTakesNoMoreThanSomeEightTimesAsLong() {
        return Stream.of(
                        "要",
                        "要,",
                        "一是",
                        "市委书记王",
                        "《",
                        "《》",
                        "》(",
                        "〔2020〕",
                        "1年",
                        "2026年3月1日前",
                        "省委",
                        "强调",
                        "他说",
                        "张三、",
                        "“",
                        "第",
                        "至",
                        "一、要;",
                        "根据《甲办法》",
                        "县",
                        "、",
                        " ",
                        "年",
                        "如有,",
                        "如有,要;",
                        "对甲的,",
                        "居民说,",
                        "纷纷表示",
                        "除外:;",
                        "要:1.",
                        "应为更正",
                        "must ",
                        "If a, ",
                        "If a, must ",
                        "said ",
                        "requires a to ",
                        "no a ",
                        "The Ministry of ",
                        "by 1 March ",
                        "Minister Jane Doe ",
                        "Council on a",
                        "The Council on aaaaaaaaaa aaaaaaaaaa ",
                        "Department of A, B and C ",
                        "Secretary of Water ",
                        "under section 1, 2, 3 and 4 of the Act of A and B ",
                        "If a, b, ",
                        "Order No. 12/34 (EU) ",
                        "Jane de van Doe, the first second third director of a b c ",
                        "effective from on Monday, 1 ",
                        "within thirty (30) days of the ",
                        "(",
                        "召开",
                        "有效期",
                        "通知",
                        "a",
                        "市市市委")
                .map(unit -> DynamicTest.dynamicTest("repeated: " + unit, () -> growsLinearly(unit)));
    }

    private void growsLinearly(String unit) {
        String language = unit.charAt(0) < 0x80 && unit.length() > 2 ? "en" : "zh";
        Page small = page(unit.repeat(SIZE / 8 / unit.length()), language);
        Page large = page(unit.repeat(SIZE / unit.length()), language);
        millis(small);
        long few = Math.max(4, millis(small));
        assertThat(millis(large)).isLessThan((long) (few * LINEAR_ENOUGH));
    }

    private long millis(Page page) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            reader.understand(page, SourceKnowledge.NONE);
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        return best / 1_000_000;
    }

    @Test
    void noMixtureOfTheCharactersThatRulesLookForBreaksTheReader() {
        String alphabet = "要应须不得严禁一二三十百0123456789年月日前后至起内天个工作第号条是、,，。；;:：“”《》〔〕()（）省市县区委政府局长书记王李张陈 \n"
                + "\t应勇强调指出说他召开会议根据废止修改有效期再战底xX×某\uD83D\uDE00abc.No";
        Random random = new Random(20260301);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(120); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String language = random.nextBoolean() ? "zh" : "en";
            Page page = page(text.toString(), language);
            assertThatCode(() -> reader.understand(page, SourceKnowledge.NONE))
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }

    private static Page page(String text, String language) {
        List<Block> blocks =
                text.lines().map(line -> new Block(Block.Form.PARAGRAPH, line)).toList();
        String title = text.substring(0, Math.min(30, text.length()));
        return new Page(null, title, blocks, language, false, null, null, null, null, Map.of(), false, List.of());
    }
}
