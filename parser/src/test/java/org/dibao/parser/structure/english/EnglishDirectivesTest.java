package org.dibao.parser.structure.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dibao.contracts.Official;
import org.dibao.contracts.Official.Part;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.PageText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People and texts are invented. */
class EnglishDirectivesTest {

    private static final List<Official> PEOPLE =
            List.of(new Official("Rosa Dunne", "Minister for Marine Affairs", Part.SPEAKER, new Span(0, 1)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Speaking at the opening, Minister Dunne said that all vessels must register. | all vessels must register. | Rosa Dunne | all vessels",
                "Minister Dunne said that the operators must publish. | operators must publish. | Rosa Dunne | operators",
                "\"Operators must publish their timetables,\" the minister added. | \"Operators must publish their timetables,\" the minister added. | Rosa Dunne | Operators",
                "The guidance says that sites may close. Sites must close. | Sites must close. | | Sites",
                "Operators must publish what the law said. | Operators must publish what the law said. | | Operators"
            })
    void whatIsReportedBeginsBehindWhoSaysIt(String text, String order, String speaker, String actor) {
        assertThat(EnglishDirectives.read(PageText.of(text), PEOPLE, null))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.value().text()).isEqualTo(order);
                    assertThat(told.value().speaker()).isEqualTo(speaker);
                    assertThat(told.value().actor()).isEqualTo(actor);
                });
    }

    @ParameterizedTest
    @CsvSource({"she added, Rosa Dunne", "the mayor added,"})
    void whoIsReferredToIsWhoSpokeLast(String who, String speaker) {
        String text = "Minister Dunne said the port is open. \"Masters must report,\" " + who + ".";
        assertThat(EnglishDirectives.read(PageText.of(text), PEOPLE, null))
                .singleElement()
                .satisfies(told -> assertThat(told.value().speaker()).isEqualTo(speaker));
    }
}
