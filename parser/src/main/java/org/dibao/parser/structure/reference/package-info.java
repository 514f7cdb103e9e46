/** Document numbers, and the other documents that an announcement acts upon. */
@NullMarked
package org.dibao.parser.structure.reference;

import org.jspecify.annotations.NullMarked;
