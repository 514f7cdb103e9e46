package org.dibao.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Span;
import org.dibao.search.SampleAnnouncement;
import org.dibao.search.text.TextField;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private final AnnouncementPublished announcement = SampleAnnouncement.called("a")
            .title("關於核酸檢測的通告")
            .text("开展 核酸 检测。Schools are closed;\n再次核酸检测。")
            .issuer("湖州市人民政府")
            .region("330500")
            .kind(AnnouncementKind.PUBLIC_NOTICE)
            .event();

    @Test
    void theWordsAreShownWhereTheyStand() {
        Explanation explanation = explain("核酸检测 closing -采购");

        assertThat(explanation.words()).extracting(Explanation.Word::written).containsExactly("核酸检测", "closing");
        Explanation.Word word = explanation.words().getFirst();
        assertThat(word.inTitle()).extracting(this::inTitle).containsExactly("核酸檢測");
        assertThat(word.inText()).extracting(this::inText).containsExactly("核酸 检测", "核酸检测");
        assertThat(explanation.words().getLast().inText())
                .extracting(this::inText)
                .containsExactly("closed");
    }

    @Test
    void onlyTheAlternativesThatHoldExplain() {
        Explanation explanation = explain("(疫苗 OR 核酸) AND region:吴兴区,温州市 AND kind:通告 AND issuer:湖州市政府");

        assertThat(explanation.words())
                .extracting(Explanation.Word::written, Explanation.Word::field)
                .containsExactly(tuple("核酸", TextField.TEXT), tuple("湖州市政府", TextField.ISSUER));
        assertThat(explanation.conditions())
                .containsExactly(
                        new Explanation.Condition(QueryField.REGION, "330502"),
                        new Explanation.Condition(QueryField.KIND, "PUBLIC_NOTICE"));
    }

    @Test
    void whatDoesNotMatchHasNoExplanation() {
        assertThat(explain("核酸 AND 疫苗")).isEqualTo(explain("不存在"));
        assertThat(explain("核酸 AND 疫苗").words()).isEmpty();
    }

    private Explanation explain(String query) {
        return Explanation.of(((ParsedQuery.Ok) Query.parse(query)).query(), announcement, TODAY);
    }

    private String inTitle(Span span) {
        return announcement.announcement().title().substring(span.start(), span.end());
    }

    private String inText(Span span) {
        return announcement.announcement().text().substring(span.start(), span.end());
    }
}
