package org.dibao.parser.duplicate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Marks as the index keeps them: three bytes each, the kind's letter and a hash. */
final class MarkToken {

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

    /** All marks of a fingerprint, three bytes each; kinds that this version does not know are left out. */
    static byte[] pack(List<String> marks) {
        ByteBuffer packed = ByteBuffer.allocate(marks.size() * 3);
        for (String mark : marks) {
            Mark.kindOf(mark).ifPresent(kind -> packed.put((byte) kind.letter()).putShort((short) hash(mark)));
        }
        byte[] bytes = new byte[packed.position()];
        packed.flip().get(bytes);
        return bytes;
    }
}
