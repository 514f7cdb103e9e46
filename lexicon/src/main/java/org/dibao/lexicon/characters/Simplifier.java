package org.dibao.lexicon.characters;

import java.util.Map;

/**
 * Traditional Chinese characters to simplified ones, one for one: the result is exactly as long as the text, so that
 * positions in one are positions in the other.
 */
public final class Simplifier {

    /** What each UTF-16 unit becomes; 0 where it stays. */
    private static final char[] SIMPLE = table();

    private static final Map<Character, AmbiguousCharacter> AMBIGUOUS = AmbiguousCharacter.load();

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
            if (simple != 0) {
                result[i] = simple;
            } else if (mayBeAmbiguous(result[i])) {
                ambiguous = true;
            }
        }
        if (ambiguous) {
            settle(result, first);
        }
        return new String(result);
    }

    /** Whether simplified text would, as a rule, write this character otherwise. */
    public static boolean isTraditional(char c) {
        if (SIMPLE[c] != 0) {
            return true;
        }
        AmbiguousCharacter ambiguous = c >= '\u4E00' ? AMBIGUOUS.get(c) : null;
        return ambiguous != null && ambiguous.usual() != c;
    }

    /** How many characters of the text are traditional ones. */
    public static int countTraditional(CharSequence text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (SIMPLE[text.charAt(i)] != 0) {
                count++;
            }
        }
        return count;
    }

    private static int firstToChange(String text) {
        int i = 0;
        while (i < text.length() && SIMPLE[text.charAt(i)] == 0 && !mayBeAmbiguous(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean mayBeAmbiguous(char c) {
        return c >= '\u4E00' && AMBIGUOUS.containsKey(c);
    }

    /** Decides the ambiguous characters by the words around them, which are simplified by now. */
    private static void settle(char[] text, int from) {
        char[] before = text.clone();
        for (int i = from; i < text.length; i++) {
            AmbiguousCharacter ambiguous = mayBeAmbiguous(before[i]) ? AMBIGUOUS.get(before[i]) : null;
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
        return table;
    }
}
