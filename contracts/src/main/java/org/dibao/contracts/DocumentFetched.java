package org.dibao.contracts;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One page or feed item, as it came. The body's bytes are the record's value on the topic; everything else travels in
 * headers. Written by the fetcher, read by the parser.
 *
 * @param documentId hash of canonical address and body, so that the same content at the same address has the same id
 *     however often it is fetched
 * @param url canonical address, without fragment and session or tracking parameters; the record's key
 * @param sourceId the source that led here
 * @param sourceName the source's name
 * @param fetchedAt when the body was received
 * @param contentType the HTTP Content-Type as received, with its charset if it had one; null if the answer had none
 * @param bodyHash SHA-256 of the body, in hex
 * @param listedTitle title that the feed item or list row gave; null for none
 * @param listedAt time that the feed item or list row gave; null for none
 * @param feedContent whether the body is a feed item's own content rather than a page
 * @param truncated whether the body was cut at the size cap
 * @param official whether an admin vouches that the source is the issuer's own
 * @param issuer the issuer that the admin named for the source; null for none
 * @param region GB/T 2260 code that the admin named for the source; null for none
 * @param body the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes; never compared by value
public record DocumentFetched(
        String documentId,
        URI url,
        String sourceId,
        String sourceName,
        Instant fetchedAt,
        @Nullable String contentType,
        String bodyHash,
        @Nullable String listedTitle,
        @Nullable Instant listedAt,
        boolean feedContent,
        boolean truncated,
        boolean official,
        @Nullable String issuer,
        @Nullable String region,
        byte[] body)
        implements Event {

    @Override
    public String key() {
        return url.toString();
    }
}
