/** How fast, how evenly and how safely the notifier brings announcements to those who asked. */
@NullMarked
package org.dibao.bench.delivering;

import org.jspecify.annotations.NullMarked;
