/** How many announcements a second find their subscriptions, by the number of subscriptions, beside Lucene Monitor. */
@NullMarked
package org.dibao.bench.matching;

import org.jspecify.annotations.NullMarked;
