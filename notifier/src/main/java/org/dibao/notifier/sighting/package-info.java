/** Where else an announcement was seen. */
@NullMarked
package org.dibao.notifier.sighting;

import org.jspecify.annotations.NullMarked;
