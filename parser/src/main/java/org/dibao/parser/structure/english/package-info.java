/** English announcements: press releases, notices, orders and rules, read to the same record as Chinese ones. */
@NullMarked
package org.dibao.parser.structure.english;

import org.jspecify.annotations.NullMarked;
