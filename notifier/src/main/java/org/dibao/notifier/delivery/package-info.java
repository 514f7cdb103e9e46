/**
 * Deliveries on their way out: who is next, over which lane, what the other side said, and when to try again. The
 * channels themselves (e-mail, webhook) plug in as {@link org.dibao.notifier.delivery.DeliveryChannel}.
 */
@NullMarked
package org.dibao.notifier.delivery;

import org.jspecify.annotations.NullMarked;
