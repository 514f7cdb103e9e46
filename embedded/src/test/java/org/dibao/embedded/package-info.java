@NullMarked
package org.dibao.embedded;

import org.jspecify.annotations.NullMarked;
