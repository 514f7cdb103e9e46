package org.dibao.lexicon.characters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimplifierTest {

    @Test
    void traditionalCharactersBecomeSimplified() {
        assertThat(Simplifier.simplify("關於進一步加強森林防火工作的緊急通知")).isEqualTo("关于进一步加强森林防火工作的紧急通知");
        assertThat(Simplifier.simplify("臺風黃色預警信號發布後，頭髮與麵粉")).isEqualTo("台风黄色预警信号发布后，头发与面粉");
    }

    @Test
    void theLengthNeverChanges() {
        String text = "國務院辦公廳𠀋〔2017〕47號 (COVID) 為了";
        assertThat(Simplifier.simplify(text)).hasSameSizeAs(text);
    }

    @Test
    void ambiguousCharactersFollowTheirWord() {
        assertThat(Simplifier.simplify("成效顯著，沿著乾河，乾隆年間的著作")).isEqualTo("成效显著，沿着干河，乾隆年间的著作");
        assertThat(Simplifier.simplify("答覆與覆蓋，甚麼甚至，瞭解瞭望")).isEqualTo("答复与覆盖，什么甚至，了解瞭望");
    }

    @Test
    void simplifiedTextStaysAsItIs() {
        String text = "各级各部门要落实俱乐部、摔跤馆的安全措施，范某、姜某、后街、里弄、皇后、覆盖";
        assertThat(Simplifier.simplify(text)).isEqualTo(text);
    }

    @Test
    void traditionalCharactersAreCounted() {
        assertThat(Simplifier.countTraditional("湖州市疫情防控")).isZero();
        assertThat(Simplifier.countTraditional("吳興區")).isEqualTo(3);
        assertThat(Simplifier.isTraditional('區')).isTrue();
        assertThat(Simplifier.isTraditional('区')).isFalse();
    }
}
