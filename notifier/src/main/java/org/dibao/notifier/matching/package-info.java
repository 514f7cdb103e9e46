/** Who is to hear of an announcement: one message an address, and nobody twice. */
@NullMarked
package org.dibao.notifier.matching;

import org.jspecify.annotations.NullMarked;
