package org.dibao.parser.duplicate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Short names that follow from what they name, so that a document that comes again gets the same ones.
 *
 * <p>An announcement is named after the document that first carried it: whoever sees the announcement's id knows which
 * document must have made it known, and that one is recognised even if nothing else of it was ever recorded.
 */
public final class Identity {

    /** Bytes of a document's hash. Among ten million documents two share 96 bits with a chance of 10⁻¹⁵. */
    private static final int DOCUMENT = 12;

    /** Bytes of an address's or a text's hash, of which a clash would only be compared in vain or join two. */
    private static final int SHORT = 8;

    private Identity() {}

    /** What stands for a document in the index. */
    public static byte[] ofDocument(String documentId) {
        return hash(documentId, DOCUMENT);
    }

    /** What stands for an address in the index. */
    public static byte[] ofAddress(String url) {
        return hash(url, SHORT);
    }

    /** What stands for an exact hash in the index. */
    public static byte[] ofExact(String exact) {
        return hash(exact, SHORT);
    }

    /** What stands for a name in the index. */
    static byte[] ofName(String name) {
        return hash(name, SHORT);
    }

    /** The id of the announcement that a document makes known. */
    public static String announcementOf(String documentId) {
        return announcementId(ofDocument(documentId));
    }

    /** An announcement's id from what stands for its first document. */
    public static String announcementId(byte[] document) {
        return HexFormat.of().formatHex(document);
    }

    /**
     * What stands for an announcement's first document.
     *
     * @throws IllegalArgumentException if this is no announcement's id
     */
    public static byte[] firstDocumentOf(String announcementId) {
        byte[] document = HexFormat.of().parseHex(announcementId);
        if (document.length != DOCUMENT) {
            throw new IllegalArgumentException("\"" + announcementId + "\" is not the id of an announcement, which has "
                    + 2 * DOCUMENT + " hexadecimal digits.");
        }
        return document;
    }

    private static byte[] hash(String text, int bytes) {
        return Arrays.copyOf(Fingerprints.sha256().digest(text.getBytes(StandardCharsets.UTF_8)), bytes);
    }
}
