/** How the console starts and answers with a hundred thousand announcements. */
@NullMarked
package org.dibao.bench.searching;

import org.jspecify.annotations.NullMarked;
