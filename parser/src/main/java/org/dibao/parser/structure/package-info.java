/** From a page's text to who orders what of whom until when. */
@NullMarked
package org.dibao.parser.structure;

import org.jspecify.annotations.NullMarked;
