package org.dibao.parser.part;

import java.util.List;
import java.util.Locale;
import org.dibao.contracts.Attachment;

/** Tells by its name whether a file is of a kind that is read, so that others need not be fetched. */
final class FileNames {

    private static final List<String> NOT_READ =
            List.of(".zip", ".rar", ".7z", ".ofd", ".rtf", ".odt", ".ods", ".jpg", ".jpeg", ".png", ".gif", ".mp4");

    private FileNames() {}

    static boolean isReadable(Attachment file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        String path = String.valueOf(file.url().getPath()).toLowerCase(Locale.ROOT);
        return NOT_READ.stream().noneMatch(end -> name.endsWith(end) || path.endsWith(end));
    }
}
