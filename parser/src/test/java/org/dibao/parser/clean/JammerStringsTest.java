package org.dibao.parser.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JammerStringsTest {

    @Test
    void whatDiscuzInsertsIsTakenOutWhereverItStands() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String jammer = jammer(random);
            assertThat(JammerStrings.remove("各镇街道要落实责任。" + jammer).strip())
                    .as("after: %s", jammer)
                    .isEqualTo("各镇街道要落实责任。");
            assertThat(JammerStrings.remove(jammer + "\r\n各镇街道要落实责任。").strip())
                    .as("before: %s", jammer)
                    .isEqualTo("各镇街道要落实责任。");
        }
    }

    @Test
    void itIsTakenOutTooWhereWhiteSpaceWasCollapsedAndTrimmed() {
        Random random = new Random(11);
        int left = 0;
        for (int i = 0; i < 500; i++) {
            String jammer = jammer(random).replaceAll(" +", " ").strip();
            left += JammerStrings.remove("有序开放。 " + jammer).strip().equals("有序开放。") ? 0 : 1;
        }
        // five pairs of which several began with a space can no longer be told from text
        assertThat(left).isLessThan(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "通知（試行）〔2017〕47號 自2020年3月1日起施行。",
                "选项: A, B, C, D, E, F, G 任选其一",
                "Sections 1 a, 2 b and 3 c of the Act, as amended, apply. I am 9 years old.",
                "x = 1 + 2 * 3 - 4 / 5; if (a < b) { return c; }",
                "for (int i = 0; i < 10; i++) { s += a[i]; }",
                "联系人：张三 电话 0577-88880000 邮箱 zhang_san@example.org",
                "A1 B2 C3 D4 E5 F6 G7 H8",
                "1 2 3 4 5 6 7 8 9 0",
                "表1 甲 12.5 % 乙 30 % 丙 7 % 丁 1 %",
                "(a) (b) (c) (d) (e) (f)"
            })
    void ordinaryTextStays(String text) {
        assertThat(JammerStrings.remove(text)).isSameAs(text);
    }

    @Test
    void aMegabyteOfHalfPairsIsReadInLinearTime() {
        String text = "1 a ".repeat(500_000) + "1 a2 b".repeat(200_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> JammerStrings.remove(text));
    }

    /** As Discuz! X writes it: characters 32–59 and 63–126, five to fifteen pairs. */
    private static String jammer(Random random) {
        StringBuilder pairs = new StringBuilder();
        int count = 5 + random.nextInt(11);
        for (int i = 0; i < count; i++) {
            pairs.append((char) (32 + random.nextInt(28))).append(' ').append((char) (63 + random.nextInt(64)));
        }
        return pairs.toString();
    }
}
