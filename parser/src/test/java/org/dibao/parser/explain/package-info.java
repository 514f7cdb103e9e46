@NullMarked
package org.dibao.parser.explain;

import org.jspecify.annotations.NullMarked;
