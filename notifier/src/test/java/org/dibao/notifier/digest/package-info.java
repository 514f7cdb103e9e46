@NullMarked
package org.dibao.notifier.digest;

import org.jspecify.annotations.NullMarked;
