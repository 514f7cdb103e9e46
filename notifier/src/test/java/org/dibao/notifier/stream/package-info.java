@NullMarked
package org.dibao.notifier.stream;

import org.jspecify.annotations.NullMarked;
