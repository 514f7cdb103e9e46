/** What the parser's tests stand on. */
@NullMarked
package org.dibao.parser;

import org.jspecify.annotations.NullMarked;
