/** Who issues an announcement, in full, and for which region. */
@NullMarked
package org.dibao.parser.structure.issuer;

import org.jspecify.annotations.NullMarked;
