/** The index of known announcements, in Redis: scripts, and what is given to them. */
@NullMarked
package org.dibao.parser.redis;

import org.jspecify.annotations.NullMarked;
