/**
 * The records on Dibao's topics: all that passes between fetcher, parser, notifier and console.
 *
 * <p>Each event is a record, written to exactly one topic ({@link org.dibao.contracts.Topic}) under the key that the
 * topic names. Times are UTC instants unless a record says otherwise; lists are never null and never changed. A reader
 * takes a record that a newer version wrote with more fields and leaves out what it does not know.
 */
@NullMarked
package org.dibao.contracts;

import org.jspecify.annotations.NullMarked;
