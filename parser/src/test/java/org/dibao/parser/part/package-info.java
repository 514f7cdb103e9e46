@NullMarked
package org.dibao.parser.part;

import org.jspecify.annotations.NullMarked;
