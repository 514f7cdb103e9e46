/** Five small sites that publish invented announcements, in the shapes in which real ones arrive. */
@NullMarked
package org.dibao.launcher.samples;

import org.jspecify.annotations.NullMarked;
