package org.dibao.launcher.pages;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a page server sends back.
 *
 * @param status the HTTP status
 * @param headers header fields, Content-Type among them
 * @param body the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // written to a socket; never compared
public record Answer(int status, Map<String, String> headers, byte[] body) {

    /** A page in UTF-8 that says so. */
    public static Answer html(String page) {
        return of("text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    /** A page in some other encoding; whether the header names it is the caller's to decide, as it is each site's. */
    public static Answer html(String page, Charset charset, String contentType) {
        return of(contentType, page.getBytes(charset));
    }

    /** Bytes of a type. */
    public static Answer of(String contentType, byte[] body) {
        return new Answer(200, Map.of("Content-Type", contentType), body);
    }

    /** A sentence in plain text. */
    public static Answer plain(int status, String sentence) {
        return new Answer(
                status, Map.of("Content-Type", "text/plain; charset=utf-8"), sentence.getBytes(StandardCharsets.UTF_8));
    }

    /** There is nothing at that address. */
    public static Answer notFound() {
        return plain(404, "There is no such page.");
    }
}
