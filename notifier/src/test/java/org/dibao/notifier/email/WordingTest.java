package org.dibao.notifier.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Attachment;
import org.dibao.contracts.Official;
import org.dibao.contracts.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @Test
    void everythingIsSaidInBothLanguages() {
        assertThat(keys(Locale.SIMPLIFIED_CHINESE)).isEqualTo(keys(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "zh-CN", "zh-Hant", "en", "en-GB", "fr", "und"})
    void everyConstantHasAName(String language) {
        Wording words = Wording.in(language);

        Stream.of(AnnouncementKind.values(), Standing.values(), Official.Part.values(), readings())
                .flatMap(Stream::of)
                .forEach(constant ->
                        assertThat(words.of((Enum<?>) constant, "x")).isNotBlank());
    }

    /** All of them but what needs no word. */
    private static Attachment.Reading[] readings() {
        return Stream.of(Attachment.Reading.values())
                .filter(reading -> reading != Attachment.Reading.READ)
                .toArray(Attachment.Reading[]::new);
    }

    @Test
    void anEnglishReaderGetsEnglishEvenOnAMachineSetToChinese() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        try {
            ResourceBundle.clearCache();
            assertThat(Wording.in("en").get("unsubscribe")).isEqualTo("Unsubscribe");
            assertThat(Wording.in("zh-CN").get("unsubscribe")).isEqualTo("退订");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anApostropheInTheWordsStaysOne() {
        assertThat(Wording.in("en").get("directives.more", 3)).isEqualTo("… and 3 more on the announcement's page");
        assertThat(Wording.in("en").of(Standing.OFFICIAL)).isEqualTo("the authority's own publication");
    }

    private static Set<String> keys(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                Wording.class.getPackageName() + ".wording", locale, new ResourceBundle.Control() {
                    @Override
                    public java.util.List<Locale> getCandidateLocales(String name, Locale wanted) {
                        return wanted.equals(Locale.ROOT)
                                ? java.util.List.of(Locale.ROOT)
                                : java.util.List.of(Locale.CHINESE);
                    }
                });
        return new TreeSet<>(bundle.keySet());
    }
}
