package org.dibao.network;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request and what its answer may cost.
 *
 * @param method GET or POST
 * @param address http or https, without user info
 * @param headers fields to send beside those that every request has (User-Agent, Accept-Encoding)
 * @param body what is posted; null for a GET
 * @param deadline for the whole: name, connection, redirects and the last byte
 * @param maxBytes cap on the body after decompression; what comes beyond is cut off and the answer says so
 * @param maxRedirects how many redirects are followed; 0 hands a 3xx to the caller as it is
 * @param gate asked before each request is sent
 * @param reader takes from the body what is wanted of it
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes; never compared by value
public record Exchange(
        String method,
        URI address,
        Map<String, String> headers,
        byte @Nullable [] body,
        Duration deadline,
        int maxBytes,
        int maxRedirects,
        Gate gate,
        BodyReader reader) {

    /** Cap on a fetched body, 5 MiB: official pages with all their tables stay far below it. */
    public static final int MAX_PAGE_BYTES = 5 * 1024 * 1024;

    /** Cap on the answer to a POST, 8 KiB: enough to show what a webhook's receiver complained of. */
    public static final int MAX_REPLY_BYTES = 8 * 1024;

    private static final Duration GET_DEADLINE = Duration.ofSeconds(30);
    private static final Duration POST_DEADLINE = Duration.ofSeconds(15);
    private static final int GET_REDIRECTS = 5;

    public Exchange {
        headers = Map.copyOf(headers);
    }

    /** Fetches a page: 30 s, 5 MiB, 5 redirects. */
    public static Exchange get(URI address) {
        return new Exchange(
                "GET",
                address,
                Map.of(),
                null,
                GET_DEADLINE,
                MAX_PAGE_BYTES,
                GET_REDIRECTS,
                Gate.OPEN,
                BodyReader.WHOLE);
    }

    /** Posts a body: 15 s, 8 KiB of answer, no redirect followed, as Standard Webhooks wants it. */
    public static Exchange post(URI address, byte[] body, String contentType) {
        return new Exchange(
                "POST",
                address,
                Map.of("Content-Type", contentType),
                body,
                POST_DEADLINE,
                MAX_REPLY_BYTES,
                0,
                Gate.OPEN,
                BodyReader.WHOLE);
    }

    /** The same with one more header field; null as value leaves it as it is. */
    public Exchange withHeader(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Exchange(method, address, more, body, deadline, maxBytes, maxRedirects, gate, reader);
    }

    /** The same, asking only for what changed; either validator may be null. */
    public Exchange ifChanged(@Nullable String etag, @Nullable String lastModified) {
        return withHeader("If-None-Match", etag).withHeader("If-Modified-Since", lastModified);
    }

    /** The same with another deadline. */
    public Exchange within(Duration newDeadline) {
        return new Exchange(method, address, headers, body, newDeadline, maxBytes, maxRedirects, gate, reader);
    }

    /** The same with another cap on the body, in bytes after decompression. */
    public Exchange upTo(int newMaxBytes) {
        return new Exchange(method, address, headers, body, deadline, newMaxBytes, maxRedirects, gate, reader);
    }

    /** The same, each of its requests sent only when the gate opens. */
    public Exchange through(Gate newGate) {
        return new Exchange(method, address, headers, body, deadline, maxBytes, maxRedirects, newGate, reader);
    }

    /** The same, with a reader that takes from a larger body what is wanted of it; the cap is on that. */
    public Exchange reading(BodyReader newReader) {
        return new Exchange(method, address, headers, body, deadline, maxBytes, maxRedirects, gate, newReader);
    }
}
