/** How well structure is read out of invented announcements, fact by fact. */
@NullMarked
package org.dibao.bench.structure;

import org.jspecify.annotations.NullMarked;
