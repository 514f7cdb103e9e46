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
 * @param rendered whether to look at it in a browser from the start
 * @param requestedAt when
 */
public record ProbeRequested(
        String probeId,
        URI address,
        @Nullable SourceKind kind,
        @Nullable ListSelectors selectors,
        boolean rendered,
        Instant requestedAt)
        implements Event {

    /** The same question, to be answered with a browser. */
    public ProbeRequested inBrowser() {
        return new ProbeRequested(probeId, address, kind, selectors, true, requestedAt);
    }

    @Override
    public String key() {
        return probeId;
    }
}
