package org.dibao.parser.clean;

import org.dibao.lexicon.characters.PinyinSyllables;
import org.dibao.lexicon.characters.Simplifier;

/**
 * The pinyin that mechanical converters put in brackets after a character: {@code 場(chǎng)}, without tones, doubled, with
 * spaces inside, in brackets of either width. What else stands in brackets, as in （試行） or (COVID), is none.
 */
public final class PinyinInserts {

    /** A doubled syllable with a few spaces; what is longer is read no further. */
    private static final int LONGEST = 18;

    private PinyinInserts() {}

    /** Two with tone marks, or three without, tell a conversion from a gloss on a rare character. */
    private static final int ENOUGH = 3;

    /** Whether insertions after traditional characters show that a converter made these texts. */
    public static boolean showConversion(Iterable<String> texts) {
        int evidence = 0;
        for (String text : texts) {
            evidence += evidence(text);
            if (evidence >= ENOUGH) {
                return true;
            }
        }
        return false;
    }

    /**
     * A single letter without a tone mark is no evidence: statutes in traditional characters number their paragraphs (a)
     * and (e).
     */
    private static int evidence(String text) {
        int evidence = 0;
        for (int i = 1; i < text.length(); i++) {
            if (isOpening(text.charAt(i)) && Simplifier.isTraditional(text.charAt(i - 1))) {
                String syllable = syllableAt(text, i);
                evidence += PinyinSyllables.hasTone(syllable) ? 2 : syllable.length() > 1 ? 1 : 0;
            }
        }
        return evidence;
    }

    /** The text of a converted page without its insertions: those with a tone, and those after a traditional character. */
    public static String remove(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = isOpening(text.charAt(i)) ? endOfInsert(text, i, out) : i;
            if (end > i) {
                i = end;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    private static int endOfInsert(String text, int open, StringBuilder before) {
        char character = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        if (!Han.is(character)) {
            return open;
        }
        String syllable = syllableAt(text, open);
        boolean insert =
                PinyinSyllables.hasTone(syllable) || (!syllable.isEmpty() && Simplifier.isTraditional(character));
        return insert ? closing(text, open) + 1 : open;
    }

    /** The syllable in the brackets that open here; empty where it is something else. */
    private static String syllableAt(String text, int open) {
        int close = closing(text, open);
        if (close < 0) {
            return "";
        }
        StringBuilder letters = new StringBuilder();
        for (int i = open + 1; i < close; i++) {
            if (!CharacterForms.isSpace(text.charAt(i))) {
                letters.append(text.charAt(i));
            }
        }
        return single(letters.toString());
    }

    private static String single(String letters) {
        if (PinyinSyllables.isSyllable(letters)) {
            return letters;
        }
        int half = letters.length() / 2;
        String syllable = letters.substring(0, half);
        // Some converters write a reading with its tone and once more without: zhǎng zhang.
        boolean doubled = letters.length() % 2 == 0 && PinyinSyllables.areSame(syllable, letters.substring(half));
        return doubled ? syllable : "";
    }

    private static int closing(String text, int open) {
        int last = Math.min(text.length() - 1, open + LONGEST);
        for (int i = open + 1; i <= last; i++) {
            char c = text.charAt(i);
            if (c == ')' || c == '）') {
                return i;
            }
            if (isOpening(c) || Han.is(c)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '（';
    }
}
