package org.dibao.search.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * A text reduced to what search compares, in one string: a phrase occurs in a text exactly when its string occurs in
 * the text's. Han characters stand for themselves; a word is its stem between {@link #WORD} and {@link #WORD_END}, so
 * that it matches whole words only; punctuation is {@link #GAP}, once however long; white space is dropped.
 *
 * <p>This one encoding is what the stored queries and the index both see, so that they cannot disagree about words.
 */
public final class SearchText {

    /** Stands for any punctuation and line end. */
    public static final char GAP = '\u0001';

    /** Stands before a word's stem. */
    public static final char WORD = '\u0002';

    /** Stands after a word's stem. */
    public static final char WORD_END = '\u0003';

    /** Longer runs of letters are no words; they are cut into pieces of this length. */
    private static final int LONGEST_WORD = 64;

    private static final ThreadLocal<Stems> STEMS = ThreadLocal.withInitial(Stems::new);

    private final boolean located;
    private char[] encoded;
    private int length;
    private int[] starts = {};
    private int[] ends = {};

    private SearchText(String text, boolean located) {
        this.located = located;
        encoded = new char[text.length() + text.length() / 4 + 16];
        if (located) {
            starts = new int[encoded.length];
            ends = new int[encoded.length];
        }
        read(text);
    }

    /** The text reduced, knowing where each unit came from. */
    public static SearchText of(String text) {
        return new SearchText(text, true);
    }

    /** The text reduced. */
    public static String encode(String text) {
        return new SearchText(text, false).encoded();
    }

    /** A phrase as it occurs in {@link #encode encoded} texts: without gaps at its ends. Empty if it has no token. */
    public static String encodePhrase(String phrase) {
        String text = encode(phrase);
        int start = !text.isEmpty() && text.charAt(0) == GAP ? 1 : 0;
        int end = text.length() > start && text.charAt(text.length() - 1) == GAP ? text.length() - 1 : text.length();
        return text.substring(start, end);
    }

    /** The whole of it. */
    public String encoded() {
        return new String(encoded, 0, length);
    }

    /** Index in the original text of the first unit behind a position of {@link #encoded()}. */
    public int start(int position) {
        return starts[position];
    }

    /** Index in the original text after the last unit behind a position of {@link #encoded()}. */
    public int end(int position) {
        return ends[position];
    }

    private void read(String text) {
        int at = 0;
        while (at < text.length()) {
            switch (CharacterFolding.kindOf(text.charAt(at))) {
                case CharacterFolding.LETTER -> at = word(text, at, CharacterFolding.LETTER);
                case CharacterFolding.DIGIT -> at = word(text, at, CharacterFolding.DIGIT);
                case CharacterFolding.SINGLE -> {
                    append(CharacterFolding.folded(text.charAt(at)), at, at + 1);
                    at++;
                }
                case CharacterFolding.GAP -> {
                    gap(at);
                    at++;
                }
                default -> at++;
            }
        }
    }

    private void gap(int at) {
        if (length == 0 || encoded[length - 1] != GAP) {
            append(GAP, at, at + 1);
        }
    }

    private int word(String text, int start, byte kind) {
        StringBuilder letters = new StringBuilder(12);
        int at = start;
        int end = start;
        for (; at < text.length() && letters.length() < LONGEST_WORD; at++) {
            byte here = CharacterFolding.kindOf(text.charAt(at));
            if (here == kind) {
                letters.append(CharacterFolding.folded(text.charAt(at)));
                end = at + 1;
            } else if (here != CharacterFolding.NOTHING) {
                break;
            }
        }
        String word = letters.toString();
        String stem = kind == CharacterFolding.LETTER ? STEMS.get().of(word) : word;
        append(WORD, start, end);
        for (int i = 0; i < stem.length(); i++) {
            append(stem.charAt(i), start, end);
        }
        append(WORD_END, start, end);
        return at;
    }

    private void append(char unit, int start, int end) {
        if (length == encoded.length) {
            encoded = Arrays.copyOf(encoded, length * 2);
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        if (located) {
            starts[length] = start;
            ends[length] = end;
        }
        encoded[length++] = unit;
    }

    /** English stems, the latest few thousand remembered; words of other scripts are left as they are. */
    private static final class Stems {

        private static final int REMEMBERED = 4096;

        private final EnglishStemmer stemmer = new EnglishStemmer();
        private final Map<String, String> known = new HashMap<>();

        private String of(String word) {
            String stem = known.get(word);
            if (stem == null) {
                stem = stemmed(word);
                if (known.size() >= REMEMBERED) {
                    known.clear();
                }
                known.put(word, stem);
            }
            return stem;
        }

        private String stemmed(String word) {
            if (!word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                return word;
            }
            stemmer.setCurrent(word);
            stemmer.stem();
            return stemmer.getCurrent();
        }
    }
}
