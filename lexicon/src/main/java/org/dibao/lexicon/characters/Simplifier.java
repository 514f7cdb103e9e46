package org.dibao.lexicon.characters;

import java.util.Map;

/**
 * Traditional Chinese characters to simplified ones, one for one: the result is exactly as long as the text, so that
 * positions in one are positions in the other.
 */
public final class Simplifier {

    /** In the table: the word decides. */
    private static final char BY_WORD = 1;

    private static final Map<Character, AmbiguousCharacter> AMBIGUOUS = AmbiguousCharacter.load();

    /** What each UTF-16 unit becomes; 0 where it stays. */
    private static final char[] SIMPLE = table();

    private Simplifier() {}

    /** The text in simplified characters; the same string where it has no traditional ones. */
    public static String simplify(String text) {
        int first = firstToChange(text);
        if (first == text.length()) {
            return text;
        }
        char[] result = text.toCharArray();
        boolean ambiguous = false;
        for (int i = first; i < result.length; i++) {
            char simple = SIMPLE[result[i]];
            if (simple > BY_WORD) {
                result[i] = simple;
            }
            ambiguous |= simple == BY_WORD;
        }
        if (ambiguous) {
            settle(result, first);
        }
        return new String(result);
    }

    /** Whether simplified text would, as a rule, write this character otherwise. */
    public static boolean isTraditional(char c) {
        if (SIMPLE[c] != BY_WORD) {
            return SIMPLE[c] != 0;
        }
        AmbiguousCharacter ambiguous = AMBIGUOUS.get(c);
        return ambiguous != null && ambiguous.usual() != c;
    }

    /** How many characters of the text are traditional ones. */
    public static int countTraditional(CharSequence text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (SIMPLE[text.charAt(i)] > BY_WORD) {
                count++;
            }
        }
        return count;
    }

    private static int firstToChange(String text) {
        int i = 0;
        while (i < text.length() && SIMPLE[text.charAt(i)] == 0) {
            i++;
        }
        return i;
    }

    /** Decides the ambiguous characters by the words around them, which are simplified by now. */
    private static void settle(char[] text, int from) {
        char[] before = text.clone();
        for (int i = from; i < text.length; i++) {
            AmbiguousCharacter ambiguous = SIMPLE[before[i]] == BY_WORD ? AMBIGUOUS.get(before[i]) : null;
            if (ambiguous != null) {
                text[i] = ambiguous.simplified(before, i);
            }
        }
    }

    private static char[] table() {
        char[] table = new char[1 << 16];
        for (String line : CharacterFiles.lines("simplifications.txt")) {
            for (String group : line.split(" ")) {
                for (int i = 1; i < group.length(); i++) {
                    table[group.charAt(i)] = group.charAt(0);
                }
            }
        }
        AMBIGUOUS.keySet().forEach(character -> table[character] = BY_WORD);
        return table;
    }
}
