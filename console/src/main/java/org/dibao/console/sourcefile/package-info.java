/** Sources as files: YAML for everything, OPML for feeds, and the starter pack. */
@NullMarked
package org.dibao.console.sourcefile;

import org.jspecify.annotations.NullMarked;
