@NullMarked
package org.dibao.launcher;

import org.jspecify.annotations.NullMarked;
