/** From a page on the web to a message in a mailbox, seen in a real browser. */
@NullMarked
package org.dibao.launcher.pipeline;

import org.jspecify.annotations.NullMarked;
