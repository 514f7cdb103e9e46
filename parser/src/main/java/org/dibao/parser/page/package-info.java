/** From the bytes of a page to its text, title, date and source line. */
@NullMarked
package org.dibao.parser.page;

import org.jspecify.annotations.NullMarked;
