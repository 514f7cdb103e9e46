package org.dibao.contracts;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A source as an admin defined it. A tombstone removes the source. Written by the console, read by fetcher and console.
 *
 * @param sourceId stable id, lower-case letters, digits and hyphens
 * @param name what people call it
 * @param address what is polled; http or https
 * @param kind how the answer is read
 * @param selectors where a list page has its entries, or which part of a single page is watched; null for the whole page and other
 *     kinds
 * @param issuer the authority whose own site this is; null where the site merely reposts
 * @param official whether an admin vouches that this host is the issuer's own, so that its documents are originals
 * @param region GB/T 2260 code that documents of this source belong to unless they say otherwise; null for none
 * @param wholeText whether the feed's items carry the whole text, so that their pages need not be fetched
 * @param paused whether polling rests
 * @param rendered whether its pages are made by script and need a browser; without one the source fails with a
 *     sentence
 * @param backTo how far back the list's further pages are followed, once; null to take the list as it stands
 * @param pollAt poll at once if this is later than the last poll, whatever the rhythm says ("fetch now"); null otherwise
 * @param definedAt when this definition was made
 * @param definedBy the account that made it
 */
public record SourceDefined(
        String sourceId,
        String name,
        URI address,
        SourceKind kind,
        @Nullable ListSelectors selectors,
        @Nullable String issuer,
        boolean official,
        @Nullable String region,
        boolean wholeText,
        boolean paused,
        boolean rendered,
        @Nullable LocalDate backTo,
        @Nullable Instant pollAt,
        Instant definedAt,
        String definedBy)
        implements Event {

    @Override
    public String key() {
        return sourceId;
    }
}
