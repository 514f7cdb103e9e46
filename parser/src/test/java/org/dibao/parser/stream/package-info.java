/** The parser between real topics and a real Redis. */
@NullMarked
package org.dibao.parser.stream;

import org.jspecify.annotations.NullMarked;
