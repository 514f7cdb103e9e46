package org.dibao.parser.duplicate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Marks as the index keeps them: three bytes each, four bits for the kind and twenty for what it says. */
public final class MarkToken {

    /** The kinds by their letters, in the order of their numbers; {@code likeness.lua} has the same. */
    private static final String KINDS = "TNZYyFRrKvkCDdfP";

    private static final int BITS = 20;

    /** Marks of one text: 64 bytes are what Redis keeps packed. */
    private static final int MOST = 21;

    private MarkToken() {}

    /**
     * The number that stands for a mark among those of its kind. A region is its own code: every county may issue the same
     * notice, and among three thousand hashes of so few bits some are alike.
     */
    static int value(Mark kind, String mark) {
        if (kind == Mark.REGION || kind == Mark.OTHER_REGION) {
            String code = kind.saidBy(mark);
            if (code.length() == 6 && code.chars().allMatch(Character::isDigit)) {
                return Integer.parseInt(code);
            }
        }
        return hash(mark);
    }

    private static int hash(String mark) {
        int hash = 0;
        for (byte next : mark.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ next) * 0x01000193;
            hash ^= hash >>> 15;
        }
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        return hash >>> (Integer.SIZE - BITS);
    }

    /** All marks of a fingerprint, three bytes each, ascending; kinds that this version does not know are left out. */
    public static byte[] pack(List<String> marks) {
        boolean formal = marks.stream().anyMatch(mark -> Mark.kindOf(mark).equals(Optional.of(Mark.SUBJECT)));
        int[] tokens = marks.stream()
                .filter(mark -> !(formal && Mark.kindOf(mark).equals(Optional.of(Mark.TITLE))))
                .flatMap(mark -> token(mark).stream())
                .mapToInt(Integer::intValue)
                .sorted()
                .limit(MOST)
                .toArray();
        byte[] packed = new byte[tokens.length * 3];
        for (int i = 0; i < tokens.length; i++) {
            packed[i * 3] = (byte) (tokens[i] >> 16);
            packed[i * 3 + 1] = (byte) (tokens[i] >> 8);
            packed[i * 3 + 2] = (byte) tokens[i];
        }
        return packed;
    }

    private static Optional<Integer> token(String mark) {
        return Mark.kindOf(mark).map(kind -> KINDS.indexOf(kind.letter()) << BITS | value(kind, mark));
    }
}
