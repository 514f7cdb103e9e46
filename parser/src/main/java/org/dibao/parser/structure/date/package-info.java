/** Dates and time limits in a text, and the days that they mean. */
@NullMarked
package org.dibao.parser.structure.date;

import org.jspecify.annotations.NullMarked;
