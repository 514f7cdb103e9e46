/** How many copies find their announcement, how many look-alikes are kept apart, and what the index costs as it grows. */
@NullMarked
package org.dibao.bench.copies;

import org.jspecify.annotations.NullMarked;
