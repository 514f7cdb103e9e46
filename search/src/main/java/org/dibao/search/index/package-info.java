/** The index behind the search box. */
@NullMarked
package org.dibao.search.index;

import org.jspecify.annotations.NullMarked;
