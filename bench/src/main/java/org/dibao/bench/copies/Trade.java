package org.dibao.bench.copies;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * An invented official language, as word numbers: 30,000 words of one to four characters out of 3,000, 200,000 set phrases
 * of three to six words, both as unevenly frequent as words are (Zipf), and 2,000 genres that each begin and end
 * every text with sentences of their own. So any two texts have something in common, some phrases are in millions of texts,
 * and most runs of seven characters are in a single one.
 */
final class Trade {

    private static final int CHARACTERS = 3_000;
    private static final int WORDS = 30_000;
    private static final int PHRASES = 200_000;
    private static final int GENRES = 2_000;
    private static final int SENTENCES_OF_A_GENRE = 6;

    /** Of a hundred pieces of a sentence, those that are set phrases. */
    private static final int SET = 35;

    private final Zipf ranks = new Zipf(WORDS);
    private final Zipf phraseRanks = new Zipf(PHRASES);
    private final int[][] words;
    private final int[][] phrases;
    private final int[][][] genres;

    Trade() {
        SplittableRandom random = new SplittableRandom(1);
        Zipf characters = new Zipf(CHARACTERS);
        words = IntStream.range(0, WORDS)
                .mapToObj(unused -> IntStream.range(0, 1 + "1111122223".charAt(random.nextInt(10)) - '0')
                        .map(at -> 0x4E00 + characters.next(random))
                        .toArray())
                .toArray(int[][]::new);
        phrases = IntStream.range(0, PHRASES)
                .mapToObj(unused -> joined(IntStream.range(0, 3 + random.nextInt(4))
                        .mapToObj(at -> words[ranks.next(random)])
                        .toArray(int[][]::new)))
                .toArray(int[][]::new);
        genres = IntStream.range(0, GENRES)
                .mapToObj(unused -> IntStream.range(0, SENTENCES_OF_A_GENRE)
                        .mapToObj(at -> sentence(random))
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
    }

    /** The sentences of a text; {@code length} is about how many characters they have. */
    int[][] text(SplittableRandom random, int length) {
        int[][] genre = genres[random.nextInt(GENRES)];
        int[][] sentences = new int[length / 12 + SENTENCES_OF_A_GENRE][];
        int count = 0;
        int characters = 0;
        for (int i = 0; i < SENTENCES_OF_A_GENRE / 2; i++) {
            sentences[count++] = genre[i];
            characters += genre[i].length;
        }
        while (characters < length && count < sentences.length - SENTENCES_OF_A_GENRE / 2) {
            sentences[count] = sentence(random);
            characters += sentences[count++].length;
        }
        for (int i = SENTENCES_OF_A_GENRE / 2; i < SENTENCES_OF_A_GENRE; i++) {
            sentences[count++] = genre[i];
        }
        return Arrays.copyOf(sentences, count);
    }

    /** A word, frequent ones more often. */
    String word(SplittableRandom random) {
        int[] word = words[ranks.next(random)];
        return new String(word, 0, word.length);
    }

    /** What the pieces give one after the other. */
    static int[] joined(int[][] pieces) {
        int[] joined =
                new int[Arrays.stream(pieces).mapToInt(piece -> piece.length).sum()];
        int at = 0;
        for (int[] piece : pieces) {
            System.arraycopy(piece, 0, joined, at, piece.length);
            at += piece.length;
        }
        return joined;
    }

    private int[] sentence(SplittableRandom random) {
        int[][] pieces = new int[4 + random.nextInt(9)][];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = random.nextInt(100) < SET ? phrases[phraseRanks.next(random)] : words[ranks.next(random)];
        }
        return joined(pieces);
    }
}
