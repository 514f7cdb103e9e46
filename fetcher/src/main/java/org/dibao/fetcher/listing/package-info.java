/** Reads pages of links: lists, boards, catalogues, sitemaps; and finds out where their rows are. */
@NullMarked
package org.dibao.fetcher.listing;

import org.jspecify.annotations.NullMarked;
