package org.dibao.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a hub last said to the callback of a source. Written by the console, read by fetcher and console.
 *
 * @param sourceId the source
 * @param token the token of the {@link PushAsked} that this belongs to
 * @param verifiedAt when the hub verified the subscription; null if it has not
 * @param leaseEndsAt until when it pushes; null if it does not
 * @param refused why the hub will not push, in its words; null if it did not refuse
 * @param receivedAt when a push with a right signature last came; null if none did
 */
public record PushHeard(
        String sourceId,
        String token,
        @Nullable Instant verifiedAt,
        @Nullable Instant leaseEndsAt,
        @Nullable String refused,
        @Nullable Instant receivedAt)
        implements Event {

    /** Nothing was heard yet. */
    public static PushHeard nothing(PushAsked asked) {
        return new PushHeard(asked.sourceId(), asked.token(), null, null, null, null);
    }

    @Override
    public String key() {
        return sourceId;
    }
}
