/** Stored queries: which of many subscriptions an announcement concerns. */
@NullMarked
package org.dibao.search.stored;

import org.jspecify.annotations.NullMarked;
