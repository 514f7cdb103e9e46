package org.dibao.lexicon.characters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinSyllablesTest {

    @ParameterizedTest
    @ValueSource(strings = {"chǎng", "chang", "zhuàn", "lǜ", "lü", "ér", "Běi", "qū", "jiànɡ"})
    void syllablesAreKnownWithAndWithoutTones(String syllable) {
        assertThat(PinyinSyllables.isSyllable(syllable)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "COVID", "試行", "pm", "zhuangg", "chng", "2", "xiann", "hou se"})
    void otherThingsInBracketsAreNot(String other) {
        assertThat(PinyinSyllables.isSyllable(other)).isFalse();
    }

    @Test
    void aToneIsToldFromItsAbsence() {
        assertThat(PinyinSyllables.hasTone("chǎng")).isTrue();
        assertThat(PinyinSyllables.hasTone("chang")).isFalse();
        assertThat(PinyinSyllables.hasTone("lü")).isFalse();
    }
}
