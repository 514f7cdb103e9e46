/** Mail that comes back, and what follows from it for its mailbox. */
@NullMarked
package org.dibao.notifier.bounce;

import org.jspecify.annotations.NullMarked;
