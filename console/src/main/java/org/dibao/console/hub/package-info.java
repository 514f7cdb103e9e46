/** Tells a WebSub hub which of our feeds have changed, so that it looks at them and pushes them to its subscribers. */
@NullMarked
package org.dibao.console.hub;

import org.jspecify.annotations.NullMarked;
