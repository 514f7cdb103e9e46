/** Tells copies of one announcement from different announcements. */
@NullMarked
package org.dibao.parser.duplicate;

import org.jspecify.annotations.NullMarked;
