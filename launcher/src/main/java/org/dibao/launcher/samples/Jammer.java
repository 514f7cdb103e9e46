package org.dibao.launcher.samples;

import java.util.Random;

/**
 * The strings that some Discuz! boards insert against copying: pairs of a character between 0x20 and 0x3B, a space, and
 * one between 0x3F and 0x7E.
 */
final class Jammer {

    private Jammer() {}

    /** A string for one place in one text; the same there at every view, as Discuz! caches its pages. */
    static String at(int number, int place) {
        Random random = new Random(number * 1_000L + place);
        StringBuilder jam = new StringBuilder();
        int pairs = 4 + random.nextInt(4);
        for (int i = 0; i < pairs; i++) {
            jam.append((char) (0x20 + random.nextInt(0x3B - 0x20 + 1)))
                    .append(' ')
                    .append((char) (0x3F + random.nextInt(0x7E - 0x3F + 1)));
        }
        return jam.toString();
    }
}
