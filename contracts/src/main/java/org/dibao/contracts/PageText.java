package org.dibao.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much text a watched page has, so that the next poll can tell a page that changed from one that is merely gone for
 * a while. Part of a {@link SourcePolled}.
 *
 * @param length characters of the text that was last taken for the page's own
 * @param gap fingerprint of the far shorter text that stands there instead, not taken for the page's own so far; null
 *     while there is none
 * @param gapSince since when it has stood there unaltered; null together with {@code gap}
 */
public record PageText(
        int length, @Nullable String gap, @Nullable Instant gapSince) {}
