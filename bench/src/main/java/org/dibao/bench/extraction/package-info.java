/** How much of a page's text, its title and its day are found, beside other extractors, and how fast. */
@NullMarked
package org.dibao.bench.extraction;

import org.jspecify.annotations.NullMarked;
