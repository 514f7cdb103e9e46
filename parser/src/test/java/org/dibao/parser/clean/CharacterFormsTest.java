package org.dibao.parser.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharacterFormsTest {

    @Test
    void fullWidthFiguresAndLettersBecomeHalfWidthButChinesePunctuationStays() {
        assertThat(CharacterForms.normalise("２０２０年　　３月，“ＣＯＶＩＤ－１９”（试行）：９５％")).isEqualTo("2020年 3月，“COVID-19”（试行）：95%");
    }

    @Test
    void invisibleAndPrivateCharactersVanish() {
        assertThat(CharacterForms.normalise("通\u200B知\uFEFF公\uE123告\u00AD\uDB80\uDC00。\u0007"))
                .isEqualTo("通知公告。");
    }

    @Test
    void lookAlikesBecomeTheIdeographsThatTheyLookLike() {
        assertThat(CharacterForms.normalise("⼀⽅⾦\uF90A")).isEqualTo("一方金金");
    }

    @Test
    void rareIdeographsOutsideTheBasicPlaneStay() {
        assertThat(CharacterForms.normalise("𬱖𠀋")).isEqualTo("𬱖𠀋");
    }

    @Test
    void whiteSpaceOfAnyKindIsOneSpace() {
        assertThat(CharacterForms.normalise(" \t 王\u00A0\u3000 纲\r\n")).isEqualTo("王 纲");
    }
}
