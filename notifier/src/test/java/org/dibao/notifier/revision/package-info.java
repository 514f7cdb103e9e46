/** Tests of what is said of revisions. */
@NullMarked
package org.dibao.notifier.revision;

import org.jspecify.annotations.NullMarked;
