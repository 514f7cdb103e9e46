@NullMarked
package org.dibao.notifier.delivery;

import org.jspecify.annotations.NullMarked;
