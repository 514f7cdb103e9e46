package org.dibao.lexicon.characters;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A character of which the simplified form depends on the word.
 *
 * @param character as it is written in traditional text
 * @param usual what it becomes outside the words
 * @param special what it becomes inside them
 * @param words with their other characters simplified
 */
record AmbiguousCharacter(char character, char usual, char special, List<String> words) {

    static Map<Character, AmbiguousCharacter> load() {
        return CharacterFiles.lines("ambiguous.txt").stream()
                .map(AmbiguousCharacter::parse)
                .collect(Collectors.toUnmodifiableMap(AmbiguousCharacter::character, Function.identity()));
    }

    private static AmbiguousCharacter parse(String line) {
        String[] parts = line.split(" ");
        List<String> words =
                Arrays.stream(parts, 3, parts.length).filter(w -> !w.isEmpty()).toList();
        return new AmbiguousCharacter(parts[0].charAt(0), parts[1].charAt(0), parts[2].charAt(0), words);
    }

    /** What the character at this position of the text becomes. */
    char simplified(char[] text, int position) {
        for (String word : words) {
            for (int at = word.indexOf(character); at >= 0; at = word.indexOf(character, at + 1)) {
                if (stands(word, text, position - at)) {
                    return special;
                }
            }
        }
        return usual;
    }

    private static boolean stands(String word, char[] text, int start) {
        if (start < 0 || start + word.length() > text.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
