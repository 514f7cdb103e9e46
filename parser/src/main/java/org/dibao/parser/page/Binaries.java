package org.dibao.parser.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells bodies that are no text, by their declared type and by their first bytes. */
final class Binaries {

    private static final List<String> OTHER_TYPES = List.of(
            "image/",
            "audio/",
            "video/",
            "font/",
            "application/pdf",
            "application/zip",
            "application/msword",
            "application/vnd.",
            "application/x-rar",
            "application/json",
            "application/javascript",
            "text/css");

    private static final List<String> BEGINNINGS = List.of(
            "%PDF-",
            "PK\u0003\u0004",
            "\u00D0\u00CF\u0011\u00E0",
            "\u0089PNG",
            "GIF8",
            "\u00FF\u00D8\u00FF",
            "Rar!",
            "\u001F\u008B");

    private static final int SAMPLE = 8192;

    private Binaries() {}

    /** Why the body cannot be read as a page; null where it can. */
    static @Nullable String refusal(byte[] body, @Nullable String contentType) {
        String type = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
        String sample = new String(body, 0, Math.min(body.length, SAMPLE), StandardCharsets.ISO_8859_1);
        if (BEGINNINGS.stream().anyMatch(sample::startsWith)) {
            return "The document is a binary file (" + (type.isEmpty() ? "of no declared type" : type)
                    + "), not a page.";
        }
        boolean markup = sample.stripLeading().startsWith("<");
        if (!markup && OTHER_TYPES.stream().anyMatch(type::startsWith)) {
            return "The document is of type " + type + ", not a page.";
        }
        return !isWideText(sample) && hasControls(sample) ? "The document's bytes are no text." : null;
    }

    /** UTF-16 is full of zero bytes; its byte order mark tells it. */
    private static boolean isWideText(String sample) {
        return sample.startsWith("\u00FE\u00FF") || sample.startsWith("\u00FF\u00FE");
    }

    private static boolean hasControls(String sample) {
        int controls = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            controls += c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B ? 1 : 0;
        }
        return controls * 100L > sample.length();
    }
}
