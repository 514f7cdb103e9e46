package org.dibao.contracts;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed's hub was asked to push (WebSub). A tombstone ends it. Written by the fetcher before the hub is asked, read by
 * fetcher and console.
 *
 * @param sourceId the source
 * @param hub the hub that was asked
 * @param topic the address under which the hub knows the feed
 * @param token part of the callback's address, so that only the hub knows it
 * @param secret with what the hub signs what it pushes
 * @param askedAt when the hub was last asked
 * @param broken why pushes are not relied on, a {@link SourceRepair} as {@link SourceNote} writes it; null while they are
 */
public record PushAsked(
        String sourceId,
        URI hub,
        URI topic,
        String token,
        String secret,
        Instant askedAt,
        @Nullable String broken) implements Event {

    @Override
    public String key() {
        return sourceId;
    }
}
