/** The parser's place on the topics. */
@NullMarked
package org.dibao.parser.stream;

import org.jspecify.annotations.NullMarked;
