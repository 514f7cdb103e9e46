/**
 * A compacted topic as an index in Redis that can be lost at any time: it notices that it is empty, of another epoch or
 * behind the topic, and is made anew from the topic before anything more is decided by it.
 */
@NullMarked
package org.dibao.tables.redis;

import org.jspecify.annotations.NullMarked;
