/** What somebody asked for that would not be sent by itself: once more, all that was missed, a test. */
@NullMarked
package org.dibao.notifier.request;

import org.jspecify.annotations.NullMarked;
