package org.dibao.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link PartRequested}: the bytes, or why there are none. Written by the fetcher, read by the parser.
 *
 * @param request what was asked, as it came
 * @param contentType the HTTP Content-Type as received; null if there was none or no answer
 * @param truncated whether the body was cut at the size cap
 * @param body the bytes; empty where there are none
 * @param failure why there are none; null where there are some
 * @param reason the same in a sentence for an operator; null where there are some
 * @param fetchedAt when it was received or given up
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes; never compared by value
public record PartFetched(
        PartRequested request,
        @Nullable String contentType,
        boolean truncated,
        byte[] body,
        Attachment.@Nullable Reading failure,
        @Nullable String reason,
        Instant fetchedAt)
        implements Event {

    /** An answer without bytes. */
    public static PartFetched failed(
            PartRequested request, Attachment.Reading failure, String reason, Instant fetchedAt) {
        return new PartFetched(request, null, false, new byte[0], failure, reason, fetchedAt);
    }

    @Override
    public String key() {
        return request.key();
    }
}
