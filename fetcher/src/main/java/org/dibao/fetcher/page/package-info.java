/** The characters, dates and addresses of pages. */
@NullMarked
package org.dibao.fetcher.page;

import org.jspecify.annotations.NullMarked;
