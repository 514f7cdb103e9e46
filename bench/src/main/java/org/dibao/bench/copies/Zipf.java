package org.dibao.bench.copies;

import java.util.SplittableRandom;

/** Numbers from 0 on, each about as frequent as one over its rank: how words are distributed (Zipf, with Mandelbrot's shift). */
final class Zipf {

    private static final double SHIFT = 2.7;
    private static final int STEPS = 1 << 20;

    private final int[] numbers = new int[STEPS];

    Zipf(int size) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 1 / (i + SHIFT);
        }
        double reached = 0;
        int step = 0;
        for (int i = 0; i < size; i++) {
            reached += 1 / (i + SHIFT);
            while (step < STEPS && step <= reached / sum * STEPS) {
                numbers[step++] = i;
            }
        }
    }

    int next(SplittableRandom random) {
        return numbers[random.nextInt(STEPS)];
    }
}
