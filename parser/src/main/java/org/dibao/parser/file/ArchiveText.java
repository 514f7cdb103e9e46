package org.dibao.parser.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/** The text of an archive: the name of each of its files, and below it what the file says if it is a document. */
final class ArchiveText {

    /** Documents that are read, as of the files beside a page. */
    private static final int MOST_DOCUMENTS = 10;

    private static final int MOST_NAMES = 100;

    private ArchiveText() {}

    static String of(byte[] archive) throws IOException {
        List<UnpackedFile> files = Unpacking.of(archive, name -> true);
        StringBuilder text = new StringBuilder();
        int names = 0;
        int documents = 0;
        for (UnpackedFile file : files) {
            if (names == MOST_NAMES || text.length() >= FileReader.LONGEST_TEXT) {
                break;
            }
            if (isNoise(file.name())) {
                continue;
            }
            names++;
            text.append(file.name().substring(file.name().lastIndexOf('/') + 1)).append('\n');
            String said = documents < MOST_DOCUMENTS ? said(file) : "";
            if (!said.isBlank()) {
                documents++;
                text.append(said, 0, Math.min(said.length(), FileReader.LONGEST_TEXT - text.length()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** What macOS and Windows put beside files. */
    private static boolean isNoise(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store") || name.endsWith("Thumbs.db");
    }

    /** An archive in the archive is named and not unpacked. */
    private static String said(UnpackedFile file) {
        FileKind kind = FileKind.of(file.body());
        if (kind == FileKind.ZIP) {
            return "";
        }
        if (kind == null) {
            return file.name().toLowerCase(Locale.ROOT).endsWith(".txt") ? plain(file.body()) : "";
        }
        try {
            return FileText.of(kind, file.body());
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError damaged) {
            return ""; // the others may be well
        }
    }

    private static String plain(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(body, Charset.forName("GB18030"));
        }
    }
}
