/** What an address would yield if it were a source. */
@NullMarked
package org.dibao.fetcher.probe;

import org.jspecify.annotations.NullMarked;
