/** What a source lists, whether feed item, list row or page, and what tells one from another. */
@NullMarked
package org.dibao.fetcher.item;

import org.jspecify.annotations.NullMarked;
