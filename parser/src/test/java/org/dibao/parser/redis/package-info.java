/** Claims on a real Redis. */
@NullMarked
package org.dibao.parser.redis;

import org.jspecify.annotations.NullMarked;
