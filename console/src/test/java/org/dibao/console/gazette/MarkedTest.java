package org.dibao.console.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.dibao.console.gazette.Whereabouts.Mark;
import org.dibao.contracts.Span;
import org.junit.jupiter.api.Test;

class MarkedTest {

    @Test
    void aMarkWithinAMarkIsNestedAndNothingOfTheTextIsLost() {
        assertThat(show("各区要在月底前完成检查。", 100, mark("order", 102, 111), mark("due", 104, 107)))
                .isEqualTo("各区<order>要在<due>月底前</due>完成检查</order>。");
    }

    @Test
    void aMarkThatReachesBeyondTheOneItBeginsInEndsWithIt() {
        assertThat(show("abcdef", 0, mark("a", 0, 4), mark("b", 2, 6))).isEqualTo("<a>ab<b>cd</b></a>ef");
    }

    @Test
    void aMarkThatReachesBeyondItsBlockEndsWithTheBlock() {
        assertThat(show("abc", 0, mark("a", 1, 9))).isEqualTo("a<a>bc</a>");
    }

    @Test
    void marksOfOtherBlocksAreNotShown() {
        assertThat(show("abc", 10, mark("before", 2, 5), mark("behind", 13, 14)))
                .isEqualTo("abc");
    }

    private static Mark mark(String anchor, int start, int end) {
        return new Mark(anchor, new Span(start, end));
    }

    private static String show(String text, int offset, Mark... marks) {
        return show(Marked.of(text, offset, List.of(marks)));
    }

    private static String show(List<Marked> pieces) {
        return pieces.stream()
                .map(piece -> piece.anchor() == null
                        ? piece.text()
                        : "<" + piece.anchor() + ">" + show(piece.parts()) + "</" + piece.anchor() + ">")
                .collect(Collectors.joining());
    }
}
