@NullMarked
package org.dibao.tables;

import org.jspecify.annotations.NullMarked;
