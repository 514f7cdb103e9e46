package org.dibao.parser.duplicate;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * The smallest hashes of all runs of {@value #RUN} words of a text. Being chosen by value, they are the same in a copy
 * wherever the copy has the same words, and a preview's are among its original's: what share of the one's are among the
 * other's tells what share of the one text is in the other (a bottom-k sketch, Broder 1997).
 */
public final class ShingleSample {

    /**
     * Words a shingle: short enough that an inserted word spoils few, long enough that the phrases which all officials use
     * are no likeness. With five, one in thirty invented notices was taken for another; with seven none.
     */
    static final int RUN = 7;

    /** Hashes kept. The error of a share told from n hashes is about 0.5/√n; 64 tell two copies to ±6 %. */
    static final int SIZE = 64;

    /** Texts of fewer words get no sample: too little to tell likeness from common phrases. */
    static final int SHORTEST = 100;

    private ShingleSample() {}

    /** The sample of a text given as one number a word, unsigned ascending; empty for a short text. */
    public static int[] of(int[] words) {
        if (words.length < SHORTEST) {
            return new int[0];
        }
        int[] sample = new int[SIZE];
        int count = 0;
        for (int at = 0; at + RUN <= words.length; at++) {
            int hash = hash(words, at);
            if (count < SIZE || Integer.compareUnsigned(hash, sample[SIZE - 1]) < 0) {
                count = insert(sample, count, hash);
            }
        }
        return Arrays.copyOf(sample, count);
    }

    /** Keeps the smallest, unsigned ascending, each once. Few of a text's hashes get here: the bound sinks quickly. */
    private static int insert(int[] sample, int count, int hash) {
        int place = count;
        while (place > 0 && Integer.compareUnsigned(sample[place - 1], hash) > 0) {
            place--;
        }
        if (place > 0 && sample[place - 1] == hash) {
            return count;
        }
        int moved = Math.min(count, SIZE - 1) - place;
        System.arraycopy(sample, place, sample, place + 1, moved);
        sample[place] = hash;
        return Math.min(count + 1, SIZE);
    }

    /** As the contract has it: base64url of big-endian numbers. */
    public static String encode(int[] sample) {
        ByteBuffer bytes = ByteBuffer.allocate(sample.length * Integer.BYTES);
        for (int hash : sample) {
            bytes.putInt(hash);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The bytes behind {@link #encode}. */
    public static byte[] decode(String shingles) {
        return Base64.getUrlDecoder().decode(shingles);
    }

    private static int hash(int[] words, int from) {
        long hash = 0;
        for (int at = from; at < from + RUN; at++) {
            hash = (hash ^ words[at]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (mixed(hash) >>> 32);
    }

    /** The finalizer of MurmurHash3, so that every bit of the words moves every bit of the hash. */
    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
