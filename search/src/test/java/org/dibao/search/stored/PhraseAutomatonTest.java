package org.dibao.search.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseAutomatonTest {

    @Test
    void phrasesWithinPhrasesAreFound() {
        assertThat(found("ushers核酸检测点", "he", "she", "his", "hers", "核酸", "酸检测", "核酸检测站", "测点"))
                .containsExactlyInAnyOrder("he", "she", "hers", "核酸", "酸检测", "测点");
    }

    @Test
    void withoutPhrasesNothingIsFound() {
        assertThat(found("任意文字")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatALookAtEachPhraseFindsIsFound(int seed) {
        Random random = new Random(seed);
        int letters = 2 + random.nextInt(30);
        Set<String> phrases = new TreeSet<>();
        for (int i = 0; i < 2000; i++) {
            phrases.add(word(random, letters, 1 + random.nextInt(6)));
        }
        String[] all = phrases.toArray(String[]::new);
        PhraseAutomaton automaton = automaton(all);
        for (int i = 0; i < 50; i++) {
            String text = word(random, letters + 2, random.nextInt(200));
            Set<String> found = new HashSet<>();
            automaton.find(text, number -> found.add(all[number]));

            assertThat(found)
                    .isEqualTo(new HashSet<>(
                            phrases.stream().filter(text::contains).toList()));
        }
    }

    private static List<String> found(String text, String... phrases) {
        Set<String> found = new HashSet<>();
        automaton(phrases).find(text, number -> found.add(phrases[number]));
        return List.copyOf(found);
    }

    private static PhraseAutomaton automaton(String... phrases) {
        PhraseAutomatonBuilder builder = new PhraseAutomatonBuilder();
        for (int number = 0; number < phrases.length; number++) {
            builder.add(phrases[number], number);
        }
        return builder.build();
    }

    private static String word(Random random, int letters, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> String.valueOf((char) ('一' + 37 * random.nextInt(letters))))
                .reduce("", String::concat);
    }
}
