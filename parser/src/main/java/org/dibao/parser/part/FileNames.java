package org.dibao.parser.part;

import java.util.List;
import java.util.Locale;
import org.dibao.contracts.Attachment;

/** Tells by its name what kind a file is of, so that none that is not read need be fetched. */
final class FileNames {

    private static final List<String> NOT_READ =
            List.of(".rar", ".7z", ".odt", ".ods", ".jpg", ".jpeg", ".png", ".gif", ".mp4");

    private FileNames() {}

    static boolean isReadable(Attachment file) {
        return NOT_READ.stream().noneMatch(end -> endsWith(file, end));
    }

    static boolean isArchive(Attachment file) {
        return endsWith(file, ".zip");
    }

    private static boolean endsWith(Attachment file, String end) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(end)
                || String.valueOf(file.url().getPath()).toLowerCase(Locale.ROOT).endsWith(end);
    }
}
