package org.dibao.search.stored;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Finds all of many phrases in one walk through a text (Aho and Corasick 1975), kept in a double array (Aoe 1989), so
 * that a step is two array reads however many phrases there are.
 */
final class PhraseAutomaton {

    static final int ROOT = 1;

    private final char[] codes;
    private final int[] base;
    private final int[] check;
    private final int[] fail;
    private final int[] phrase;
    private final int[] shorter;

    /**
     * @param codes the number that each UTF-16 unit goes by; 0 for one that no phrase has
     * @param base where the children of a state begin
     * @param check the state that a slot is a child of
     * @param fail the state of the longest suffix that is a state
     * @param phrase number of the phrase that ends in a state; -1 for none
     * @param shorter the next state on the way of {@code fail} in which a phrase ends; 0 for none
     */
    PhraseAutomaton(char[] codes, int[] base, int[] check, int[] fail, int[] phrase, int[] shorter) {
        this.codes = codes;
        this.base = base;
        this.check = check;
        this.fail = fail;
        this.phrase = phrase;
        this.shorter = shorter;
    }

    /**
     * The automaton of some phrases.
     *
     * @param phrases different from each other, none empty; each goes by its place
     */
    static PhraseAutomaton of(String[] phrases) {
        return new PhraseAutomatonBuilder(phrases).build();
    }

    /** Reports the number of every phrase in a text, as often as it occurs there. */
    void find(String text, IntConsumer hits) {
        int state = ROOT;
        for (int i = 0; i < text.length(); i++) {
            state = step(state, codes[text.charAt(i)]);
            for (int at = phrase[state] >= 0 ? state : shorter[state]; at != 0; at = shorter[at]) {
                hits.accept(phrase[at]);
            }
        }
    }

    private int step(int from, int code) {
        if (code == 0) {
            return ROOT;
        }
        for (int state = from; ; state = fail[state]) {
            int next = base[state] + code;
            if (next < check.length && check[next] == state) {
                return next;
            }
            if (state == ROOT) {
                return ROOT;
            }
        }
    }

    /** How much memory it takes. */
    long bytes() {
        return codes.length * 2L + base.length * 20L;
    }

    @Override
    public String toString() {
        return "PhraseAutomaton[slots=" + base.length + ", used="
                + Arrays.stream(check).filter(owner -> owner != 0).count() + "]";
    }
}
