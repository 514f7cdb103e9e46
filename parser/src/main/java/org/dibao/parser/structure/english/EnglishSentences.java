package org.dibao.parser.structure.english;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;

/** Walks the sentences that patterns are matched in; what is longer than any sentence is cut, so that time stays linear. */
final class EnglishSentences {

    private static final int LONGEST = 1500;

    private EnglishSentences() {}

    /** The sentence's folded characters, at most so many as any sentence has. */
    static String of(PageText text, Sentence sentence) {
        return text.folded().substring(sentence.start(), Math.min(sentence.end(), sentence.start() + LONGEST));
    }

    /** The first sentences. */
    static List<Sentence> first(PageText text, int count) {
        return text.sentences().subList(0, Math.min(count, text.sentences().size()));
    }

    /** Calls for each match in a line of characters. */
    static void each(Pattern pattern, String line, Consumer<Matcher> found) {
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            found.accept(matcher);
        }
    }
}
