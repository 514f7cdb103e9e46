package org.dibao.notifier.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Span;
import org.dibao.contracts.Standing;
import org.dibao.notifier.Samples;
import org.dibao.notifier.revision.Change.Passage;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void aRewordedParagraphIsCutToWhatStandsAroundTheChange() {
        String around = "一二三四五六七八九十".repeat(20);

        List<Change> changes = changes(around + "限三日内" + around, around + "限五日内" + around);

        assertThat(changes).singleElement().satisfies(change -> {
            Passage before = Objects.requireNonNull(change.before());
            Passage after = Objects.requireNonNull(change.after());
            assertThat(marked(before)).isEqualTo("三");
            assertThat(marked(after)).isEqualTo("五");
            assertThat(before.text()).startsWith("…").endsWith("…").hasSizeLessThan(80);
        });
    }

    @Test
    void aParagraphThatCameOrWentStandsAlone() {
        assertThat(changes("甲。\n丙。", "甲。\n乙。\n丙。"))
                .containsExactly(new Change(null, new Passage("乙。", new Span(0, 2))));
        assertThat(changes("甲。\n乙。", "甲。")).containsExactly(new Change(new Passage("乙。", new Span(0, 2)), null));
    }

    @Test
    void theSameTextHasNoChange() {
        assertThat(changes("甲。\n乙。", "甲。\n\n  乙。")).isEmpty();
    }

    @Test
    void aVeryLongTextIsNotCompared() {
        assertThat(changes("甲。\n".repeat(100_000), "乙。\n".repeat(100_000))).isEmpty();
    }

    @Test
    void noPassageIsLongOrCutsACharacterAndItsMarkLiesWithin() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            for (Change change : changes(text(random), text(random))) {
                for (Passage passage : new Passage[] {change.before(), change.after()}) {
                    if (passage != null) {
                        assertThat(passage.text()).hasSizeLessThanOrEqualTo(242);
                        assertThat(passage.mark().start())
                                .isBetween(0, passage.text().length());
                        assertThat(passage.mark().end())
                                .isBetween(
                                        passage.mark().start(), passage.text().length());
                        assertThat(passage.text().codePoints()).noneMatch(point -> point >= 0xD800 && point < 0xE000);
                    }
                }
            }
        }
    }

    private static List<Change> changes(String before, String after) {
        return Change.in(new Revised(published(before), published(after)));
    }

    private static AnnouncementPublished published(String text) {
        return Samples.with(Samples.published("x", "标题"), Samples.announcement("标题", text, Standing.OFFICIAL));
    }

    private static String marked(Passage passage) {
        return passage.text().substring(passage.mark().start(), passage.mark().end());
    }

    private static String text(Random random) {
        int[] points = "甲乙丙𠮷🀄。\n".codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(600); i >= 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }
}
