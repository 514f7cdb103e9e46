package org.dibao.parser.structure.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Told;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies are real or could be; what they announce is invented. */
class EnglishIssuersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Department of Homeland Security’s Transportation Security Administration announced a rule. |"
                        + " Transportation Security Administration",
                "The People's Bank of China announced a rule. | People's Bank of China",
                "The Department of Homeland Security announced a rule. | Department of Homeland Security"
            })
    void aBodyIsNamedWithoutTheOneItBelongsTo(String text, String issuer) {
        assertThat(EnglishIssuers.read("", PageText.of(text), null, null))
                .extracting(Told::value)
                .containsExactly(issuer);
    }
}
