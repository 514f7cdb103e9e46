package org.dibao.search.stored;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Finds all of many phrases in one walk through a text (Aho and Corasick 1975), kept in a double array (Aoe 1989), so
 * that a step is a few reads however many phrases there are. What a step needs of a state stands together: with a
 * million phrases nearly every state is a trip to main memory, and one trip is enough.
 */
final class PhraseAutomaton {

    static final int ROOT = 1;

    /** The numbers that a state takes in {@link #states}, and which is which. */
    private static final int WIDTH = 4;

    private static final int BASE = 0;
    private static final int CHECK = 1;
    private static final int FAIL = 2;
    private static final int ENDING = 3;

    private final char[] codes;
    private final int[] states;
    private final int[] phrase;
    private final int[] shorter;
    private final int count;
    /** Where the root leads by each code; nearly every letter of a text comes past here. */
    private final int[] fromRoot;

    private final Beginnings beginnings;

    /**
     * @param codes the number that each UTF-16 unit goes by; 0 for one that no phrase has
     * @param base where the children of a state begin
     * @param check the state that a slot is a child of
     * @param fail the state of the longest suffix that is a state
     * @param phrase number of the phrase that ends in a state; -1 for none
     * @param shorter the next state on the way of {@code fail} in which a phrase ends; 0 for none
     * @param count how many slots are in use
     */
    PhraseAutomaton(char[] codes, int[] base, int[] check, int[] fail, int[] phrase, int[] shorter, int count) {
        this.codes = codes;
        this.phrase = phrase;
        this.shorter = shorter;
        this.count = count;
        states = new int[count * WIDTH];
        for (int state = 0; state < count; state++) {
            states[state * WIDTH + BASE] = base[state];
            states[state * WIDTH + CHECK] = check[state];
            states[state * WIDTH + FAIL] = fail[state];
            states[state * WIDTH + ENDING] = phrase[state] >= 0 ? state : shorter[state];
        }
        fromRoot = new int[highest(codes) + 1];
        for (int code = 0; code < fromRoot.length; code++) {
            int next = base[ROOT] + code;
            fromRoot[code] = code > 0 && next < count && check[next] == ROOT ? next : ROOT;
        }
        beginnings = beginnings(base, check);
    }

    private Beginnings beginnings(int[] base, int[] check) {
        int[] second = IntStream.range(ROOT + 1, count)
                .filter(state -> check[state] > ROOT && check[check[state]] == ROOT)
                .toArray();
        Beginnings pairs = new Beginnings(second.length);
        for (int state : second) {
            int first = check[state];
            pairs.add(first - base[ROOT], state - base[first]);
        }
        return pairs;
    }

    /** Reports the number of every phrase in a text, as often as it occurs there. */
    void find(String text, IntConsumer hits) {
        int state = ROOT;
        int before = 0;
        for (int i = 0; i < text.length(); i++) {
            int code = codes[text.charAt(i)];
            state = step(state, before, code);
            before = code;
            for (int at = states[state * WIDTH + ENDING]; at != 0; at = shorter[at]) {
                hits.accept(phrase[at]);
            }
        }
    }

    /**
     * The state after one more letter.
     *
     * @param before the letter before it, which is all that a state after the root stands for
     */
    private int step(int from, int before, int code) {
        for (int state = from; state != ROOT; state = states[state * WIDTH + FAIL]) {
            if (state == fromRoot[before] && !beginnings.mayHave(before, code)) {
                break;
            }
            int next = states[state * WIDTH + BASE] + code;
            if (code != 0 && next < count && states[next * WIDTH + CHECK] == state) {
                return next;
            }
        }
        return fromRoot[code];
    }

    private static int highest(char[] codes) {
        int highest = 0;
        for (char code : codes) {
            highest = Math.max(highest, code);
        }
        return highest;
    }
}
