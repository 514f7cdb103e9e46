@NullMarked
package org.dibao.notifier.rehearsal;

import org.jspecify.annotations.NullMarked;
