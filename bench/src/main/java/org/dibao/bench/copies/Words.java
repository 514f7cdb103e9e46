package org.dibao.bench.copies;

import org.dibao.contracts.Announcement;

/** A text as the likeness measures of the literature take it: its Han characters, in simplified form. */
final class Words {

    private Words() {}

    static int[] of(Announcement announcement) {
        String simplified = announcement.simplifiedText();
        return (simplified == null ? announcement.text() : simplified)
                .codePoints()
                .filter(Character::isIdeographic)
                .toArray();
    }

    /** A well-mixed number for the run of characters at a place. */
    static long run(int[] words, int at, int length) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = at; i < at + length; i++) {
            hash = mixed(hash ^ words[i]);
        }
        return hash;
    }

    /** The finalizer of MurmurHash3. */
    static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
