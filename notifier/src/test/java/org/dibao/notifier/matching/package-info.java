@NullMarked
package org.dibao.notifier.matching;

import org.jspecify.annotations.NullMarked;
