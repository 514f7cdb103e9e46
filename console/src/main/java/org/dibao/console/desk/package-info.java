/** The sources: added, looked at, paused, removed, and how each is doing. */
@NullMarked
package org.dibao.console.desk;

import org.jspecify.annotations.NullMarked;
