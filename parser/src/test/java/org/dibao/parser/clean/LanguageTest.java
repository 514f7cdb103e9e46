package org.dibao.parser.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "各区县要落实COVID-19防控责任 | zh",
                "各區縣要落實責任 | zh",
                "The Department of Health will publish the order on Monday and it is binding. | en",
                "Das Amt teilt mit, dass die Verordnung ab Montag gilt. | und",
                "本日、政府は新しい規則を発表しました。詳細はこちらをご覧ください。 | und",
                "12345 | und"
            })
    void chineseAndEnglishAreTold(String text, String language) {
        assertThat(Language.of(text)).isEqualTo(language);
    }
}
