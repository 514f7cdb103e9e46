/** Texts as search sees them: simplified, lower-case, English words reduced to their stems. */
@NullMarked
package org.dibao.search.text;

import org.jspecify.annotations.NullMarked;
