/** How many pages the whole parser service turns into announcements, and where its time goes. */
@NullMarked
package org.dibao.bench.parsing;

import org.jspecify.annotations.NullMarked;
