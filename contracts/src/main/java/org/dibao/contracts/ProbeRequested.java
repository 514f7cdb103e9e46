package org.dibao.contracts;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An admin asks what an address would yield. Written by the console, answered by a fetcher.
 *
 * @param probeId random id
 * @param address what to look at
 * @param kind how to read it; null to find out
 * @param selectors for a list page; null to find out or where they do not apply
 * @param requestedAt when
 */
public record ProbeRequested(
        String probeId,
        URI address,
        @Nullable SourceKind kind,
        @Nullable ListSelectors selectors,
        Instant requestedAt) implements Event {

    @Override
    public String key() {
        return probeId;
    }
}
