package org.dibao.parser.duplicate;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Marks as the index keeps them: three bytes each, the kind's letter and a hash. */
public final class MarkToken {

    private MarkToken() {}

    /** A number of 16 bits that stands for a mark among those of its kind. */
    static int hash(String mark) {
        int hash = 0;
        for (byte next : mark.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ next) * 0x01000193;
            hash ^= hash >>> 15;
        }
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        return (hash >>> 16) & 0xffff;
    }

    /** All marks of a fingerprint, three bytes each, ascending; kinds that this version does not know are left out. */
    public static byte[] pack(List<String> marks) {
        int[] tokens = marks.stream()
                .flatMap(mark -> Mark.kindOf(mark).map(kind -> kind.letter() << 16 | hash(mark)).stream())
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        byte[] packed = new byte[tokens.length * 3];
        for (int i = 0; i < tokens.length; i++) {
            packed[i * 3] = (byte) (tokens[i] >> 16);
            packed[i * 3 + 1] = (byte) (tokens[i] >> 8);
            packed[i * 3 + 2] = (byte) tokens[i];
        }
        return packed;
    }
}
