/** The whole of Dibao, seen from outside. */
@NullMarked
package org.dibao.launcher;

import org.jspecify.annotations.NullMarked;
