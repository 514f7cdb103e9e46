package org.dibao.parser.structure.directive;

import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;

/** Tells sentences that only say for whom the order before them does not hold: 药店除外。 */
final class Exceptions {

    private static final Dictionary ENDS = Dictionary.of("除外", "不在此限", "不受此限", "不受此限制", "不在此列");

    /** Characters of such a sentence; longer ones tell more than an exception. */
    private static final int LONGEST = 80;

    private Exceptions() {}

    /** Whether a sentence that follows another on its line only makes an exception from it. */
    static boolean isOne(PageText text, Sentence sentence) {
        int end = sentence.end();
        while (end > sentence.start() && "。.!;)".indexOf(text.folded().charAt(end - 1)) >= 0) {
            end--;
        }
        return end - sentence.start() <= LONGEST && ENDS.longestBefore(text.folded(), end, sentence.start()) > 0;
    }

    /** Whether exceptions are listed in a range: 不得外出,有下列情形之一的除外:(一)就医;(二)采购。 */
    static boolean listed(String text, int from, int to) {
        int semicolon = text.indexOf(';', from, to);
        return semicolon >= 0 && text.indexOf("除外:", from, semicolon) >= 0;
    }
}
