/** What a revised announcement said before, and what has changed in it. */
@NullMarked
package org.dibao.notifier.revision;

import org.jspecify.annotations.NullMarked;
