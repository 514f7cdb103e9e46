package org.dibao.parser.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files whose text can be read, told by their bytes and not by what a server calls them. */
public enum FileKind {
    /** Portable Document Format. */
    PDF("PDF"),
    /** Word, Excel and PowerPoint up to 2003, and what WPS Office writes. */
    OLE2("Office 97–2003"),
    /** Word, Excel and PowerPoint since 2007. */
    OOXML("Office Open XML"),
    /** Rich Text Format. */
    RTF("RTF"),
    /** Open Fixed-layout Document, in which Chinese authorities publish beside PDF (GB/T 33190). */
    OFD("OFD"),
    /** An archive of files. */
    ZIP("ZIP");

    private static final List<String> OFFICE_PARTS = List.of("[Content_Types].xml", "word/", "xl/", "ppt/");

    /** Archives that are one file to their reader: OpenDocument and EPUB, programs. */
    private static final List<String> NAMES_OF_OTHERS =
            List.of("mimetype", "META-INF/MANIFEST.MF", "AndroidManifest.xml");

    /** Names of a ZIP archive's files stand at its beginning and at its end. */
    private static final int SEARCHED = 65_536;

    private final String shown;

    FileKind(String shown) {
        this.shown = shown;
    }

    /** For sentences. */
    public String shown() {
        return shown;
    }

    /** The kind of file that these bytes are; null for any other. */
    public static @Nullable FileKind of(byte[] body) {
        String start = text(body, 0, Math.min(body.length, 1024));
        if (start.startsWith("%PDF-")) {
            return PDF;
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return OLE2;
        }
        if (start.startsWith("{\\rtf")) {
            return RTF;
        }
        return start.startsWith("PK\u0003\u0004") ? archive(body) : null;
    }

    /** An archive without its directory was cut off: what can be told is whether it was an office document. */
    private static @Nullable FileKind archive(byte[] body) {
        List<String> names = ZipNames.of(body);
        if (names.isEmpty()) {
            return hasOfficeParts(body) ? OOXML : null;
        }
        if (names.contains(OFFICE_PARTS.getFirst())) {
            return OOXML;
        }
        if (NAMES_OF_OTHERS.stream().anyMatch(names::contains)) {
            return null;
        }
        return names.contains("OFD.xml") ? OFD : ZIP;
    }

    private static boolean hasOfficeParts(byte[] body) {
        String start = text(body, 0, Math.min(body.length, SEARCHED));
        String end = text(body, Math.max(0, body.length - SEARCHED), body.length);
        return OFFICE_PARTS.stream().anyMatch(part -> start.contains(part) || end.contains(part));
    }

    private static String text(byte[] body, int from, int to) {
        return new String(body, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
