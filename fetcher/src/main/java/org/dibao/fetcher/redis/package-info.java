/** What fetchers share in Redis: who polls which source, and whose turn it is at a host. */
@NullMarked
package org.dibao.fetcher.redis;

import org.jspecify.annotations.NullMarked;
