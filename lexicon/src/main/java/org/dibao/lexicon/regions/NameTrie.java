package org.dibao.lexicon.regions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All names, letter by letter, so that the longest name beginning at a place is found in one walk. */
final class NameTrie {

    private final Node root = new Node();

    /** Adds what a name may mean. */
    void add(String name, NamedRegion meaning) {
        Node node = root;
        for (int i = 0; i < name.length(); i++) {
            node = node.child(name.charAt(i));
        }
        if (node.meanings.isEmpty()) {
            node.meanings = new ArrayList<>(1);
        }
        node.meanings.add(meaning);
    }

    /** What a name may mean; empty for a name that nobody bears. */
    List<NamedRegion> get(String name) {
        Node node = root;
        for (int i = 0; i < name.length() && node != null; i++) {
            node = node.children.get(name.charAt(i));
        }
        return node == null ? List.of() : node.meanings;
    }

    /** The names that begin at a place of a text, longest first. */
    List<Found> at(CharSequence text, int start) {
        Node node = root;
        List<Found> found = List.of();
        for (int i = start; i < text.length(); i++) {
            node = node.children.get(text.charAt(i));
            if (node == null) {
                break;
            }
            if (!node.meanings.isEmpty()) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.addFirst(new Found(start, i + 1, node.meanings));
            }
        }
        return found;
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

    private static final class Node {
        private Map<Character, Node> children = Map.of();
        private List<NamedRegion> meanings = List.of();

        private Node child(char letter) {
            if (children.isEmpty()) {
                children = new HashMap<>(4);
            }
            return children.computeIfAbsent(letter, absent -> new Node());
        }
    }
}
