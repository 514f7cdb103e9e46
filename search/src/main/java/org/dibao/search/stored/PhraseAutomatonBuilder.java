package org.dibao.search.stored;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Lays the phrases out in a double array, breadth first, and links each state to its longest suffix. */
final class PhraseAutomatonBuilder {

    private final List<String> added = new ArrayList<>();
    private final Numbers numbers = new Numbers();
    private String[] phrases = {};
    private int[] order = {};
    private final char[] codes = new char[1 << 16];

    private int[] base = new int[64];
    private int[] check = new int[64];
    private int[] phrase = new int[64];
    private int[] fail = new int[64];
    private int[] shorter = new int[64];
    /** Which of the ordered phrases pass through a state: from (included), to (excluded), and their letters so far. */
    private int[] from = new int[64];

    private int[] to = new int[64];
    private int[] depth = new int[64];

    /** The states in order of depth. */
    private int[] queue = new int[64];

    private int queued;
    private int firstFree = PhraseAutomaton.ROOT + 1;
    private int highest = PhraseAutomaton.ROOT;

    /**
     * Adds a phrase.
     *
     * @param text different from the others and not empty
     * @param number what it is reported as
     */
    void add(String text, int number) {
        added.add(text);
        numbers.add(number);
    }

    PhraseAutomaton build() {
        phrases = added.toArray(String[]::new);
        order = IntStream.range(0, phrases.length)
                .boxed()
                .sorted(Comparator.comparing(place -> phrases[place]))
                .mapToInt(Integer::intValue)
                .toArray();
        numberLetters();
        Arrays.fill(phrase, -1);
        to[PhraseAutomaton.ROOT] = order.length;
        check[PhraseAutomaton.ROOT] = -1;
        fail[PhraseAutomaton.ROOT] = PhraseAutomaton.ROOT;
        enqueue(PhraseAutomaton.ROOT);
        for (int i = 0; i < queued; i++) {
            spread(queue[i]);
        }
        for (int i = 1; i < queued; i++) {
            link(queue[i]);
        }
        int size = highest + 1;
        return new PhraseAutomaton(
                codes, base, check, fail, Arrays.copyOf(phrase, size), Arrays.copyOf(shorter, size), size);
    }

    /** Frequent letters get small numbers, which keeps the array dense. */
    private void numberLetters() {
        int[] frequency = new int[1 << 16];
        for (String text : phrases) {
            text.chars().forEach(letter -> frequency[letter]++);
        }
        int[] letters = IntStream.range(0, 1 << 16)
                .filter(letter -> frequency[letter] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(letter -> -frequency[letter]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < letters.length; i++) {
            codes[letters[i]] = (char) (i + 1);
        }
    }

    /** Gives a state its children. */
    private void spread(int state) {
        int letterAt = depth[state];
        int first = from[state];
        int end = to[state];
        if (first == end) {
            return;
        }
        if (phrases[order[first]].length() == letterAt) {
            phrase[state] = numbers.get(order[first]);
            first++;
        }
        if (first == end) {
            return;
        }
        int[] starts = groups(first, end, letterAt);
        int[] letters = new int[starts.length - 1];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = codes[phrases[order[starts[i]]].charAt(letterAt)];
        }
        int place = placeFor(letters);
        base[state] = place;
        for (int i = 0; i < letters.length; i++) {
            int child = place + letters[i];
            check[child] = state;
            from[child] = starts[i];
            to[child] = starts[i + 1];
            depth[child] = letterAt + 1;
            highest = Math.max(highest, child);
            enqueue(child);
        }
    }

    /** Where a new letter begins among the ordered phrases, and the end. */
    private int[] groups(int first, int end, int letterAt) {
        int[] starts = new int[4];
        int count = 0;
        char last = 0;
        for (int i = first; i < end; i++) {
            char letter = phrases[order[i]].charAt(letterAt);
            if (i == first || letter != last) {
                starts = count + 1 >= starts.length ? Arrays.copyOf(starts, starts.length * 2) : starts;
                starts[count++] = i;
                last = letter;
            }
        }
        starts[count++] = end;
        return Arrays.copyOf(starts, count);
    }

    private int placeFor(int[] letters) {
        int smallest = Arrays.stream(letters).min().orElseThrow();
        int greatest = Arrays.stream(letters).max().orElseThrow();
        while (firstFree < check.length && check[firstFree] != 0) {
            firstFree++;
        }
        int seen = 0;
        for (int place = Math.max(1, firstFree - smallest); ; place++, seen++) {
            ensure(place + greatest + 1);
            if (fits(place, letters)) {
                // Where hardly anything is free any more, the next search need not look again.
                if (seen > 64) {
                    firstFree = Math.max(firstFree, place + smallest - 32);
                }
                return place;
            }
        }
    }

    private boolean fits(int place, int[] letters) {
        for (int letter : letters) {
            if (check[place + letter] != 0) {
                return false;
            }
        }
        return true;
    }

    private void link(int state) {
        int parent = check[state];
        int code = state - base[parent];
        int suffix = PhraseAutomaton.ROOT;
        if (parent != PhraseAutomaton.ROOT) {
            suffix = follow(fail[parent], code);
        }
        fail[state] = suffix;
        shorter[state] = phrase[suffix] >= 0 ? suffix : shorter[suffix];
    }

    private int follow(int start, int code) {
        for (int state = start; ; state = fail[state]) {
            int next = base[state] + code;
            if (next < check.length && check[next] == state) {
                return next;
            }
            if (state == PhraseAutomaton.ROOT) {
                return PhraseAutomaton.ROOT;
            }
        }
    }

    private void enqueue(int state) {
        if (queued == queue.length) {
            queue = Arrays.copyOf(queue, queued * 2);
        }
        queue[queued++] = state;
    }

    private void ensure(int size) {
        int old = check.length;
        if (size < old) {
            return;
        }
        int length = Math.max(size + 1, old * 2);
        base = Arrays.copyOf(base, length);
        check = Arrays.copyOf(check, length);
        fail = Arrays.copyOf(fail, length);
        shorter = Arrays.copyOf(shorter, length);
        from = Arrays.copyOf(from, length);
        to = Arrays.copyOf(to, length);
        depth = Arrays.copyOf(depth, length);
        phrase = Arrays.copyOf(phrase, length);
        Arrays.fill(phrase, old, length, -1);
    }
}
