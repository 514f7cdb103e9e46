package org.dibao.lexicon.characters;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The syllables of standard Mandarin in pinyin, with and without tone marks. */
public final class PinyinSyllables {

    /** No syllable is longer than {@code zhuang}. */
    private static final int LONGEST = 6;

    private static final String MARKED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü";
    private static final String PLAIN = "aaaaeeeeiiiioooouuuuvvvvv";

    private static final Set<String> SYLLABLES = CharacterFiles.lines("syllables.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private PinyinSyllables() {}

    /** Whether this is one syllable, such as {@code chǎng}, {@code chang} or {@code lü}; upper case does not matter. */
    public static boolean isSyllable(CharSequence text) {
        String plain = withoutTone(text);
        return plain != null && SYLLABLES.contains(plain);
    }

    /** Whether two texts are one syllable, whatever their tones. */
    public static boolean areSame(CharSequence one, CharSequence other) {
        String plain = withoutTone(one);
        return plain != null && SYLLABLES.contains(plain) && plain.equals(withoutTone(other));
    }

    /** Whether one of the letters carries a tone mark. */
    public static boolean hasTone(CharSequence text) {
        return text.chars().anyMatch(c -> c != 'ü' && MARKED.indexOf(c) >= 0);
    }

    /** The letters without tone marks and ü as v; null where something else than letters of a syllable is in it. */
    private static @Nullable String withoutTone(CharSequence text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            int marked = MARKED.indexOf(c);
            if (marked >= 0) {
                plain.append(PLAIN.charAt(marked));
            } else if (c == 'ɡ') { // the open g that some converters write
                plain.append('g');
            } else if (c >= 'a' && c <= 'z') {
                plain.append(c);
            } else {
                return null;
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
