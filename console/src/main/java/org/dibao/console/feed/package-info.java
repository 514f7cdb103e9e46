/** Any search as a feed or as a calendar of its deadlines, for programs to read. */
@NullMarked
package org.dibao.console.feed;

import org.jspecify.annotations.NullMarked;
