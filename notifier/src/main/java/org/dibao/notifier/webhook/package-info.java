/** Messages to programs: Standard Webhooks, carrying a CloudEvent. */
@NullMarked
package org.dibao.notifier.webhook;

import org.jspecify.annotations.NullMarked;
