/** When a message may be sent: digests, quiet hours, reminders. */
@NullMarked
package org.dibao.notifier.timing;

import org.jspecify.annotations.NullMarked;
