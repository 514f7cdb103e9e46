package org.dibao.fetcher.listing;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list page.
 *
 * @param title the row's title
 * @param link where it leads, absolute
 * @param listedAt the row's date; null for none
 */
public record ListRow(String title, URI link, @Nullable Instant listedAt) {}
