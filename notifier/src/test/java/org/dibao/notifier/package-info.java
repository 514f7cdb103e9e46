@NullMarked
package org.dibao.notifier;

import org.jspecify.annotations.NullMarked;
