/** What every page shares: its frame, its language, and what is shown when something goes wrong. */
@NullMarked
package org.dibao.console.page;

import org.jspecify.annotations.NullMarked;
