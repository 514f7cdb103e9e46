/** Sources as admins define them: typed or from a file, checked, and written. Nothing in it knows of the web. */
@NullMarked
package org.dibao.console.source;

import org.jspecify.annotations.NullMarked;
