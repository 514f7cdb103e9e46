package org.dibao.parser.structure;

import org.jspecify.annotations.Nullable;

/**
 * What an admin told about the source that led to a page.
 *
 * @param official whether the source is the issuer's own
 * @param issuer the issuer; null where none was named
 * @param region GB/T 2260 code; null where none was named
 */
public record SourceKnowledge(
        boolean official, @Nullable String issuer, @Nullable String region) {

    /** Nothing is known. */
    public static final SourceKnowledge NONE = new SourceKnowledge(false, null, null);
}
