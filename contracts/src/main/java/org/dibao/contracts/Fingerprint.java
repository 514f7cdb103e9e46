package org.dibao.contracts;

import java.util.List;

/**
 * What two copies of one text have in common, however they are dressed: computed over Han characters (and Latin words)
 * after simplification.
 *
 * @param exact hash of all of it, in hex
 * @param length number of characters it was computed over
 * @param shingles a sample of hashes of runs of characters, chosen by their value so that copies choose alike;
 *     base64url of big-endian 32-bit numbers in ascending order
 * @param marks what keeps look-alikes apart: document number, district, year and figures, normalised and sorted
 */
public record Fingerprint(String exact, int length, String shingles, List<String> marks) {}
