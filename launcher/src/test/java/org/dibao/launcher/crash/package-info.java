/** What a power cut in the middle costs: nothing. */
@NullMarked
package org.dibao.launcher.crash;

import org.jspecify.annotations.NullMarked;
