package org.dibao.parser.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks an archive into memory within bounds: an archive of a few kilobytes may hold gigabytes. What lies behind the bounds
 * is left out.
 */
final class Unpacking {

    /** Files that are looked at, in all. */
    private static final int MOST_FILES = 2_000;

    /** Bytes of one file; documents of authorities, with scans in them, have some five million. */
    private static final int LARGEST_FILE = 16 << 20;

    /** Bytes in all that are unpacked, kept or not. */
    private static final int MOST_BYTES = 64 << 20;

    /** Names written by Windows in Chinese, unless the archive says that they are UTF-8. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    private Unpacking() {}

    /**
     * The files of an archive, in order, without folders.
     *
     * @param wanted tells by its name whether a file's bytes are wanted; the others come without
     * @throws IOException if it is damaged or encrypted before the first file
     */
    static List<UnpackedFile> of(byte[] archive, Predicate<String> wanted) throws IOException {
        try {
            return unpack(archive, wanted, CHINESE);
        } catch (IllegalArgumentException otherNames) {
            return unpack(archive, wanted, StandardCharsets.ISO_8859_1);
        }
    }

    private static List<UnpackedFile> unpack(byte[] archive, Predicate<String> wanted, Charset names)
            throws IOException {
        List<UnpackedFile> files = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), names)) {
            int left = MOST_BYTES;
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && files.size() < MOST_FILES && left > 0;
                    entry = zip.getNextEntry()) {
                int limit = Math.min(LARGEST_FILE, left);
                byte[] body = zip.readNBytes(limit);
                left -= body.length;
                boolean whole = body.length < limit;
                if (!entry.isDirectory()) {
                    files.add(new UnpackedFile(
                            entry.getName(), whole && wanted.test(entry.getName()) ? body : new byte[0]));
                }
                if (!whole) {
                    break; // the rest would have to be unpacked to be passed over
                }
            }
        } catch (IOException e) {
            if (files.isEmpty()) {
                throw e;
            }
        }
        return files;
    }
}
