/** What the console keeps in Redis, all of which may be lost: sessions, and who has been counted. */
@NullMarked
package org.dibao.console.redis;

import org.jspecify.annotations.NullMarked;
