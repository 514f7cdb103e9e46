package org.dibao.parser.structure.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dibao.contracts.Official;
import org.dibao.contracts.Official.Part;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.PageText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People and texts are invented. */
class EnglishDirectivesTest {

    private static final List<Official> PEOPLE =
            List.of(new Official("Rosa Dunne", "Minister for Marine Affairs", Part.SPEAKER, new Span(0, 1)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Speaking at the opening, Minister Dunne said that all vessels must register. | all vessels must"
                        + " register. | Rosa Dunne | all vessels",
                "Minister Dunne said that the operators must publish. | operators must publish. | Rosa Dunne |"
                        + " operators",
                "\"Operators must publish their timetables,\" the minister added. | \"Operators must publish their"
                        + " timetables,\" the minister added. | Rosa Dunne | Operators",
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
    @CsvSource(
            delimiter = '|',
            value = {
                "If flooding, landslides or fires occur, owners must leave. | owners",
                "If a fire occurs, owners, tenants and agents must leave. | owners, tenants and agents",
                "Unless exempt, all operators must register. | all operators",
                "Unless authorised, no vehicle may enter. |",
                "Except for pharmacies, all shops must close. | all shops",
                "Visitors must wear masks, unless they are under six. | Visitors",
                "Owners, unless exempt, must register. | Owners",
                "Where a permit is held, the holder must show it. | the holder",
                "If rivers rise, Minister Dunne said that owners must leave. | owners",
                "All shops must close. Pharmacies are exempt. | All shops",
                "All shops must close. This order does not apply to bakeries. | All shops",
                "Landlords are required by the Council to register. | Landlords",
                "If you smell gas, do not enter the building. |"
            })
    void anOrderIsToldWithItsConditionWhichIsNotWhoMustAct(String text, String actor) {
        assertThat(EnglishDirectives.read(PageText.of(text), PEOPLE, null))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.value().text()).isEqualTo(text);
                    assertThat(told.value().actor()).isEqualTo(actor);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Minister for Marine Affairs Rosa Dunne said owners must report. | owners must report. | owners | Rosa"
                        + " Dunne",
                "The Minister for Marine Affairs, Rosa Dunne, today said all taxis must stop. | all taxis must stop. |"
                        + " all taxis | Rosa Dunne",
                "What she said must stay secret. | What she said must stay secret. | What she said |",
                "Those who said no must register. | Those who said no must register. | Those who said no |",
                "Fees announced last year must be paid. | Fees announced last year must be paid. | Fees announced last"
                        + " year |"
            })
    void theWordThatMayBeLeftOut(String text, String order, String actor, String speaker) {
        assertThat(EnglishDirectives.read(PageText.of(text), PEOPLE, null))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.value().text()).isEqualTo(order);
                    assertThat(told.value().actor()).isEqualTo(actor);
                    assertThat(told.value().speaker()).isEqualTo(speaker);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Residents should not drive on Friday. | Residents",
                "The Council requires landlords to register no later than 1 May. | landlords",
                "The order prohibits food vendors from using open flames. | food vendors",
                "Each owner is required to register. | Each owner",
                "Drivers are prohibited from parking here. | Drivers",
                "All shops will be required to close. | All shops",
                "Tenants may not keep livestock. | Tenants"
            })
    void ordersInOtherWords(String text, String actor) {
        assertThat(EnglishDirectives.read(PageText.of(text), PEOPLE, null))
                .singleElement()
                .satisfies(told -> assertThat(told.value().actor()).isEqualTo(actor));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Local resident Jane Roe said drivers must slow down.",
                "\"We must trust them,\" said Jane Roe, a professor of physics.",
                "Some services may not be available.",
                "The repairs were ordered by the board to save money."
            })
    void whatOrdersNothing(String text) {
        assertThat(EnglishDirectives.read(PageText.of(text), PEOPLE, null)).isEmpty();
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
