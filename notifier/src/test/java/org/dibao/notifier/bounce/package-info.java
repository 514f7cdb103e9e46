@NullMarked
package org.dibao.notifier.bounce;

import org.jspecify.annotations.NullMarked;
