@NullMarked
package org.dibao.notifier.bot;

import org.jspecify.annotations.NullMarked;
