/** What the steps of reading found and why, in words, for whoever wants to see them run. */
@NullMarked
package org.dibao.parser.explain;

import org.jspecify.annotations.NullMarked;
