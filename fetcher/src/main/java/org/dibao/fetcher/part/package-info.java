/** Files and further pages that the parser asks for, because a document is not whole without them. */
@NullMarked
package org.dibao.fetcher.part;

import org.jspecify.annotations.NullMarked;
