/** When a source is polled, what a poll does, and what it leaves behind. */
@NullMarked
package org.dibao.fetcher.source;

import org.jspecify.annotations.NullMarked;
