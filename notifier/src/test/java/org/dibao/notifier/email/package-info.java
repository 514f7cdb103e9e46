@NullMarked
package org.dibao.notifier.email;

import org.jspecify.annotations.NullMarked;
