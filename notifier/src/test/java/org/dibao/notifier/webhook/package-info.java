@NullMarked
package org.dibao.notifier.webhook;

import org.jspecify.annotations.NullMarked;
