package org.dibao.parser.structure.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dibao.contracts.Deadline;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are invented; all are of 6 March 2026. */
class EnglishDeadlinesTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 6);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Comments must reach the Clerk by close of business on Friday, March 20, 2026. | 2026-03-20",
                "Applications close on 20 March. | 2026-03-20",
                "Send your answer no later than 5 pm on 20 March 2026. | 2026-03-20",
                "Stocks may be sold until the 20th day of March 2026. | 2026-03-20",
                "Deadline: 2026-03-20 | 2026-03-20",
                "Importers shall register within 14 days of the publication of this Order. | 2026-03-20",
                "All returns are due on or before Friday 20 March 2026. | 2026-03-20",
                "Responses are due Friday, March 20. | 2026-03-20",
                "The deadline for submissions is 20 March 2026. | 2026-03-20",
                "Objections shall be lodged within fourteen (14) days of the publication of this notice. | 2026-03-20",
                "Not later than 14 days after the date of this order, each operator shall file a plan. | 2026-03-20",
                "The consultation closes at midnight on 20 March 2026. | 2026-03-20",
                "The consultation runs until 23:59 on 20 March 2026. | 2026-03-20",
                "The comment period ends at 11:59 p.m. on March 20, 2026. | 2026-03-20",
                "Return the form by noon, Friday, March 20, 2026. | 2026-03-20",
                "Returns are to be filed by the end of March 2026. | 2026-03-31"
            })
    void theLastDayIsRead(String text, LocalDate day) {
        assertThat(read(text)).extracting(Deadline::date).containsExactly(day);
    }

    @Test
    void aStretchFromAnUnknownDayHasNone() {
        assertThat(read("Records must be produced within two working days of a request."))
                .singleElement()
                .satisfies(only -> assertThat(only.date()).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge was completed by 20 March 2026.",
                "The hearing will be held on 20 March 2026.",
                "The rule takes effect on 20 March 2026."
            })
    void otherDaysAreNoLimits(String text) {
        assertThat(read(text)).isEmpty();
    }

    private static List<Deadline> read(String text) {
        return EnglishDeadlines.read(PageText.of(text), ISSUED, null).stream()
                .map(Told::value)
                .toList();
    }
}
