/** Speed, quality, load and fault runs. Each is a command of {@code bench/run} with a package of its own. */
@NullMarked
package org.dibao.bench;

import org.jspecify.annotations.NullMarked;
