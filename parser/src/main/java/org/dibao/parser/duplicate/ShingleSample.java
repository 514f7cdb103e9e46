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

    /** Words a shingle: short enough that an inserted word spoils few, long enough that a phrase is no likeness. */
    static final int RUN = 5;

    /** Hashes kept. The error of a share told from n hashes is about 0.5/√n; 64 tell two copies to ±6 %. */
    static final int SIZE = 64;

    /** Texts of fewer words get no sample: too little to tell likeness from common phrases. */
    static final int SHORTEST = 100;

    private ShingleSample() {}

    /** The sample of a text, unsigned ascending; empty for a short text. */
    static int[] of(int[] words) {
        if (words.length < SHORTEST) {
            return new int[0];
        }
        int[] hashes = new int[words.length - RUN + 1];
        for (int at = 0; at < hashes.length; at++) {
            hashes[at] = hash(words, at) ^ Integer.MIN_VALUE;
        }
        return smallest(hashes);
    }

    /** As the contract has it: base64url of big-endian numbers. */
    static String encode(int[] sample) {
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

    private static int[] smallest(int[] shifted) {
        Arrays.sort(shifted);
        int[] sample = new int[Math.min(SIZE, shifted.length)];
        int count = 0;
        for (int at = 0; at < shifted.length && count < SIZE; at++) {
            if (at == 0 || shifted[at] != shifted[at - 1]) {
                sample[count++] = shifted[at] ^ Integer.MIN_VALUE;
            }
        }
        return Arrays.copyOf(sample, count);
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
