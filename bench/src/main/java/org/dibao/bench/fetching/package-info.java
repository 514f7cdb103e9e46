/** The fetcher at work on a web of invented sites on loopback: nothing missed, nothing twice, politely, and at what cost. */
@NullMarked
package org.dibao.bench.fetching;

import org.jspecify.annotations.NullMarked;
