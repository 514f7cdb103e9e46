/** A compacted topic read into memory and written through; the same for Redis is in its own package. */
@NullMarked
package org.dibao.tables;

import org.jspecify.annotations.NullMarked;
