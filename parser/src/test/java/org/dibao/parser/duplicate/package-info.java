/** Fingerprints on invented texts. */
@NullMarked
package org.dibao.parser.duplicate;

import org.jspecify.annotations.NullMarked;
