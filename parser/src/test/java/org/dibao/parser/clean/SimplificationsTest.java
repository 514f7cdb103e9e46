package org.dibao.parser.clean;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.Set;
import java.util.TreeSet;
import org.dibao.lexicon.characters.Simplifier;
import org.junit.jupiter.api.Test;

/** Holds the lexicon's table against the transliterator that it was made from. */
class SimplificationsTest {

    /** Left out by intent (everyday simplified text has them), or decided by the word; see the README beside the table. */
    private static final Set<String> BY_INTENT =
            Set.of("俱", "跤", "阪", "姊", "麴", "箝", "甯", "吒", "苧", "苎", "薴", "著", "乾", "藉", "瞭", "覆", "甚", "夥", "祇", "徵");

    @Test
    void theTableSaysWhatTheTransliteratorSays() {
        Transliterator icu = Transliterator.getInstance("Hant-Hans");
        Set<String> different = new TreeSet<>();
        for (int c = 0x3400; c <= 0x9FFF; c++) {
            String character = Character.toString(c);
            String expected = icu.transliterate(character);
            boolean oneForOne = !expected.equals(character) && expected.length() == 1;
            if (oneForOne && !Simplifier.simplify(character).equals(Simplifier.simplify(expected))) {
                different.add(character);
            }
        }
        assertThat(BY_INTENT).containsAll(different);
    }
}
