/** Sources on the command line: probed all at once, brought in from files, and written out. */
@NullMarked
package org.dibao.launcher.sources;

import org.jspecify.annotations.NullMarked;
