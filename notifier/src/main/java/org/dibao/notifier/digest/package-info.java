/** What is gathered for subscribers who want it all in one message. */
@NullMarked
package org.dibao.notifier.digest;

import org.jspecify.annotations.NullMarked;
