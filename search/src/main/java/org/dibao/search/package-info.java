@NullMarked
package org.dibao.search;

import org.jspecify.annotations.NullMarked;
