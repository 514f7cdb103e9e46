/** Shows what the notifier sends when there is nobody to send it to: a mailbox and a webhook receiver. */
@NullMarked
package org.dibao.launcher.inbox;

import org.jspecify.annotations.NullMarked;
