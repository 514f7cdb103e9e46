/** A broker and a Redis of a bench's own. */
@NullMarked
package org.dibao.bench.ground;

import org.jspecify.annotations.NullMarked;
