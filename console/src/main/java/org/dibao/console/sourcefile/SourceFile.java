package org.dibao.console.sourcefile;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.dibao.contracts.SourceDefined;

/** A file of sources in either format. */
public final class SourceFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SourceFile() {}

    /**
     * Reads a file's text: what begins like XML as OPML, anything else as YAML.
     *
     * @throws UnreadableSourceFileException if it is neither, or holds no sources
     */
    public static List<SourceEntry> read(String text) throws UnreadableSourceFileException {
        String bare = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (bare.isBlank()) {
            throw new UnreadableSourceFileException("The file is empty.");
        }
        return bare.strip().startsWith("<") ? SourceOpml.read(bare) : SourceYaml.read(bare);
    }

    /** Whether a file of this name is written as OPML, which knows of feeds alone. */
    public static boolean isOpml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".opml") || lower.endsWith(".xml");
    }

    /** All sources as the text of a file of this name. */
    public static String write(Collection<SourceDefined> sources, String name) {
        return isOpml(name) ? SourceOpml.write(sources) : SourceYaml.write(sources);
    }
}
