@NullMarked
package org.dibao.console;

import org.jspecify.annotations.NullMarked;
