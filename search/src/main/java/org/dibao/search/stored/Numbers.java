package org.dibao.search.stored;

import java.util.Arrays;

/** A list of ints that grows. */
final class Numbers {

    private int[] numbers = new int[8];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    void set(int at, int number) {
        numbers[at] = number;
    }

    int get(int at) {
        return numbers[at];
    }

    /** Copies some of them, from a place on, into an array. */
    void copy(int from, int[] target, int at, int count) {
        System.arraycopy(numbers, from, target, at, count);
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
