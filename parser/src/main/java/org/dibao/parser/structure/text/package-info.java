/** A page's text as the readers of structure see it: folded, cut into lines and sentences, with words looked up. */
@NullMarked
package org.dibao.parser.structure.text;

import org.jspecify.annotations.NullMarked;
