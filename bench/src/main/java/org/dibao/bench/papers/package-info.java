/** Invented announcements and the pages that they stand on, as work for the benches. */
@NullMarked
package org.dibao.bench.papers;

import org.jspecify.annotations.NullMarked;
