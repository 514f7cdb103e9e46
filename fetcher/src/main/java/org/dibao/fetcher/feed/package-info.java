/** Reads feeds of every family, and mends those that are nearly well-formed. */
@NullMarked
package org.dibao.fetcher.feed;

import org.jspecify.annotations.NullMarked;
