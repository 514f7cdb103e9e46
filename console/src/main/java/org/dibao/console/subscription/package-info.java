/** Saved searches with an address: asked for, confirmed, changed and ended. */
@NullMarked
package org.dibao.console.subscription;

import org.jspecify.annotations.NullMarked;
