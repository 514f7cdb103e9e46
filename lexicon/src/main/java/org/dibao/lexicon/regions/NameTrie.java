package org.dibao.lexicon.regions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * All names, letter by letter, so that the longest name beginning at a place is found in one walk. Nodes are numbers,
 * and one hash table of plain arrays holds the steps between them: it is filled in milliseconds.
 */
final class NameTrie {

    private static final int ROOT = 0;

    /** Parent's number and letter, 0 where the slot is free: no step leads out of the root by the letter 0. */
    private long[] steps = new long[1 << 16];

    private int[] targets = new int[1 << 16];
    /** The letters that names begin with: most places of a text are dismissed by a look at them. */
    private final boolean[] initials = new boolean[1 << 16];

    private final List<List<NamedRegion>> meanings = new ArrayList<>();
    /** The nodes that have a meaning, in little memory: the walk asks at each letter. */
    private final BitSet named = new BitSet();

    NameTrie() {
        meanings.add(List.of());
    }

    /** Adds what a name may mean. */
    void add(String name, NamedRegion meaning) {
        initials[name.charAt(0)] = true;
        int node = ROOT;
        for (int i = 0; i < name.length(); i++) {
            int slot = slot(node, name.charAt(i));
            if (steps[slot] == 0) {
                slot = grow(node, name.charAt(i), slot);
            }
            node = targets[slot];
        }
        named.set(node);
        List<NamedRegion> known = meanings.get(node);
        if (known.isEmpty()) {
            meanings.set(node, List.of(meaning));
        } else {
            List<NamedRegion> more = new ArrayList<>(known);
            more.add(meaning);
            meanings.set(node, more);
        }
    }

    /** What a name may mean; empty for a name that nobody bears. */
    List<NamedRegion> get(String name) {
        int node = ROOT;
        for (int i = 0; i < name.length(); i++) {
            node = step(node, name.charAt(i));
            if (node == ROOT) {
                return List.of();
            }
        }
        return meanings.get(node);
    }

    /** The places of a text where names begin, in order, each with these names, longest first. */
    List<List<Found>> in(String text) {
        List<List<Found>> places = new ArrayList<>();
        for (int start = 0; start < text.length(); start++) {
            List<Found> here = initials[text.charAt(start)] ? at(text, start) : List.of();
            if (!here.isEmpty()) {
                places.add(here);
            }
        }
        return places;
    }

    private List<Found> at(String text, int start) {
        int node = ROOT;
        List<Found> found = List.of();
        for (int i = start; i < text.length(); i++) {
            node = step(node, text.charAt(i));
            if (node == ROOT) {
                break;
            }
            if (named.get(node)) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.addFirst(new Found(start, i + 1, meanings.get(node)));
            }
        }
        return found;
    }

    /** Where a letter leads; the root if no name goes on so. */
    private int step(int node, char letter) {
        int slot = slot(node, letter);
        return steps[slot] == 0 ? ROOT : targets[slot];
    }

    private int slot(int node, char letter) {
        long key = key(node, letter);
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (steps.length - 1);
        while (steps[slot] != 0 && steps[slot] != key) {
            slot = (slot + 1) & (steps.length - 1);
        }
        return slot;
    }

    private static long key(int node, char letter) {
        return (long) node << 16 | letter;
    }

    private int grow(int node, char letter, int free) {
        int slot = free;
        if (meanings.size() * 2 > steps.length) {
            rehash();
            slot = slot(node, letter);
        }
        steps[slot] = key(node, letter);
        targets[slot] = meanings.size();
        meanings.add(List.of());
        return slot;
    }

    private void rehash() {
        long[] oldSteps = steps;
        int[] oldTargets = targets;
        steps = new long[oldSteps.length * 2];
        targets = new int[steps.length];
        for (int i = 0; i < oldSteps.length; i++) {
            if (oldSteps[i] != 0) {
                int slot = slot((int) (oldSteps[i] >>> 16), (char) oldSteps[i]);
                steps[slot] = oldSteps[i];
                targets[slot] = oldTargets[i];
            }
        }
    }

    /** A region under one of its names. */
    record NamedRegion(Region region, Form form) {}

    /** How a name stands to the region. */
    enum Form {
        FULL,
        SHORT,
        FORMER
    }

    /** A name found in a text. */
    record Found(int start, int end, List<NamedRegion> meanings) {}
}
