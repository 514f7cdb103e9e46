package org.dibao.console.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.dibao.console.gazette.TextDifference.Row;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    @Test
    void aRewordedLineStandsBesideWhatItBecame() {
        assertThat(TextDifference.between(List.of("一", "四十分钟", "三"), List.of("一", "三十分钟", "三")))
                .containsExactly(new Row("一", "一"), new Row("四十分钟", "三十分钟"), new Row("三", "三"));
    }

    @Test
    void anInsertedLineLeavesTheOthersInTheirPlaces() {
        assertThat(TextDifference.between(List.of("一", "三"), List.of("一", "二", "三")))
                .containsExactly(new Row("一", "一"), new Row(null, "二"), new Row("三", "三"));
    }

    @Test
    void aTakenLineLeavesAGap() {
        assertThat(TextDifference.between(List.of("一", "二"), List.of("二")))
                .containsExactly(new Row("一", null), new Row("二", "二"));
    }

    @Test
    void aVeryLongTextIsShownWithoutBeingCompared() {
        List<String> lines = Collections.nCopies(100_000, "行");
        assertThat(TextDifference.between(lines, lines)).hasSize(100_000).noneMatch(Row::changed);
    }
}
