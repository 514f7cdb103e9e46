@NullMarked
package org.dibao.notifier.timing;

import org.jspecify.annotations.NullMarked;
