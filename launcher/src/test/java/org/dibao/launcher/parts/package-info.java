/** Documents in several parts, from a site on loopback through fetcher and parser to the announcement. */
@NullMarked
package org.dibao.launcher.parts;

import org.jspecify.annotations.NullMarked;
