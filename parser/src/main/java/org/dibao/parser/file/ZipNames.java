package org.dibao.parser.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The names in the central directory of a ZIP archive (APPNOTE 4.3.12), which tell what the archive is without unpacking it.
 * What only lies inside a file of the archive is not among them.
 */
final class ZipNames {

    /** End of central directory: signature, and its length without the comment. */
    private static final int END = 0x06054b50;

    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;

    private static final int HEADER = 0x02014b50;
    private static final int HEADER_LENGTH = 46;

    /** Enough to tell a kind of file; office documents with a thousand pictures name their parts among the first. */
    private static final int MOST = 5_000;

    private ZipNames() {}

    /** The names, byte for byte; empty where there is no directory, as in an archive that was cut off. */
    static List<String> of(byte[] body) {
        ByteBuffer bytes = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
        List<String> names = new ArrayList<>();
        int end = end(bytes);
        if (end < 0) {
            return names;
        }
        long at = Integer.toUnsignedLong(bytes.getInt(end + 16));
        while (at + HEADER_LENGTH <= end && names.size() < MOST && bytes.getInt((int) at) == HEADER) {
            int header = (int) at;
            int length = Short.toUnsignedInt(bytes.getShort(header + 28));
            int name = header + HEADER_LENGTH;
            names.add(new String(body, name, Math.min(length, end - name), StandardCharsets.ISO_8859_1));
            at = (long) name
                    + length
                    + Short.toUnsignedInt(bytes.getShort(header + 30))
                    + Short.toUnsignedInt(bytes.getShort(header + 32));
        }
        return names;
    }

    private static int end(ByteBuffer bytes) {
        int last = bytes.limit() - END_LENGTH;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }
}
